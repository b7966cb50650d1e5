using Compliance.Bulk.Blocks;
using Compliance.Bulk.Tables;
using Compliance.Language.Facts;

namespace Compliance.Bulk.JsonLines;

/// <summary>What a group has under a name: all that most lines need of it, side by side.</summary>
/// <param name="Kind">The kind of the fact; that of a list of objects where it is a group.</param>
/// <param name="Cell">The place of what is true or false among the cells of a row.</param>
/// <param name="Number">The number among all nodes, by which a line remembers what it has stated.</param>
/// <param name="Node">All of it.</param>
internal readonly record struct FactMember(FactKind Kind, int Cell, int Number, FactNode Node);

/// <summary>What may stand at a place in the facts of a profile: a group of others, or a fact and its columns.</summary>
internal sealed class FactNode
{
    private readonly double _minimum;
    private readonly double _maximum;

    private FactNode(NameTable names, FactMember[] members, Fact? fact, IReadOnlyList<Column> columns, int cell)
    {
        (Names, Members, Fact, Cell, Cells) = (names, members, fact, cell, columns.OfType<TruthColumn>().Count());
        (_minimum, _maximum) = (fact?.Minimum ?? double.NegativeInfinity, fact?.Maximum ?? double.PositiveInfinity);
        Codes = columns.OfType<WordColumn>().FirstOrDefault()?.Codes ?? [];
        Wholes = columns.OfType<WholeColumn>().FirstOrDefault();
        Reals = columns.OfType<RealColumn>().FirstOrDefault();
        Dates = columns.OfType<DateColumn>().FirstOrDefault();
    }

    /// <summary>The names of the members of a group, or the values of a fact that has a list of them.</summary>
    public NameTable Names { get; }

    public FactMember[] Members { get; }

    /// <summary>The fact, or null where it is a group.</summary>
    public Fact? Fact { get; }

    /// <summary>The first of the cells of a Boolean or a set.</summary>
    public int Cell { get; }

    /// <summary>How many cells there are.</summary>
    public int Cells { get; }

    /// <summary>The codes of words.</summary>
    public ushort[] Codes { get; }

    public WholeColumn? Wholes { get; }

    public RealColumn? Reals { get; }

    public DateColumn? Dates { get; }

    /// <summary>Whether a number is within the bounds of the fact.</summary>
    public bool Takes(double number) => number >= _minimum && number <= _maximum;

    /// <param name="block">The block whose columns are filled.</param>
    /// <param name="truths">The columns of what is true or false, by the places of their cells.</param>
    /// <param name="count">How many nodes there are.</param>
    public static FactNode Of(ProfileBlock block, out IReadOnlyList<TruthColumn> truths, out int count)
    {
        var (cells, next) = (new List<TruthColumn>(), 0);
        var root = OfGroup(block, block.Facts.Root, cells, ref next);
        (truths, count) = (cells, next);
        return root;
    }

    private static FactNode OfGroup(ProfileBlock block, FactGroup group, List<TruthColumn> truths, ref int next)
    {
        var names = group.Names.ToArray();
        var members = new FactMember[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            if (group.TryGetGroup(names[i], out var inner))
            {
                members[i] = new FactMember(FactKind.ObjectList, 0, next++, OfGroup(block, inner, truths, ref next));
            }
            else if (group.TryGetFact(names[i], out var fact))
            {
                var node = new FactNode(new NameTable(fact.Values, areMembers: false), [], fact, block.Of(fact), truths.Count);
                truths.AddRange(block.Of(fact).OfType<TruthColumn>());
                members[i] = new FactMember(fact.Kind, node.Cell, next++, node);
            }
            else
            {
                throw new InvalidOperationException("a name of a group is neither a group nor a fact");
            }
        }

        return new FactNode(new NameTable(names, areMembers: true), members, null, [], 0);
    }
}
