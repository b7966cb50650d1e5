using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Facts;

namespace Compliance.Language.Analysis;

/// <summary>Finds the minimal sets of facts some answers to which settle a verdict.</summary>
internal static class DecisionSets
{
    private const int MostReturned = 16;
    private const int MostTried = 4096;

    /// <summary>Smallest first, then in the order of the dictionary.</summary>
    public static IReadOnlyList<IReadOnlyList<Fact>> Of(PlanDiagrams diagrams, int verdict, IEnumerable<int> possible, IReadOnlyList<Fact> missing)
    {
        var found = new List<IReadOnlyList<Fact>>();
        var tried = 0;
        var targets = possible.Select(p => diagrams.Table.Apply(diagrams.Table.Map(verdict, v => v == p ? 1 : 0), diagrams.Constraint, (z, c) => c == 0 ? 1 : z)).ToArray();
        for (var size = 1; size <= missing.Count && found.Count < MostReturned; size++)
        {
            foreach (var set in Subsets(missing, size, 0))
            {
                if (found.Any(f => f.All(set.Contains)))
                {
                    continue;
                }

                if (++tried > MostTried)
                {
                    return found;
                }

                if (targets.Any(t => Settles(diagrams, set, t)))
                {
                    found.Add(set);
                    if (found.Count == MostReturned)
                    {
                        return found;
                    }
                }
            }
        }

        return found;
    }

    private static bool Settles(PlanDiagrams diagrams, IReadOnlyList<Fact> set, int target)
    {
        bool IsOther(int variable) => !set.Contains(diagrams.Variables[variable].Fact);
        var table = diagrams.Table;
        var always = table.Quantify(target, IsOther, forAll: true);
        var canBe = table.Quantify(diagrams.Constraint, IsOther, forAll: false);
        return table.Apply(always, canBe, Math.Min) != PlanDiagrams.False;
    }

    private static IEnumerable<IReadOnlyList<Fact>> Subsets(IReadOnlyList<Fact> facts, int size, int from)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var i = from; i <= facts.Count - size; i++)
        {
            foreach (var rest in Subsets(facts, size - 1, i + 1))
            {
                yield return [facts[i], .. rest];
            }
        }
    }
}
