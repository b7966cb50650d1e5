using System.Text.Json;
using Compliance.Language.Values;

namespace Compliance.Conformance;

/// <summary>One test of a vector file; the format is described in tests/vectors/README.md.</summary>
public sealed class Vector(string file, JsonElement json)
{
    public string File { get; } = file;

    public string Id { get; } = json.GetProperty("id").GetString()!;

    public string Section { get; } = Text(json, "section") ?? "";

    public string Name { get; } = Text(json, "name") ?? "";

    /// <summary>What it belongs to: <c>core</c>, the name of an extension, or <c>unknowns</c>.</summary>
    public string Class { get; } = ClassOf(json);

    public string Expression { get; } = json.GetProperty("expr").GetString()!;

    public string Container { get; } = Text(json, "container") ?? "";

    public bool IsChecked { get; } = !Flag(json, "disable_check");

    public bool HasMacros { get; } = !Flag(json, "disable_macros");

    public bool IsOnlyChecked { get; } = Flag(json, "check_only");

    public IReadOnlyList<JsonElement> TypeEnvironment { get; } = json.TryGetProperty("type_env", out var types) ? [.. types.EnumerateArray()] : [];

    public IReadOnlyDictionary<string, CelValue> Bindings { get; } =
        json.TryGetProperty("bindings", out var bindings) ? bindings.EnumerateObject().ToDictionary(b => b.Name, b => TaggedValue.Read(b.Value)) : [];

    public JsonElement Expected { get; } = json.GetProperty("expected");

    /// <summary>What is expected: <c>value</c>, <c>typed</c>, <c>error</c> or <c>unknown</c>.</summary>
    public string Kind { get; } = json.GetProperty("expected").GetProperty("kind").GetString() is "value" or "typed" or "error" or "unknown"
        ? json.GetProperty("expected").GetProperty("kind").GetString()!
        : throw new InvalidDataException("nothing can be expected of kind " + json.GetProperty("expected").GetProperty("kind"));

    public override string ToString() => Id;

    private static string ClassOf(JsonElement json) =>
        json.GetProperty("class").GetString() is "ext" ? json.GetProperty("ext").GetString()! : json.GetProperty("class").GetString()!;

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.GetBoolean();
}
