using System.Text.Json;
using Compliance.Language.Values;

namespace Compliance.Conformance;

/// <summary>One test of a vector file; the format is described in tests/vectors/README.md.</summary>
public sealed class Vector(string file, JsonElement json)
{
    public string File { get; } = file;

    public string Id { get; } = json.GetProperty("id").GetString()!;

    public string Class { get; } = Text(json, "ext") ?? json.GetProperty("class").GetString()!;

    public string Expression { get; } = json.GetProperty("expr").GetString()!;

    public string Container { get; } = Text(json, "container") ?? "";

    public bool IsChecked { get; } = !Flag(json, "disable_check");

    public bool HasMacros { get; } = !Flag(json, "disable_macros");

    public bool IsOnlyChecked { get; } = Flag(json, "check_only");

    public IReadOnlyList<JsonElement> TypeEnvironment { get; } = json.TryGetProperty("type_env", out var types) ? [.. types.EnumerateArray()] : [];

    public IReadOnlyDictionary<string, CelValue> Bindings { get; } =
        json.TryGetProperty("bindings", out var bindings) ? bindings.EnumerateObject().ToDictionary(b => b.Name, b => TaggedValue.Read(b.Value)) : [];

    public JsonElement Expected { get; } = json.GetProperty("expected");

    public override string ToString() => Id;

    public static IEnumerable<Vector> ReadAll(string folder) =>
        Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).SelectMany(path =>
        {
            var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
            return document.RootElement.GetProperty("tests").EnumerateArray().Select(t => new Vector(Path.GetFileNameWithoutExtension(path), t)).ToArray();
        });

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.GetBoolean();
}
