using Compliance.Language.Analysis;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Values;

namespace Compliance.Engine.Adequacy;

/// <summary>A leaf of a condition: a fact that is read, a membership, a comparison; or whether a set has any value.</summary>
/// <param name="Step">The step of the plan; of a set's emptiness the disjunction of its memberships.</param>
/// <param name="Members">Of a set's emptiness the memberships, else none.</param>
internal sealed record Atom(int Step, IReadOnlyList<int> Members)
{
    /// <summary>The atoms of a condition, in the order in which it asks them.</summary>
    public static IReadOnlyList<Atom> Of(Plan plan, int condition)
    {
        var found = new List<Atom>();
        Collect(plan, condition, found, []);
        return found;
    }

    /// <summary>What it comes to, from the values of all steps.</summary>
    public CelValue ValueIn(CelValue[] values) =>
        Members.Count == 0 ? values[Step] : Logic.Or(Members.Select(m => values[m]).ToArray(), default);

    /// <summary>What it comes to, whatever the facts are; null outside the exact fragment.</summary>
    public int? DiagramIn(PlanDiagrams conditions) =>
        Members.Count == 0 ? conditions.Of(Step) : Members.Select(m => conditions.Of(m)!.Value).Aggregate((a, b) => conditions.Table.Apply(a, b, Math.Max));

    private static void Collect(Plan plan, int step, List<Atom> found, HashSet<int> seen)
    {
        if (!seen.Add(step))
        {
            return;
        }

        switch (plan.Steps[step])
        {
            case ConstStep:
                return;
            case OrStep or:
                var whole = or.Operands.Where(o => plan.Steps[o] is MemberStep)
                    .GroupBy(o => ((MemberStep)plan.Steps[o]).Fact).Where(g => g.Count() == g.Key.Values.Count && g.Count() > 1).ToArray();
                found.AddRange(whole.Select(set => new Atom(step, set.ToArray())));
                Collect(plan, or.Operands.Except(whole.SelectMany(set => set)), found, seen);
                return;
            case AndStep or NotStep:
            case IfStep choice when choice.Operands.All(o => plan.Steps[o].Type.Equals(CelType.Bool)):
                Collect(plan, plan.Steps[step].Operands, found, seen);
                return;
            default:
                found.Add(new Atom(step, []));
                return;
        }
    }

    private static void Collect(Plan plan, IEnumerable<int> steps, List<Atom> found, HashSet<int> seen)
    {
        foreach (var step in steps)
        {
            Collect(plan, step, found, seen);
        }
    }
}
