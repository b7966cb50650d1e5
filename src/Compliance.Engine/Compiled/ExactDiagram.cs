using Compliance.Language.Facts;
using Compliance.Language.Planning;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Compiled;

/// <summary>The verdict of a rule as a diagram over all that it asks, made once, where Kleene's logic is not exact. A row is led through it without taking memory.</summary>
internal sealed class ExactDiagram
{
    private readonly FlatDiagram _diagram;
    private readonly Fact[] _asked;
    private readonly OpenCells[] _variables;

    private ExactDiagram(FlatDiagram diagram, RowLayout layout)
    {
        _diagram = diagram;
        _variables = Array.ConvertAll(diagram.Variables, v => new OpenCells(v, layout));
        _asked = [.. diagram.Variables.Select(v => v.Fact).Distinct()];
    }

    /// <summary>How many places a walk can reach.</summary>
    public int Count => _diagram.Count;

    /// <summary>The diagram, or null where there is none.</summary>
    public static ExactDiagram? Of(RulePlan plan, RowLayout layout) => FlatDiagram.Of(plan, layout.Facts) is { } diagram ? new ExactDiagram(diagram, layout) : null;

    /// <summary>The one verdict that is possible, or undetermined where there are more.</summary>
    public VerdictStatus On(FactRow row) => row.HasDisputes ? OnFindings(row, 0) : OnCells(row);

    /// <summary>What coders differ on is what one of them found, whatever the others found of other facts.</summary>
    private VerdictStatus OnFindings(FactRow row, int from)
    {
        var next = from;
        while (next < _asked.Length && !row.IsDisputed(_asked[next]))
        {
            next++;
        }

        if (next == _asked.Length)
        {
            return OnCells(row);
        }

        var (fact, state) = (_asked[next], row.View[_asked[next]]);
        var verdict = VerdictStatus.Undetermined;
        for (var i = 0; i < state.Disputed.Count; i++)
        {
            row.Suppose(fact, state.Disputed[i]);
            var found = OnFindings(row, next + 1);
            verdict = i == 0 || found == verdict ? found : VerdictStatus.Undetermined;
            if (verdict == VerdictStatus.Undetermined)
            {
                break;
            }
        }

        row.Suppose(fact, state);
        return verdict;
    }

    private VerdictStatus OnCells(FactRow row)
    {
        var search = row.Search;
        search.Begin();
        var verdict = Follow(_diagram.Root, row, search);
        while (search.TryTake(out var node))
        {
            if (Follow(node, row, search) != verdict)
            {
                return VerdictStatus.Undetermined;
            }
        }

        return verdict;
    }

    /// <summary>The verdict at the end of one way; where others part from it they are kept to be followed.</summary>
    private VerdictStatus Follow(int node, FactRow row, DiagramSearch search)
    {
        while (node >= FlatDiagram.FirstNode)
        {
            var (variable, children) = _diagram.Nodes[node - FlatDiagram.FirstNode];
            var (first, last) = _variables[variable].Of(row);
            for (var cell = first + 1; cell <= last; cell++)
            {
                search.Reach(children[cell]);
            }

            node = children[first];
        }

        return (VerdictStatus)node;
    }
}
