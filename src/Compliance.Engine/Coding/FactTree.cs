using Compliance.Language.Facts;
using Compliance.Language.Json;
using Compliance.Language.Text;

namespace Compliance.Engine.Coding;

/// <summary>What a profile states at one path.</summary>
/// <param name="Path">The path, with dots.</param>
/// <param name="Names">The names on its way.</param>
/// <param name="Value">The value.</param>
internal sealed record FactLeaf(string Path, IReadOnlyList<string> Names, JsonNode Value)
{
    /// <summary>The name under which the file has it, where that stays; null for one that is given another.</summary>
    public JsonString? Name { get; init; }
}

/// <summary>Facts by their paths, as the nested objects of a profile.</summary>
internal sealed class FactTree(IEnumerable<FactLeaf> leaves, Func<string, JsonString> named)
{
    /// <summary>What the objects of a profile state, in the order of the file. An object under the path of a fact is its value, ill-typed or not.</summary>
    public static IReadOnlyList<FactLeaf> Leaves(JsonObject facts, FactDictionary dictionary) => [.. Below(facts, [], dictionary)];

    public JsonObject Build(TextSpan span) => Build([.. leaves], 0, span);

    private static IEnumerable<FactLeaf> Below(JsonObject json, string[] above, FactDictionary dictionary)
    {
        foreach (var member in json.Members)
        {
            string[] names = [.. above, member.Name.Value];
            var path = string.Join('.', names);
            var isGroup = member.Value is JsonObject { Members.Count: > 0 } && dictionary.Find(path) is null;
            foreach (var leaf in isGroup ? Below((JsonObject)member.Value, names, dictionary) : [new FactLeaf(path, names, member.Value)])
            {
                yield return leaf;
            }
        }
    }

    /// <summary>An empty object holds its place until something stands in it.</summary>
    private JsonObject Build(IReadOnlyCollection<FactLeaf> below, int depth, TextSpan span) => new(span, [.. below
        .GroupBy(l => l.Names[depth], StringComparer.Ordinal)
        .Select(g => new JsonMember(named(g.Key), g.All(l => l.Names.Count == depth + 1)
            ? g.First().Value
            : Build([.. g.Where(l => l.Names.Count > depth + 1)], depth + 1, default)))]);
}
