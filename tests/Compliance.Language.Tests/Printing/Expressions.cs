using System.Text.Json;
using Compliance.Tests;

namespace Compliance.Language.Tests.Printing;

/// <summary>Expressions that others wrote: those of the official vectors, where they are to be had, and those of the rules.</summary>
internal static class Expressions
{
    private static readonly string? Named = Environment.GetEnvironmentVariable("CEL_VECTORS");

    private static readonly string Folder = Named ?? Path.GetFullPath(Repository.PathOf("..", "shared", "cel", "vectors"));

    /// <summary>Why the vectors cannot be read here, or null; a folder that was named, or that CI has to have, is never skipped.</summary>
    public static string? Skip { get; } =
        Named is null && Environment.GetEnvironmentVariable("CI") is null && !Directory.Exists(Folder)
            ? "the official vectors are not here: see docs/conformance.md for how to make them, and name their folder in CEL_VECTORS"
            : null;

    /// <summary>Of every vector; with whether it has macros.</summary>
    public static IEnumerable<(string Expression, bool WithMacros)> OfVectors() =>
        from path in Directory.GetFiles(Folder, "*.json")
        from test in Root(path).GetProperty("tests").EnumerateArray()
        let without = test.TryGetProperty("disable_macros", out var flag) && flag.GetBoolean()
        select (test.GetProperty("expr").GetString()!, !without);

    /// <summary>Of every condition and definition in the folder of rules.</summary>
    public static IEnumerable<string> OfRules() =>
        Directory.EnumerateFiles(Repository.PathOf("rules"), "*.json", SearchOption.AllDirectories)
            .Where(p => !p.Contains("schema", StringComparison.Ordinal))
            .SelectMany(p => Within(Root(p)));

    private static IEnumerable<string> Within(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Within),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(m => m.Name is "appliesWhen" or "satisfiedWhen" or "expression" ? Texts(m.Value) : Within(m.Value)),
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonElement json) =>
        json.ValueKind == JsonValueKind.String ? [json.GetString()!] : json.ValueKind == JsonValueKind.Object ? json.EnumerateObject().SelectMany(m => Texts(m.Value)) : [];

    private static JsonElement Root(string path) => JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;
}

/// <summary>A fact over the official vectors, skipped where they are not to be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class VectorFactAttribute : FactAttribute
{
    public VectorFactAttribute() => Skip = Expressions.Skip;
}
