using Compliance.Language.Analysis;
using Compliance.Language.Facts;
using Compliance.Language.Values;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Columnar;

/// <summary>
/// The verdict of a rule by its exact diagram, for all profiles of a tile at once: of each node the plane of profiles that may reach it. What a profile leaves open
/// leads to all children that are possible, so that at the end stand the verdicts that are possible.
/// </summary>
internal sealed class DiagramPlanes
{
    // A larger diagram takes longer for all profiles than one way through it for each.
    private const int MostNodes = 2_000;

    private readonly VerdictDiagram _diagram;
    private readonly FactPlanes _facts;
    private readonly Dictionary<int, int> _reached = [];
    private readonly PriorityQueue<int, int> _open = new();

    private DiagramPlanes(VerdictDiagram diagram, FactPlanes facts)
    {
        _diagram = diagram;
        _facts = facts;
    }

    private PlaneGraph Graph => _facts.Graph;

    /// <summary>For each verdict that a rule can settle on, where it is possible; null where the diagram has too many nodes.</summary>
    public static int[]? Of(VerdictDiagram diagram, FactPlanes facts)
    {
        var planes = new DiagramPlanes(diagram, facts);
        planes.Reach(diagram.Verdict, facts.Graph.Ones);

        // A node asks a variable before all that its children ask.
        while (planes._open.TryDequeue(out var node, out _))
        {
            planes.Follow(node);
            if (planes._reached.Count > MostNodes)
            {
                return null;
            }
        }

        return [.. VerdictTable.Settled.Select(s => planes._reached.GetValueOrDefault((int)s))];
    }

    private void Reach(int node, int plane)
    {
        if (!_reached.TryGetValue(node, out var before) && !DiagramTable.IsTerminal(node))
        {
            _open.Enqueue(node, _diagram.Table.VariableOf(node));
        }

        _reached[node] = Graph.Or(before, plane);
    }

    private void Follow(int node)
    {
        var variable = _diagram.Conditions.Variables[_diagram.Table.VariableOf(node)];
        var children = _diagram.Table.ChildrenOf(node);
        foreach (var child in children.Distinct())
        {
            Reach(child, Graph.And(_reached[node], MayBe(variable, [.. children.Select(c => c == child)])));
        }
    }

    /// <summary>Where a variable may be in one of some cells.</summary>
    private int MayBe(Variable variable, bool[] cells)
    {
        var fact = variable.Fact;
        switch (fact.Kind)
        {
            case FactKind.Boolean or FactKind.Set:
                var (isTrue, isFalse) = _facts.Stated(fact, variable.Member ?? 0);
                return Graph.Not(cells[0] ? isTrue : isFalse);
            case FactKind.Enumeration:
                return _facts.Word(fact, cells.Select(c => (bool?)c).Prepend(true));
            case FactKind.Integer:
                return Runs(variable, cells, c => c.AsInt(), _facts.Layout.Number(fact), 0);
            default:
                return Runs(variable, cells, c => Days.Of(c.AsTimestamp()), _facts.Layout.Number(fact), 1);
        }
    }

    /// <summary>Cells that stand side by side are one range: it is possible unless all that the fact may be lies before it or after it.</summary>
    private int Runs(Variable variable, bool[] cells, Func<CelValue, long> startOf, int first, int toLast)
    {
        var possible = Graph.Not(_facts.IsStated(variable.Fact));
        for (var start = 0; start < cells.Length; start++)
        {
            if (cells[start] && (start == 0 || !cells[start - 1]))
            {
                var end = Array.IndexOf(cells, false, start);
                var reaches = start == 0 ? Graph.Ones : _facts.AtLeast(first + toLast, startOf(variable.Cells[start]));
                var exceeds = end < 0 ? PlaneGraph.Zero : _facts.AtLeast(first, startOf(variable.Cells[end]));
                possible = Graph.Or(possible, Graph.AndNot(reaches, exceeds));
            }
        }

        return possible;
    }
}
