using System.Text.Json;
using System.Text.Json.Nodes;

namespace Json.More;

public static class JsonElementExtensions
{
    public static JsonElement AsJsonElement(this bool value) => JsonSerializer.SerializeToElement(value);

    public static JsonElement AsJsonElement(this int value) => JsonSerializer.SerializeToElement(value);

    public static JsonElement AsJsonElement(this string value) => JsonSerializer.SerializeToElement(value);

    public static JsonNode? AsNode(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => JsonArray.Create(element),
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(element),
    };

    public static string ToJsonString(this JsonElement element) => element.GetRawText();

    /// <summary>Equal as JSON Schema has it: numbers by value, objects whatever the order of members.</summary>
    public static bool IsEquivalentTo(this JsonElement a, JsonElement b) => JsonElement.DeepEquals(a, b);

    /// <summary>The same for equivalent values; deeper than asked for, values are not told apart.</summary>
    public static int GetEquivalenceHashCode(this JsonElement element, int maxHashDepth = -1) => maxHashDepth == 0 ? 0 : element.ValueKind switch
    {
        JsonValueKind.Number => element.GetDouble().GetHashCode(),
        JsonValueKind.String => element.GetString()!.GetHashCode(StringComparison.Ordinal),
        JsonValueKind.Array => element.EnumerateArray().Aggregate(17, (hash, item) => HashCode.Combine(hash, item.GetEquivalenceHashCode(maxHashDepth - 1))),
        JsonValueKind.Object => element.EnumerateObject().Aggregate(
            0, (hash, member) => hash ^ HashCode.Combine(member.Name, member.Value.GetEquivalenceHashCode(maxHashDepth - 1))),
        _ => (int)element.ValueKind,
    };
}
