using System.Text.Json;
using System.Text.Json.Nodes;

namespace Compliance.Oracles.Tests.Schemas;

/// <summary>Judges the <c>facts</c> of a profile or a test by the dictionary as a schema. A null value is taken out first: it states nothing.</summary>
internal sealed class FactsJudge(string dictionary)
{
    private readonly Schema _schema = Schema.Of(dictionary);
    private readonly JsonNode _dictionary = JsonNode.Parse(dictionary)!;

    public bool Accepts(JsonNode? document) => Stated(document) is not { } facts || _schema.Accepts(facts);

    public IReadOnlyList<string> Errors(JsonNode? document) => Stated(document) is { } facts ? _schema.Errors(facts) : [];

    private JsonElement? Stated(JsonNode? document)
    {
        if (document is not JsonObject owner || owner["facts"] is not JsonObject facts)
        {
            return null;
        }

        var stated = facts.DeepClone();
        DropNulls(stated, _dictionary);
        return JsonSerializer.SerializeToElement(stated);
    }

    private static void DropNulls(JsonNode? value, JsonNode declaration)
    {
        if (value is JsonArray array && declaration["items"] is { } items)
        {
            foreach (var item in array)
            {
                DropNulls(item, items);
            }
        }

        if (value is not JsonObject json || declaration["properties"] is not JsonObject properties)
        {
            return;
        }

        foreach (var (name, inner) in json.ToArray())
        {
            if (properties[name] is not { } declared)
            {
                continue;
            }

            if (inner is null && (string?)declared["type"] != "object")
            {
                json.Remove(name);
            }

            DropNulls(inner, declared);
        }
    }
}
