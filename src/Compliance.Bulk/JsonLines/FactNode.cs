using Compliance.Bulk.Blocks;
using Compliance.Bulk.Tables;
using Compliance.Language.Facts;

namespace Compliance.Bulk.JsonLines;

/// <summary>What may stand at a place in the facts of a profile: a group of others, or a fact and its columns.</summary>
internal sealed class FactNode
{
    private FactNode(NameTable names, FactNode[] members, Fact? fact, IReadOnlyList<Column> columns, int number)
    {
        (Names, Members, Fact, Columns, Number) = (names, members, fact, columns, number);
        Truths = [.. columns.OfType<TruthColumn>()];
    }

    /// <summary>The names of the members of a group, or the values of a fact that has a list of them.</summary>
    public NameTable Names { get; }

    public FactNode[] Members { get; }

    /// <summary>The fact, or null where it is a group.</summary>
    public Fact? Fact { get; }

    public IReadOnlyList<Column> Columns { get; }

    public TruthColumn[] Truths { get; }

    /// <summary>The number among all nodes, by which a line remembers what it has stated.</summary>
    public int Number { get; }

    public static FactNode Of(ProfileBlock block, out int count)
    {
        var next = 0;
        var root = OfGroup(block, block.Facts.Root, ref next);
        count = next;
        return root;
    }

    private static FactNode OfGroup(ProfileBlock block, FactGroup group, ref int next)
    {
        var number = next++;
        var names = group.Names.ToArray();
        var members = new FactNode[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            members[i] = group.TryGetGroup(names[i], out var inner)
                ? OfGroup(block, inner, ref next)
                : group.TryGetFact(names[i], out var fact) ? new FactNode(new NameTable(fact.Values), [], fact, block.Of(fact), next++)
                : throw new InvalidOperationException("a name of a group is neither a group nor a fact");
        }

        return new FactNode(new NameTable(names), members, null, [], number);
    }
}
