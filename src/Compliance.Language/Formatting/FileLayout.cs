using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Json;
using Compliance.Language.Text;

namespace Compliance.Language.Formatting;

/// <summary>A file of a pack, or a profile, in its one layout: two spaces a level, one member or item a line, the order and the spelling of the author, and conditions on one line.</summary>
internal static class FileLayout
{
    /// <summary>The text laid out, or null, and diagnostics, where it is no JSON.</summary>
    public static string? Of(SourceText source, DiagnosticBag diagnostics)
    {
        var own = new DiagnosticBag();
        var document = JsonReader.Read(source, own);
        diagnostics.AddRange(own.ToSorted());
        return document is null || own.HasErrors ? null : JsonLayout.Write(source, document, Conditions(document));
    }

    /// <summary>What the conditions and definitions of a file become.</summary>
    private static Dictionary<JsonNode, string> Conditions(JsonNode document)
    {
        var laidOut = new Dictionary<JsonNode, string>();
        foreach (var text in Rules(document).Concat(Definitions(document)).OfType<JsonString>())
        {
            var condition = ConditionLayout.Of(text.Value);
            if (condition != text.Value)
            {
                laidOut[text] = condition;
            }
        }

        return laidOut;
    }

    private static IEnumerable<JsonNode?> Rules(JsonNode document)
    {
        var rules = (Member(document, "rules") as JsonArray)?.Items ?? [];
        foreach (var rule in rules.Concat(rules.SelectMany(r => ((Member(r, "readings") as JsonObject)?.Members ?? []).Select(m => m.Value))))
        {
            yield return Member(rule, "appliesWhen");
            yield return Member(rule, "satisfiedWhen");
            foreach (var part in (Member(rule, "satisfiedWhen") as JsonObject)?.Members ?? [])
            {
                yield return part.Value;
            }
        }
    }

    private static IEnumerable<JsonNode?> Definitions(JsonNode document) =>
        ((Member(document, "definitions") as JsonObject)?.Members ?? []).Select(d => Member(d.Value, "expression"));

    private static JsonNode? Member(JsonNode? node, string name) => node is JsonObject json && json.TryGet(name, out var member) ? member.Value : null;
}
