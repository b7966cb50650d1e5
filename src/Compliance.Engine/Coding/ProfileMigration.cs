using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Formatting;
using Compliance.Language.Json;
using Compliance.Language.Text;

namespace Compliance.Engine.Coding;

/// <summary>A profile of an older dictionary, its facts and what stands beside them under the paths of today. Values stay as they are written.</summary>
internal sealed class ProfileMigration
{
    private const string Facts = "facts";
    private const int NearestShown = 3;
    private static readonly string[] Beside = ["evidence", "unknown", "disputed", "partial"];

    private readonly FactDictionary _facts;
    private readonly Dictionary<JsonNode, string> _names = [];
    private readonly List<Renaming> _renamed = [];
    private readonly List<Unplaced> _left = [];

    private ProfileMigration(SourceText source, FactDictionary facts) => (Source, _facts) = (source, facts);

    public SourceText Source { get; }

    public IReadOnlyList<Renaming> Renamed => _renamed;

    public IReadOnlyList<Unplaced> Left => _left;

    /// <summary>The profile laid out under the paths of today; null where nothing is to be renamed.</summary>
    public string? Content { get; private set; }

    /// <summary>The migration of a profile; null, and diagnostics, where it is no JSON object.</summary>
    public static ProfileMigration? Of(SourceText source, FactDictionary facts, DiagnosticBag bag)
    {
        var own = new DiagnosticBag();
        var root = MemberReader.Of(source, JsonReader.Read(source, own), "the profile", own)?.Json;
        bag.AddRange(own.ToSorted());
        if (root is null || own.HasErrors)
        {
            return null;
        }

        var migration = new ProfileMigration(source, facts);
        var members = root.Members.Select(m => new JsonMember(m.Name, migration.Migrated(m))).ToArray();
        migration.Content = migration._renamed.Count == 0 ? null : JsonLayout.Write(source, new JsonObject(root.Span, members), migration._names);
        return migration;
    }

    private JsonNode Migrated(JsonMember member) => member switch
    {
        { Name.Value: Facts, Value: JsonObject facts } => new FactTree(Moved(FactTree.Leaves(facts, _facts), Facts), Named).Build(facts.Span),
        { Value: JsonObject entries } when Beside.Contains(member.Name.Value) => new JsonObject(entries.Span, [.. Pointers(entries, member.Name.Value)]),
        _ => member.Value,
    };

    private IEnumerable<JsonMember> Pointers(JsonObject entries, string member)
    {
        var leaves = entries.Members.Select(m => new FactLeaf(m.Name.Value.TrimStart('/').Replace('/', '.'), [], m.Value) { Name = m.Name }).ToArray();
        return Moved(leaves, member).Select(l => new JsonMember(l.Name ?? Named("/" + l.Path.Replace('.', '/')), l.Value));
    }

    /// <summary>The entries with their paths of today. One whose place is taken stays where it is.</summary>
    private IEnumerable<FactLeaf> Moved(IReadOnlyList<FactLeaf> leaves, string member)
    {
        var taken = leaves.Where(l => !(l.Value is JsonNull && _facts.Find(l.Path) is not null)).Select(l => l.Path).ToHashSet(StringComparer.Ordinal);
        var moved = new List<FactLeaf>();
        foreach (var leaf in leaves)
        {
            if (_facts.Find(leaf.Path) is not null || (leaf.Value is JsonObject { Members.Count: 0 } && member == Facts))
            {
                moved.Add(leaf);
            }
            else if (_facts.FindByOldPath(leaf.Path) is not { } fact)
            {
                Leave(leaf, member, "no fact of the dictionary", Spelling.Ranked(leaf.Path, _facts.Facts.Select(f => f.Path), NearestShown));
                moved.Add(leaf);
            }
            else if (taken.FirstOrDefault(t => t != leaf.Path && StandsInTheWay(t, fact.Path)) is { } other)
            {
                Leave(leaf, member, $"now `{Shown(fact.Path, member)}`, where `{Shown(other, member)}` stands already", []);
                moved.Add(leaf);
            }
            else
            {
                taken.Remove(leaf.Path);
                taken.Add(fact.Path);
                _renamed.Add(new(member, Shown(leaf.Path, member), Shown(fact.Path, member), fact.RenamedFrom.First(o => o.Path == leaf.Path).Note));
                moved.Add(new(fact.Path, fact.Path.Split('.'), leaf.Value));
            }
        }

        // A null says nothing, so it gives way to what comes in its place.
        return moved.Where(l => l.Value is not JsonNull || moved.Count(o => o.Path == l.Path) == 1);
    }

    private static bool StandsInTheWay(string taken, string path) =>
        taken == path || path.StartsWith(taken + ".", StringComparison.Ordinal) || taken.StartsWith(path + ".", StringComparison.Ordinal);

    private void Leave(FactLeaf leaf, string member, string why, IReadOnlyList<string> nearest) =>
        _left.Add(new(member, Shown(leaf.Path, member), why, [.. nearest.Select(n => Shown(n, member))]));

    private static string Shown(string path, string member) => member == Facts ? path : "/" + path.Replace('.', '/');

    private JsonString Named(string name)
    {
        var named = new JsonString(default, name, null);
        _names.Add(named, name);
        return named;
    }
}
