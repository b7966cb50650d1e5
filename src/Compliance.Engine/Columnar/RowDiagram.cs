using Compliance.Engine.Compiled;
using Compliance.Language.Facts;
using Compliance.Language.Planning;

namespace Compliance.Engine.Columnar;

/// <summary>Which verdicts are possible for one row of a tile, by the exact diagram of a rule; what coders differ on is what one of them found.</summary>
internal sealed class RowDiagram
{
    private readonly FlatDiagram _diagram;
    private readonly TileCells[] _variables;

    private RowDiagram(FlatDiagram diagram, BatchLayout layout)
    {
        _diagram = diagram;
        _variables = Array.ConvertAll(diagram.Variables, v => new TileCells(v, layout));
    }

    /// <summary>How many places a walk can reach.</summary>
    public int Count => _diagram.Count;

    /// <summary>The diagram of a rule, or null where there is none.</summary>
    public static RowDiagram? Of(RulePlan plan, BatchLayout layout) => FlatDiagram.Of(plan, layout.Facts) is { } diagram ? new RowDiagram(diagram, layout) : null;

    /// <summary>A bit for each verdict that is possible.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="row">The row.</param>
    /// <param name="disputes">What coders found that differ, in this row: all of it to the day, where it is a date.</param>
    /// <param name="search">Large enough for the diagram.</param>
    public int PossibleOn(Tile tile, int row, IReadOnlyList<Dispute> disputes, DiagramSearch search)
    {
        var found = CellsFound(disputes);
        var possible = 0;
        search.Begin();
        search.Reach(_diagram.Root);
        while (search.TryTake(out var node))
        {
            if (node < FlatDiagram.FirstNode)
            {
                possible |= 1 << node;
                continue;
            }

            var (variable, children) = _diagram.Nodes[node - FlatDiagram.FirstNode];
            if (found[variable] is { } cells)
            {
                for (var coder = 0; coder < cells.Length; coder++)
                {
                    search.Reach(After(_variables[variable].Fact, node, coder, found));
                }

                continue;
            }

            var (first, last) = _variables[variable].Of(tile, row);
            for (var cell = first; cell <= last; cell++)
            {
                search.Reach(children[cell]);
            }
        }

        return possible;
    }

    /// <summary>Of each variable of a fact on which coders differ the cell that each of them found; of what is true or false they have found all that it can be.</summary>
    private int[]?[] CellsFound(IReadOnlyList<Dispute> disputes)
    {
        var found = new int[]?[_variables.Length];
        foreach (var dispute in disputes)
        {
            for (var variable = 0; variable < found.Length; variable++)
            {
                if (_variables[variable].Fact == dispute.Fact && dispute.Fact.Kind != FactKind.Boolean)
                {
                    found[variable] = [.. dispute.Found.Select(_variables[variable].Cells.Of)];
                }
            }
        }

        return found;
    }

    /// <summary>Where a diagram leads once it has asked all of a fact that it does, if one coder is right. The members of a set are asked one after the other, nothing between.</summary>
    private int After(Fact fact, int node, int coder, int[]?[] found)
    {
        while (node >= FlatDiagram.FirstNode && _diagram.Nodes[node - FlatDiagram.FirstNode] is var (variable, children) && _variables[variable].Fact == fact)
        {
            node = children[found[variable]![coder]];
        }

        return node;
    }
}
