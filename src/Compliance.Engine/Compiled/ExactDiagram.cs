using Compliance.Language.Analysis;
using Compliance.Language.Facts;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Profiles;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Compiled;

/// <summary>The verdict of a rule as a diagram over all that it asks, made once, where Kleene's logic is not exact. A row is led through it without taking memory.</summary>
internal sealed class ExactDiagram
{
    // Numbers below are verdicts, as in the diagram it is made from.
    private const int FirstNode = (int)VerdictStatus.Undetermined;

    private readonly Fact[] _asked;
    private readonly OpenCells[] _variables;
    private readonly (int Variable, int[] Children)[] _nodes;
    private readonly int _root;

    private ExactDiagram(VerdictDiagram diagram, RowLayout layout)
    {
        var numbers = diagram.Table.Support(diagram.Verdict).Order().ToArray();
        _variables = [.. numbers.Select(n => new OpenCells(diagram.Conditions.Variables[n], layout))];
        _asked = [.. numbers.Select(n => diagram.Conditions.Variables[n].Fact).Distinct()];
        var places = new Dictionary<int, int>();
        var nodes = new List<(int Variable, int[] Children)>();
        int Place(int node)
        {
            if (DiagramTable.IsTerminal(node))
            {
                return node;
            }

            if (!places.TryGetValue(node, out var place))
            {
                int[] children = [.. diagram.Table.ChildrenOf(node).Select(Place)];
                place = FirstNode + nodes.Count;
                nodes.Add((Array.IndexOf(numbers, diagram.Table.VariableOf(node)), children));
                places.Add(node, place);
            }

            return place;
        }

        _root = Place(diagram.Verdict);
        _nodes = [.. nodes];
    }

    /// <summary>How many places a walk can reach.</summary>
    public int Count => FirstNode + _nodes.Length;

    /// <summary>The diagram, or null where the rule as a whole is outside the exact fragment, or its diagram has too many nodes.</summary>
    public static ExactDiagram? Of(RulePlan plan, RowLayout layout)
    {
        var nothing = new ProfileView(layout.Facts, [.. layout.Facts.Facts.Select(_ => FactState.NotStated)], asOf: null);
        try
        {
            return VerdictDiagram.Of(plan, nothing) is { } diagram ? new ExactDiagram(diagram, layout) : null;
        }
        catch (LimitExceededException)
        {
            // It may be met by no profile; one by which it is will say so.
            return null;
        }
    }

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
        var verdict = Follow(_root, row, search);
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
        while (node >= FirstNode)
        {
            var (variable, children) = _nodes[node - FirstNode];
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
