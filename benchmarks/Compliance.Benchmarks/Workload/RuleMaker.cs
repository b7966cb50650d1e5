namespace Compliance.Benchmarks.Workload;

/// <summary>
/// Draws the 250 conditions. The order of draws is part of the workload: the same numbers in another order give other rules.
/// A condition reads a fact once at most, so that Kleene's logic is exact for it and every engine can agree.
/// </summary>
internal sealed class RuleMaker
{
    public const int Rules = 250;

    // How many conditions read one fact, two, three and so on.
    private static readonly double[] SizeShares = [0.08, 0.2, 0.22, 0.18, 0.12, 0.09, 0.06, 0.05];
    private static readonly string[] NumberOperators = [">=", "<", ">", "<=", "=="];

    private readonly Draws _draws = new(Draws.Seed + 1);
    private readonly IReadOnlyList<WorkloadFact> _facts;
    private readonly int[] _order;

    private RuleMaker(IReadOnlyList<WorkloadFact> facts)
    {
        _facts = facts;
        _order = Enumerable.Range(0, facts.Count).ToArray();
        for (var last = _order.Length - 1; last > 0; last--)
        {
            var other = _draws.Below(last + 1);
            (_order[last], _order[other]) = (_order[other], _order[last]);
        }
    }

    public static IReadOnlyList<Condition> MakeAll(IReadOnlyList<WorkloadFact> facts)
    {
        var maker = new RuleMaker(facts);
        var premises = Enumerable.Range(0, 20).Select(_ => maker.Premise()).ToArray();
        return Enumerable.Range(0, Rules).Select(_ => maker.Rule(premises)).ToArray();
    }

    /// <summary>A small condition that several rules share.</summary>
    private (HashSet<int> Used, Condition Condition) Premise()
    {
        var used = new HashSet<int>();
        return (used, Tree(Leaves(2 + _draws.Below(2), used), null));
    }

    private Condition Rule((HashSet<int> Used, Condition Condition)[] premises)
    {
        var size = Size();
        if (size < 3 || _draws.Next() >= 0.45)
        {
            return Tree(Leaves(size, []), null);
        }

        var (used, premise) = premises[_draws.Below(premises.Length)];
        var conclusion = Tree(Leaves(Math.Max(1, size - used.Count), [.. used]), null);
        return new Junction(false, [new Not(premise), conclusion]);
    }

    private int Size()
    {
        var (rest, size) = (_draws.Next(), 0);
        while (size < SizeShares.Length - 1 && (rest -= SizeShares[size]) > 0)
        {
            size++;
        }

        return size + 1;
    }

    private List<Condition> Leaves(int count, HashSet<int> used) => Enumerable.Range(0, count).Select(_ => LeafOf(Pick(used))).ToList();

    /// <summary>A fact that is not used yet; those early in the order come up more often.</summary>
    private WorkloadFact Pick(HashSet<int> used)
    {
        while (true)
        {
            var draw = _draws.Next();
            var fact = _facts[_order[(int)(draw * Math.Sqrt(draw) * _facts.Count)]];
            if (used.Add(fact.Id))
            {
                return fact;
            }
        }
    }

    private Condition LeafOf(WorkloadFact fact)
    {
        switch (fact.Sort)
        {
            case FactSort.Boolean:
                return _draws.Next() < 0.2 ? new Not(new Stated(fact)) : new Stated(fact);
            case FactSort.Enumeration:
                return Choice(fact);
            case FactSort.Integer:
                var compare = NumberOperators[_draws.Below(5)];
                return new Compared(fact, compare, compare == "==" ? _draws.Below(1000) : 100 + _draws.Below(800));
            case FactSort.Date:
                var order = NumberOperators[_draws.Below(4)];
                var (year, month, day) = (2008 + _draws.Below(14), 1 + _draws.Below(12), 1 + _draws.Below(28));
                return new Compared(fact, order, (year * 10000) + (month * 100) + day);
            default:
                return new Contains(fact, _draws.Below(8));
        }
    }

    private Leaf Choice(WorkloadFact fact)
    {
        var draw = _draws.Next();
        if (draw < 0.65)
        {
            var value = _draws.Below(fact.Values.Count);
            return draw < 0.5 ? new Equal(fact, value) : new NotEqual(fact, value);
        }

        var size = 2 + _draws.Below(Math.Min(4, fact.Values.Count - 1));
        var values = new SortedSet<int>();
        while (values.Count < size)
        {
            values.Add(_draws.Below(fact.Values.Count));
        }

        return new OneOf(fact, [.. values]);
    }

    /// <summary>Joins leaves, all and any by turns from one level to the next.</summary>
    private Condition Tree(List<Condition> leaves, bool? isAll)
    {
        if (leaves.Count == 1)
        {
            return leaves[0];
        }

        var all = isAll ?? _draws.Next() < 0.5;
        var sizes = Enumerable.Repeat(1, Math.Min(leaves.Count, 2 + _draws.Below(3))).ToArray();
        for (var left = leaves.Count - sizes.Length; left > 0; left--)
        {
            sizes[_draws.Below(sizes.Length)]++;
        }

        var operands = new List<Condition>();
        var next = 0;
        foreach (var size in sizes)
        {
            operands.Add(Tree(leaves.GetRange(next, size), !all));
            next += size;
        }

        var joined = new Junction(all, operands);
        return _draws.Next() < 0.1 ? new Not(joined) : joined;
    }
}
