using Compliance.Language.Analysis;
using Compliance.Language.Facts;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Profiles;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Compiled;

/// <summary>The verdict of a rule as a diagram over all that it asks, in arrays, to be walked through without taking memory.</summary>
internal sealed class FlatDiagram
{
    /// <summary>Numbers below it are verdicts, as in the diagram it is made from; a node has its place among all, counted from here.</summary>
    public const int FirstNode = (int)VerdictStatus.Undetermined;

    private FlatDiagram(VerdictDiagram diagram)
    {
        var numbers = diagram.Table.Support(diagram.Verdict).Order().ToArray();
        Variables = Array.ConvertAll(numbers, n => diagram.Conditions.Variables[n]);
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

        Root = Place(diagram.Verdict);
        Nodes = [.. nodes];
    }

    /// <summary>What it asks.</summary>
    public Variable[] Variables { get; }

    /// <summary>The place of what each node asks, and where each cell of that leads.</summary>
    public (int Variable, int[] Children)[] Nodes { get; }

    public int Root { get; }

    /// <summary>How many places a walk can reach.</summary>
    public int Count => FirstNode + Nodes.Length;

    /// <summary>The diagram, or null where the rule as a whole is outside the exact fragment, or its diagram has too many nodes.</summary>
    public static FlatDiagram? Of(RulePlan plan, FactDictionary facts)
    {
        var nothing = new ProfileView(facts, [.. facts.Facts.Select(_ => FactState.NotStated)], asOf: null);
        try
        {
            return VerdictDiagram.Of(plan, nothing) is { } diagram ? new FlatDiagram(diagram) : null;
        }
        catch (LimitExceededException)
        {
            // It may be met by no profile; one by which it is will say so.
            return null;
        }
    }
}
