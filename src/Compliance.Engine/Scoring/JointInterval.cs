using Compliance.Language.Analysis;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Scoring;

/// <summary>
/// The least and the greatest share over all ways in which the unknown facts can turn out, rules taken together. Rules that share unknown facts form a component;
/// a component's diagram gives every pair of weights (satisfied, applying) that it can reach, and Dinkelbach's iteration picks one pair of each.
/// </summary>
internal static class JointInterval
{
    /// <summary>The most nodes of the diagrams of one scope; past it there is no answer.</summary>
    private const int Budget = 200_000;

    /// <summary>The ends, each null where nothing applies; null where the rules are outside the exact fragment or past the budget.</summary>
    public static (double? Lower, double? Upper)? Of(IReadOnlyList<Rule> rules, ProfileView view, Func<Rule, long> weightOf)
    {
        var total = rules.Sum(weightOf);
        if ((total + 1) * (total + 1) > DiagramTable.Terminals)
        {
            return null;
        }

        var table = new DiagramTable(Budget);
        var diagrams = VerdictDiagram.Of(rules, view, table);
        if (diagrams.Any(d => d.Diagram is null))
        {
            return null;
        }

        var components = Components(diagrams.Select(d => (d.Rule, d.Diagram!)).ToArray());
        var lower = components.Select(c => Reachable(c, table, weightOf, total + 1, errorCounts: false)).ToArray();
        var upper = components.Select(c => Reachable(c, table, weightOf, total + 1, errorCounts: true)).ToArray();
        return table.IsExhausted ? null : (Best(lower, isGreatest: false), Best(upper, isGreatest: true));
    }

    private static List<List<(Rule Rule, VerdictDiagram Diagram)>> Components((Rule Rule, VerdictDiagram Diagram)[] rules)
    {
        var components = new List<(HashSet<Fact> Facts, List<(Rule, VerdictDiagram)> Rules)>();
        foreach (var rule in rules)
        {
            var facts = rule.Diagram.Facts.ToHashSet();
            var touched = components.Where(c => c.Facts.Overlaps(facts)).ToArray();
            components.RemoveAll(c => touched.Contains(c));
            components.Add(([.. facts, .. touched.SelectMany(t => t.Facts)], [.. touched.SelectMany(t => t.Rules), rule]));
        }

        return components.ConvertAll(c => c.Rules);
    }

    private static (long Satisfied, long Applying)[] Reachable(
        List<(Rule Rule, VerdictDiagram Diagram)> component, DiagramTable table, Func<Rule, long> weightOf, long radix, bool errorCounts)
    {
        var (sum, constraint) = (0, PlanDiagrams.True);
        foreach (var (rule, diagram) in component)
        {
            var weight = weightOf(rule);
            var weighed = table.Map(diagram.Verdict, verdict => (int)((VerdictStatus)verdict switch
            {
                VerdictStatus.Satisfied => (weight * radix) + weight,
                VerdictStatus.Error when errorCounts => (weight * radix) + weight,
                VerdictStatus.NotApplicable => 0,
                _ => weight,
            }));
            sum = table.Apply(sum, weighed, (a, b) => a + b);
            constraint = table.Apply(constraint, diagram.Conditions.Constraint, Math.Min);
        }

        return table.AnswersWithin(sum, constraint).Order().Select(pair => (pair / radix, pair % radix)).ToArray();
    }

    /// <summary>Dinkelbach: with the best share so far as price of applying, each component takes its best pair; where that gains nothing the share is the best.</summary>
    private static double? Best((long Satisfied, long Applying)[][] components, bool isGreatest)
    {
        var sign = isGreatest ? 1 : -1;
        if (components.All(c => c.All(p => p.Applying == 0)))
        {
            return null;
        }

        var chosen = Sum(components.Select(c => c.MaxBy(p => p.Applying)));
        while (true)
        {
            var (satisfied, applying) = chosen;
            long Gain((long Satisfied, long Applying) pair) => sign * ((pair.Satisfied * applying) - (pair.Applying * satisfied));
            var better = Sum(components.Select(c => c.MaxBy(Gain)));
            if (Gain(better) <= 0)
            {
                return (double)satisfied / applying;
            }

            chosen = better;
        }
    }

    private static (long Satisfied, long Applying) Sum(IEnumerable<(long Satisfied, long Applying)> pairs) =>
        pairs.Aggregate((Satisfied: 0L, Applying: 0L), (a, b) => (a.Satisfied + b.Satisfied, a.Applying + b.Applying));
}
