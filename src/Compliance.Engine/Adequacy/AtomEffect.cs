using Compliance.Engine.Columnar;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Adequacy;

/// <summary>What an atom of a condition of a rule comes to in a population, and on how many of its profiles the verdict hangs on it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Condition"><c>appliesWhen</c>, the name of a part, or <c>satisfiedWhen</c> where there are no named parts.</param>
/// <param name="Atom">The atom, in CEL.</param>
/// <param name="True">On how many profiles it is true.</param>
/// <param name="False">On how many it is false.</param>
/// <param name="Unknown">On how many it is unknown.</param>
/// <param name="DecidesAsTrue">On how many it is true and the verdict would be another were it false.</param>
/// <param name="DecidesAsFalse">On how many it is false and the verdict would be another were it true.</param>
internal sealed record AtomEffect(Rule Rule, string Condition, string Atom, long True, long False, long Unknown, long DecidesAsTrue, long DecidesAsFalse)
{
    public long Decides => DecidesAsTrue + DecidesAsFalse;
}

/// <summary>The atoms of all rules of a pack, each as comparisons: the rule where the atom is true with the atom supposed false, and the other way round.</summary>
internal sealed class AtomVariants
{
    private const int ComparisonsOfAtom = 3;

    private readonly (Rule Rule, string Condition, string Text)[] _atoms;

    private AtomVariants((Rule Rule, string Condition, string Text)[] atoms, IReadOnlyList<VerdictComparison> comparisons) => (_atoms, Comparisons) = (atoms, comparisons);

    public IReadOnlyList<VerdictComparison> Comparisons { get; }

    /// <summary>Those of the rules that are checkable and in use, in their order.</summary>
    public static AtomVariants Of(RulePack pack)
    {
        var text = new AtomText(pack);
        var found = pack.Rules.Where(r => r.IsEvaluated).SelectMany(r => ConditionCoverage.AtomsOf(r).Select(a => (Rule: r, a.Condition, a.Name, a.Atom))).ToArray();
        return new AtomVariants(
            [.. found.Select(a => (a.Rule, a.Name, text.Of(a.Rule.Plan!.Plan, a.Atom)))],
            [.. found.SelectMany(a => ComparisonsOf(a.Rule, a.Condition, a.Atom))]);
    }

    /// <summary>What they come to.</summary>
    /// <param name="changes">What the comparisons came to.</param>
    public IReadOnlyList<AtomEffect> Effects(VerdictChanges changes) => [.. _atoms.Select((a, i) =>
    {
        var (isTrue, isFalse, isUnknown) = (ComparisonsOfAtom * i, (ComparisonsOfAtom * i) + 1, (ComparisonsOfAtom * i) + 2);
        return new AtomEffect(
            a.Rule, a.Condition, a.Text, changes.ComparedIn(isTrue), changes.ComparedIn(isFalse), changes.ComparedIn(isUnknown), changes.DifferIn(isTrue), changes.DifferIn(isFalse));
    })];

    private static VerdictComparison[] ComparisonsOf(Rule rule, int condition, Atom atom)
    {
        var plan = rule.Plan!;
        var alone = rule.WithPlan(ForcedAtom.Alone(plan, atom));
        Rule Supposing(bool value) => rule.WithPlan(ForcedAtom.In(plan, condition, atom, value));
        return
        [
            new VerdictComparison(rule, Supposing(false), alone, VerdictStatus.Satisfied),
            new VerdictComparison(rule, Supposing(true), alone, VerdictStatus.NotSatisfied),
            new VerdictComparison(rule, rule, alone, VerdictStatus.Undetermined),
        ];
    }
}
