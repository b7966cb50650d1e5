using Compliance.Language.Planning;
using Compliance.Language.Values;

namespace Compliance.Engine.Adequacy;

/// <summary>The plan of a rule with one atom of one condition supposed true or false there, whatever the facts are; the other conditions stay as they are.</summary>
internal static class ForcedAtom
{
    public static RulePlan In(RulePlan rule, int condition, Atom atom, bool value)
    {
        var built = new PlanBuilder(int.MaxValue, keepsPlaces: false);
        var asIs = Copy(rule.Plan, built, null, value);
        var forced = Copy(rule.Plan, built, atom, value);
        var (plan, results) = built.Build(rule.Outcomes.Select((o, i) => i == condition ? forced[o] : asIs[o]).ToArray());
        return rule.AppliesWhen is null ? new RulePlan(plan, null, results) : new RulePlan(plan, results[0], results[1..]);
    }

    /// <summary>The plan of a rule that asks for the atom and nothing else.</summary>
    public static RulePlan Alone(RulePlan rule, Atom atom)
    {
        var built = new PlanBuilder(int.MaxValue, keepsPlaces: false);
        var places = Copy(rule.Plan, built, null, value: false);
        var (plan, results) = built.Build(atom.Members.Count == 0 ? places[atom.Step] : built.Or(atom.Members.Select(m => places[m]), default));
        return new RulePlan(plan, null, results);
    }

    private static int[] Copy(Plan plan, PlanBuilder built, Atom? forced, bool value)
    {
        var places = new int[plan.Steps.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var step = plan.Steps[i];
            var operands = step.Operands.Select(o => places[o]).ToArray();
            places[i] = step switch
            {
                _ when forced is { Members.Count: 0 } && forced.Step == i => built.Bool(value, step.Span),
                OrStep any when forced is not null && forced.Step == i =>
                    built.Or(any.Operands.Except(forced.Members).Select(o => places[o]).Append(built.Bool(value, step.Span)), step.Span),
                OrStep => built.Or(operands, step.Span),
                AndStep => built.And(operands, step.Span),
                NotStep => built.Not(operands[0], step.Span),
                _ => built.Add(step.WithOperands(operands)),
            };
        }

        return places;
    }
}
