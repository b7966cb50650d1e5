using System.Collections.Generic;
using System.Linq;

namespace Compliance.Language.Planning;

/// <summary>The plans of several rules as one, in which equal steps stand once.</summary>
internal sealed class PackPlan
{
    private PackPlan(Plan plan, IReadOnlyList<RuleRoots> rules)
    {
        Plan = plan;
        Rules = rules;
    }

    public Plan Plan { get; }

    /// <summary>Where the outcomes of each rule are, in the order given.</summary>
    public IReadOnlyList<RuleRoots> Rules { get; }

    public static PackPlan Of(IReadOnlyList<RulePlan> rules)
    {
        var joined = new PlanBuilder(int.MaxValue);
        var roots = rules.Select(r => Joined(joined, r)).ToArray();
        var (plan, places) = joined.Build(roots.SelectMany(r => r).ToArray());
        var next = 0;
        return new PackPlan(plan, rules.Select(rule =>
        {
            int? applies = rule.AppliesWhen is null ? null : places[next++];
            var parts = places.Skip(next).Take(rule.Parts.Count).ToArray();
            next += rule.Parts.Count;
            return new RuleRoots(applies, parts);
        }).ToArray());
    }

    /// <summary>The steps of a rule in the joined plan: when it applies, if that is asked, then its parts.</summary>
    private static int[] Joined(PlanBuilder joined, RulePlan rule)
    {
        var places = new int[rule.Plan.Steps.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = joined.Join(rule.Plan.Steps[i].WithOperands(rule.Plan.Steps[i].Operands.Select(o => places[o]).ToArray()));
        }

        var parts = rule.Parts.Select(p => places[p]);
        return (rule.AppliesWhen is { } applies ? parts.Prepend(places[applies]) : parts).ToArray();
    }
}

/// <summary>The steps that are a rule's outcomes.</summary>
internal sealed record RuleRoots(int? AppliesWhen, IReadOnlyList<int> Parts);
