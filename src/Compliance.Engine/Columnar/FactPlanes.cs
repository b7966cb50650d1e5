using Compliance.Language.Facts;
using Compliance.Language.Interpretation;

namespace Compliance.Engine.Columnar;

/// <summary>Writes what conditions and diagrams ask of facts as nodes of a graph.</summary>
internal sealed class FactPlanes(PlaneGraph graph, BatchLayout layout)
{
    private readonly List<NumberTest> _tests = [];
    private readonly Dictionary<NumberTest, int> _leaves = [];
    private int _rows;

    public PlaneGraph Graph => graph;

    public BatchLayout Layout => layout;

    /// <summary>The questions about numbers, by leaf; leaves that are filled row by row come after these.</summary>
    public IReadOnlyList<NumberTest> Tests => _tests;

    /// <summary>What is stated to be true and to be false.</summary>
    public (int True, int False) Stated(Fact fact, int member = 0) => (graph.Input(layout.Truth(fact, member)), graph.Input(layout.Truth(fact, member) + 1));

    /// <summary>As it reads: as far as what it requires is established.</summary>
    public Truth<PlaneWord> Truth(Fact fact, int member = 0) =>
        fact.Ancestors.Select(a => Of(Stated(a))).Aggregate(Of(Stated(fact, member)), (all, required) => all.And(required));

    /// <summary>Where a word is known.</summary>
    public int IsKnown(Fact word) => Word(word, Enumerable.Repeat<bool?>(true, word.Values.Count).Prepend(false));

    /// <summary>Where a word is one of those that are wanted.</summary>
    /// <param name="word">An enumeration.</param>
    /// <param name="wanted">First for unknown, then for each word; null where it does not matter.</param>
    public int Word(Fact word, IEnumerable<bool?> wanted)
    {
        var width = BatchLayout.WidthOf(word);
        var table = new bool?[1 << width];
        var next = 0;
        foreach (var answer in wanted)
        {
            table[next++] = answer;
        }

        return Select(table, layout.Word(word) + width - 1);
    }

    public int AtLeast(int column, long bound) => bound == long.MinValue ? graph.Ones : Leaf(new NumberTest(column, false, bound));

    /// <summary>Within bounds, both included.</summary>
    public int Within(int column, long first, long last) =>
        first == last ? Leaf(new NumberTest(column, true, first))
        : last == long.MaxValue ? AtLeast(column, first)
        : graph.AndNot(AtLeast(column, first), AtLeast(column, last + 1));

    public int IsStated(Fact fact) => graph.Input(layout.Stated(fact));

    /// <summary>A plane that is filled row by row.</summary>
    public int Row() => graph.Leaf(-++_rows);

    /// <summary>The place of a leaf among all: tests first, then rows.</summary>
    public int PlaceOf(int leaf) => leaf >= 0 ? leaf : _tests.Count - 1 - leaf;

    public int Leaves => _tests.Count + _rows;

    private Truth<PlaneWord> Of((int True, int False) planes) => PlaneWord.Truth(graph, planes.True, planes.False);

    private int Leaf(NumberTest test)
    {
        if (!_leaves.TryGetValue(test, out var number))
        {
            number = _tests.Count;
            _tests.Add(test);
            _leaves.Add(test, number);
        }

        return graph.Leaf(number);
    }

    /// <summary>Shannon's expansion by the highest bit; what does not matter is whatever spares an operation.</summary>
    private int Select(ReadOnlySpan<bool?> table, int plane)
    {
        if (!table.Contains(true))
        {
            return PlaneGraph.Zero;
        }

        if (!table.Contains(false))
        {
            return graph.Ones;
        }

        var low = table[..(table.Length / 2)];
        var high = table[(table.Length / 2)..];
        var merged = new bool?[low.Length];
        var isSame = true;
        for (var i = 0; i < low.Length; i++)
        {
            merged[i] = low[i] ?? high[i];
            isSame &= low[i] is null || high[i] is null || low[i] == high[i];
        }

        if (isSame)
        {
            return Select(merged, plane - 1);
        }

        var bit = graph.Input(plane);
        return graph.Or(graph.And(bit, Select(high, plane - 1)), graph.AndNot(Select(low, plane - 1), bit));
    }
}
