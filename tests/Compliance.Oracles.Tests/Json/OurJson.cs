using System.Globalization;
using System.Numerics;
using Compliance.Language.Diagnostics;
using Compliance.Language.Json;
using Compliance.Language.Text;

namespace Compliance.Oracles.Tests.Json;

/// <summary>Our reader. A document of which anything was reported counts as rejected.</summary>
internal static class OurJson
{
    public static JsonNode? Read(string text)
    {
        var bag = new DiagnosticBag();
        var node = JsonReader.Read(new SourceText("test.json", text), bag);
        return bag.Count > 0 ? null : node ?? throw new InvalidOperationException("nothing read and nothing reported");
    }

    public static string? ValueOf(string text) => Read(text) is { } node ? Canonical.Write(node, Describe) : null;

    public static string ValueOf(JsonNode node) => Canonical.Write(node, Describe);

    private static Canonical.Value<JsonNode> Describe(JsonNode node) => node switch
    {
        JsonNull => new("null"),
        JsonBoolean boolean => new(boolean.Value ? "true" : "false"),
        JsonNumber number => new(NumberOf(number.Text)),
        JsonString text => new(Canonical.Quote(text.Value)),
        JsonArray array => new(Items: array.Items),
        JsonObject json => new(Members: json.Members.Select(m => (m.Name.Value, m.Value))),
        _ => throw new InvalidOperationException(node.Kind),
    };

    /// <summary>Whole numbers exactly, others to the precision of a double, which is what Newtonsoft.Json keeps.</summary>
    public static string NumberOf(string text) => text.AsSpan().ContainsAny('.', 'e', 'E')
        ? double.Parse(text, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture) + "d"
        : BigInteger.Parse(text, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
}
