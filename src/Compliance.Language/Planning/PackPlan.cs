using System.Collections.Generic;
using System.Linq;

namespace Compliance.Language.Planning;

/// <summary>The plans of several rules as one, in which equal steps stand once.</summary>
internal sealed class PackPlan
{
    private PackPlan(Plan plan, IReadOnlyList<int> outcomes)
    {
        Plan = plan;
        Outcomes = outcomes;
    }

    public Plan Plan { get; }

    /// <summary>The steps that are the outcomes of the rules, in the order given: of each its <see cref="RulePlan.Outcomes"/>.</summary>
    public IReadOnlyList<int> Outcomes { get; }

    public static PackPlan Of(IReadOnlyList<RulePlan> rules)
    {
        var joined = new PlanBuilder(int.MaxValue, keepsPlaces: false);
        var (plan, outcomes) = joined.Build(rules.SelectMany(r => Join(joined, r)).ToArray());
        return new PackPlan(plan, outcomes);
    }

    /// <summary>The outcomes of a rule, as steps of the joined plan.</summary>
    private static IEnumerable<int> Join(PlanBuilder joined, RulePlan rule)
    {
        var places = new int[rule.Plan.Steps.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = joined.Add(rule.Plan.Steps[i].WithOperands(rule.Plan.Steps[i].Operands.Select(o => places[o]).ToArray()));
        }

        return rule.Outcomes.Select(o => places[o]);
    }
}
