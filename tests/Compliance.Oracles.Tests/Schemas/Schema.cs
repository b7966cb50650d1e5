using System.Text.Json;
using Compliance.Tests;
using Json.Schema;

namespace Compliance.Oracles.Tests.Schemas;

/// <summary>A published schema, as JsonSchema.Net understands it.</summary>
internal sealed class Schema
{
    private readonly JsonSchema _schema;

    private Schema(string text) => _schema = JsonSchema.FromText(text, new BuildOptions { SchemaRegistry = new SchemaRegistry() });

    public static Schema Of(string text) => new(text);

    public static Schema Load(params string[] path) => new(File.ReadAllText(Repository.PathOf(path)));

    /// <param name="document">A document.</param>
    /// <param name="withFormats">Whether `format` is an assertion; 2020-12 takes it as a remark, and the facts of a profile may be partial dates.</param>
    public bool Accepts(JsonElement document, bool withFormats = false) => Evaluate(document, OutputFormat.Flag, withFormats).IsValid;

    /// <summary>What the schema has against a document, the deepest place first.</summary>
    public IReadOnlyList<string> Errors(JsonElement document)
    {
        // As JSON, because the compiler cannot use the members that have pointers in their signature (tests/Json.More.Net/README.md).
        var errors = new List<string>();
        Collect(JsonSerializer.SerializeToElement(Evaluate(document, OutputFormat.Hierarchical, withFormats: false)), errors);
        return [.. errors.OrderByDescending(e => e.Split(':')[0].Length)];
    }

    private EvaluationResults Evaluate(JsonElement document, OutputFormat output, bool withFormats) =>
        _schema.Evaluate(document, new EvaluationOptions { OutputFormat = output, RequireFormatValidation = withFormats });

    private static void Collect(JsonElement result, List<string> errors)
    {
        if (result.TryGetProperty("errors", out var found))
        {
            errors.AddRange(found.EnumerateObject().Select(e => result.GetProperty("instanceLocation").GetString() + ": " + e.Name + ": " + e.Value));
        }

        if (result.TryGetProperty("details", out var details))
        {
            foreach (var detail in details.EnumerateArray())
            {
                Collect(detail, errors);
            }
        }
    }
}
