using System.Text.Json;
using System.Text.Json.Nodes;
using Compliance.Language.RuleTests;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Oracles.Tests.Schemas;

/// <summary>A kind of file with its two judges: our reader, and the schema (for facts also the dictionary, which is a schema itself).</summary>
internal sealed class FileKind
{
    private readonly Schema _schema;
    private readonly Action<SourceText, DiagnosticBag> _read;
    private readonly Func<JsonElement, IEnumerable<JsonNode?>>? _factOwners;
    private readonly FactsJudge? _facts;

    private FileKind(string schema, Action<SourceText, DiagnosticBag> read, string? dictionary = null, Func<JsonElement, IEnumerable<JsonNode?>>? factOwners = null)
    {
        _schema = Schema.Load("rules", "schema", schema + ".schema.json");
        _read = read;
        _facts = dictionary is null ? null : new FactsJudge(dictionary);
        _factOwners = factOwners;
    }

    public static FileKind Pack { get; } = new("pack", (source, bag) => PackReader.Read(source, bag));

    public static FileKind Rules { get; } = new("rules", (source, bag) => RuleReader.ReadFile(source, bag));

    public static FileKind Dictionary { get; } = new("dictionary", (source, bag) => DictionaryReader.Read(source, bag));

    public static FileKind Provisions { get; } = new("provisions", (source, bag) => ProvisionReader.Read(source, bag));

    public static FileKind Profile(string dictionary)
    {
        var facts = DictionaryReader.Read(new SourceText("facts.schema.json", dictionary), new DiagnosticBag())!;
        return new("profile", (source, bag) => ProfileReader.Read(source, facts, bag), dictionary, document => [NodeOf(document)]);
    }

    public static FileKind RuleTests(RulePack pack) => new(
        "rule-tests", (source, bag) => RuleTestReader.Read(source, pack, bag), pack.Facts.Source.Content, document => NodeOf(document) is JsonObject file && file["tests"] is JsonArray tests ? tests : []);

    public IReadOnlyList<Diagnostic> Read(SourceText source)
    {
        var bag = new DiagnosticBag();
        _read(source, bag);
        return [.. bag.ToSorted().Where(d => d.Severity == DiagnosticSeverity.Error)];
    }

    public bool SchemaAccepts(JsonElement document) => _schema.Accepts(document) && FactOwners(document).All(o => _facts!.Accepts(o));

    public IReadOnlyList<string> SchemaErrors(JsonElement document) => [.. _schema.Errors(document), .. FactOwners(document).SelectMany(o => _facts!.Errors(o))];

    private IEnumerable<JsonNode?> FactOwners(JsonElement document) => _factOwners?.Invoke(document) ?? [];

    private static JsonNode? NodeOf(JsonElement document) => JsonSerializer.SerializeToNode(document);
}
