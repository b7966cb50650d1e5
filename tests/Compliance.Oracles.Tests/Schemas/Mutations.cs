using System.Text.Json;
using System.Text.Json.Nodes;

namespace Compliance.Oracles.Tests.Schemas;

/// <summary>A document with one thing changed.</summary>
internal sealed record Mutation(string What, string Text);

/// <summary>Changes one thing in a document, in every place and every way, in a fixed order.</summary>
internal static class Mutations
{
    private static readonly string[] OtherValues = ["null", "true", "12", "1.5", "\"text\"", "[]", "{}", "[1]", "[\"text\"]", "{\"a\":1}"];
    private static readonly string[] Numbers = ["-1", "0", "0.5", "1e2", "100.0", "2147483648", "9223372036854775807", "99999999999999999999"];

    /// <summary>Each place and way once; of places that differ only in a position or a pointer, the first.</summary>
    public static IEnumerable<Mutation> Of(string text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in Places(JsonNode.Parse(text)!, []))
        {
            foreach (var (what, change) in Changes(place.Node).Concat(place.Node.Parent is JsonObject ? ChangesOfMember(place.Node) : []))
            {
                if (seen.Add(place.Shape + " " + what))
                {
                    var copy = JsonNode.Parse(text)!;
                    var here = place.Path.Aggregate(copy, (node, step) => step is int index ? node.AsArray()[index]! : node[(string)step]!);
                    if (Apply(here, change) is { } mutant)
                    {
                        yield return new Mutation(what + " at /" + string.Join("/", place.Path), mutant.Root.ToJsonString());
                    }
                }
            }
        }
    }

    private static JsonNode? Apply(JsonNode here, Func<JsonNode, JsonNode?> change)
    {
        var parent = here.Parent;
        var (name, index) = parent is JsonObject ? (here.GetPropertyName(), -1) : ("", parent is JsonArray ? here.GetElementIndex() : -1);
        var changed = change(here);
        switch (parent)
        {
            case JsonObject owner when changed != here && owner.ContainsKey(name) && owner[name] == here:
                owner[name] = changed;
                break;
            case JsonArray list when changed != here:
                list[index] = changed;
                break;
        }

        return parent ?? changed;
    }

    private static IEnumerable<(string What, Func<JsonNode, JsonNode?> Change)> ChangesOfMember(JsonNode member) =>
    [
        ("delete", n => Rename(n, null)),
        ("rename to nothing", n => Rename(n, _ => "")),
        ("rename with a letter more", n => Rename(n, name => name + "x")),
        ("rename with a sign more", n => Rename(n, name => name + "-~")),
        ("rename with a capital", n => Rename(n, name => char.ToUpperInvariant(name[0]) + name[1..])),
        ("rename to digits", n => Rename(n, _ => "1a")),
        ("repeat under a new name", n => { n.Parent![n.GetPropertyName() + "Too"] = n.DeepClone(); return n; }),
    ];

    private static IEnumerable<(string What, Func<JsonNode, JsonNode?> Change)> Changes(JsonNode node)
    {
        var other = OtherValues.Select(v => ("replace by " + v, (Func<JsonNode, JsonNode?>)(_ => JsonNode.Parse(v))));
        return other.Concat(node switch
        {
            JsonObject => [("add a member", n => { n["unknownMember"] = 1; return n; })],
            JsonArray { Count: > 0 } =>
            [
                ("repeat the first item", n => { n.AsArray().Add(n[0]!.DeepClone()); return n; }),
                ("remove the last item", n => { n.AsArray().RemoveAt(n.AsArray().Count - 1); return n; }),
                ("add null", n => { n.AsArray().Add(null); return n; }),
                ("add a number", n => { n.AsArray().Add(7); return n; }),
            ],
            JsonValue => Plain(node),
            _ => [],
        });
    }

    private static IEnumerable<(string What, Func<JsonNode, JsonNode?> Change)> Plain(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.True or JsonValueKind.False => [("flip", n => !n.GetValue<bool>())],
        JsonValueKind.Number => Numbers.Select(v => ("replace by " + v, (Func<JsonNode, JsonNode?>)(_ => JsonNode.Parse(v)))),
        _ => Strings.Ways.Select(w => ("text: " + w.What, (Func<JsonNode, JsonNode?>)(n => w.Change(n.GetValue<string>())))),
    };

    private static JsonNode? Rename(JsonNode node, Func<string, string>? to)
    {
        var (owner, name) = (node.Parent!.AsObject(), node.GetPropertyName());
        owner.Remove(name);
        if (to is not null)
        {
            owner[to(name)] = node;
        }

        return null;
    }

    private static IEnumerable<(JsonNode Node, object[] Path, string Shape)> Places(JsonNode node, object[] path)
    {
        var inner = node switch
        {
            JsonObject json => json.Where(m => m.Value is not null).Select(m => (m.Value!, (object)m.Key)),
            JsonArray array => array.Select((item, i) => (item!, (object)i)).Where(i => i.Item1 is not null),
            _ => [],
        };
        var shape = string.Join("/", path.Select(s => s is int || ((string)s).StartsWith('/') ? "*" : (string)s));
        return inner.SelectMany(i => Places(i.Item1, [.. path, i.Item2])).Prepend((node, path, shape));
    }
}
