using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Verdicts;

namespace Compliance.CompilerServices;

/// <summary>The verdict of a rule as a decision diagram over all that it asks, written down as a table when the code is generated.</summary>
/// <remarks>Thread safety: immutable. For generated code; not meant to be used in any other.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Decision
{
    /// <summary>Numbers below are verdicts.</summary>
    internal const int FirstNode = (int)VerdictStatus.Undetermined;

    private readonly int _root;
    private readonly DecisionVariable[] _variables;
    private readonly int[] _nodes;
    private readonly int[] _starts;
    private readonly int[] _facts;

    private Decision(int root, DecisionVariable[] variables, int[] nodes)
    {
        _root = root;
        _variables = variables;
        _nodes = nodes;
        _facts = variables.Select(v => v.Fact).Distinct().ToArray();
        var starts = new List<int>();
        for (var at = 0; at < nodes.Length; at += 1 + variables[nodes[at]].Count)
        {
            starts.Add(at);
        }

        _starts = starts.ToArray();
    }

    /// <summary>A diagram.</summary>
    /// <param name="root">Where one begins: a verdict, or a node from <c>4</c>.</param>
    /// <param name="variables">What it asks.</param>
    /// <param name="nodes">Of each node its variable, by its place, and where to go for each of its cells.</param>
    public static Decision Of(int root, DecisionVariable[] variables, params int[] nodes) => new(
        root, variables ?? throw new ArgumentNullException(nameof(variables)), nodes ?? throw new ArgumentNullException(nameof(nodes)));

    /// <summary>The verdicts that are possible, a bit for each. What coders differ on is what one of them found, whatever the others found of other facts.</summary>
    internal int Possible(ProfileView view) => Possible(view, [], 0);

    private int Possible(ProfileView view, Dictionary<int, FactState> supposed, int from)
    {
        for (var i = from; i < _facts.Length; i++)
        {
            // Of what is true or false, coders that differ have found all that it can be.
            var fact = view.Dictionary.Facts[_facts[i]];
            if (fact.Kind != FactKind.Boolean && view[fact].Disputed.Count > 0)
            {
                var met = 0;
                foreach (var finding in view[fact].Disputed)
                {
                    supposed[fact.Index] = finding;
                    met |= Possible(view, supposed, i + 1);
                }

                supposed.Remove(fact.Index);
                return met;
            }
        }

        return Walk(view, supposed);
    }

    private int Walk(ProfileView view, Dictionary<int, FactState> supposed)
    {
        var (met, seen, open) = (0, new bool[_starts.Length], new Stack<int>([_root]));
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (node < FirstNode)
            {
                met |= 1 << node;
                continue;
            }

            if (seen[node - FirstNode])
            {
                continue;
            }

            seen[node - FirstNode] = true;
            var at = _starts[node - FirstNode];
            var variable = _variables[_nodes[at]];
            var fact = view.Dictionary.Facts[variable.Fact];
            var (first, last) = variable.Open(fact, supposed.TryGetValue(fact.Index, out var state) ? state : view[fact]);
            for (var cell = first; cell <= last; cell++)
            {
                open.Push(_nodes[at + 1 + cell]);
            }
        }

        return met;
    }
}
