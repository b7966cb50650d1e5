using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Analysis;
using Compliance.Language.Diagnostics;

namespace Compliance.Language.Verdicts;

/// <summary>What two rules say of each other.</summary>
internal sealed partial class RuleLint
{
    private void Pairs()
    {
        var rules = _rules.Where(r => _pack.Find(r.Rule.Id) == r.Rule).Select(r => (r.Rule, r.Diagram, Satisfied: r.Diagram.Is(VerdictStatus.Satisfied), Not: r.Diagram.Is(VerdictStatus.NotSatisfied), Support: _table.Support(r.Diagram.Verdict)))
            .Where(r => r.Satisfied != 0 && r.Not != 0).ToArray();
        for (var i = 0; i < rules.Length; i++)
        {
            for (var j = 0; j < rules.Length; j++)
            {
                var (a, b) = (rules[i], rules[j]);
                if (i == j || !a.Support.Overlaps(b.Support))
                {
                    continue;
                }

                var onlyB = _table.Apply(a.Satisfied, b.Satisfied, (x, y) => x == 0 && y == 1 ? 1 : 0);
                var onlyA = _table.Apply(a.Satisfied, b.Satisfied, (x, y) => x == 1 && y == 0 ? 1 : 0);
                var both = _table.Apply(a.Satisfied, b.Satisfied, (x, y) => x & y);
                if (a.Diagram.Verdict == b.Diagram.Verdict)
                {
                    Once(i, j, () => Report(RuleDiagnostics.EqualRule, a.Rule, b.Rule, WitnessOf(a.Diagram, a.Satisfied), a.Rule.Id, b.Rule.Id));
                }
                else if (onlyB == 0)
                {
                    // The witness satisfies the rule and not the other, where there is such a profile.
                    var shown = onlyA == 0 ? [] : Witness.Of(_table, onlyA, Union(a.Diagram, b.Diagram));
                    Report(RuleDiagnostics.ImpliedRule, a.Rule, b.Rule, shown, a.Rule.Id, b.Rule.Id);
                }
                else if (both == 0)
                {
                    Once(i, j, () => Report(RuleDiagnostics.ContradictingRule, a.Rule, b.Rule, WitnessOf(a.Diagram, a.Satisfied), a.Rule.Id, b.Rule.Id));
                }
            }
        }
    }

    private static void Once(int i, int j, System.Action report)
    {
        if (i < j)
        {
            report();
        }
    }

    private static Dictionary<int, Variable> Union(VerdictDiagram a, VerdictDiagram b) =>
        a.Conditions.Variables.Concat(b.Conditions.Variables).GroupBy(v => v.Key).ToDictionary(g => g.Key, g => g.First().Value);
}
