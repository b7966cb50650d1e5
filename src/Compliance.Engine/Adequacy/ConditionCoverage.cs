using Compliance.Language.RuleTests;
using Compliance.Language.Analysis;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Values;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Adequacy;

/// <summary>Three-valued condition coverage: each atom true, false and unknown, and deciding the verdict as true and as false.</summary>
internal sealed class ConditionCoverage
{
    private const int DiagramBudget = 2_000_000;

    private readonly AtomText _text;
    private readonly ProfileView _nothingKnown;

    private ConditionCoverage(RulePack pack)
    {
        _text = new AtomText(pack);
        _nothingKnown = NothingKnown(pack);
    }

    /// <summary>What the tests show of every atom of every rule that is checkable and in use, in the order of rules.</summary>
    public static IReadOnlyList<AtomCoverage> Of(RulePack pack, IReadOnlyList<RuleTest> tests)
    {
        var coverage = new ConditionCoverage(pack);
        var ofRule = tests.ToLookup(t => t.Rule);
        return [.. pack.Rules.Where(r => r.IsEvaluated).AsParallel().AsOrdered().SelectMany(r => coverage.Of(r, [.. ofRule[r]]))];
    }

    public static ProfileView NothingKnown(RulePack pack) => new(pack.Facts, pack.Facts.Facts.Select(_ => FactState.NotStated).ToArray(), null);

    /// <summary>The names of a rule's conditions, as its outcomes stand in its plan.</summary>
    public static IReadOnlyList<string> NamesOf(Rule rule)
    {
        var parts = rule.Parts.Select(p => p.Name.Length == 0 ? "satisfiedWhen" : p.Name);
        return [.. rule.AppliesWhen is null ? parts : parts.Prepend("appliesWhen")];
    }

    /// <summary>The atoms of a rule's conditions, each with the number and the name of its condition.</summary>
    public static IEnumerable<(int Condition, string Name, Atom Atom)> AtomsOf(Rule rule)
    {
        var names = NamesOf(rule);
        return rule.Plan!.Outcomes.SelectMany((outcome, i) => Atom.Of(rule.Plan.Plan, outcome).Select(atom => (i, names[i], atom)));
    }

    private AtomCoverage[] Of(Rule rule, IReadOnlyList<RuleTest> tests)
    {
        var plan = rule.Plan!;
        var atoms = AtomsOf(rule).ToArray();
        Rule Supposing(int condition, Atom atom, bool value) => rule.WithPlan(ForcedAtom.In(plan, condition, atom, value));
        var supposed = atoms.SelectMany(a => new[] { Supposing(a.Condition, a.Atom, false), Supposing(a.Condition, a.Atom, true) }).ToArray();
        var diagrams = VerdictDiagram.Of([rule, .. supposed], _nothingKnown, new DiagramTable(DiagramBudget)).Select(d => d.Diagram).ToArray();
        var ran = tests.Select(t => (t.View, Values: Interpreter.Run(plan.Plan, t.View), Verdict: RuleEvaluator.Settle(rule, t.View).Status)).ToArray();
        return [.. atoms.Select((a, i) =>
        {
            var possible = diagrams[0] is { } whole && diagrams[(2 * i) + 1] is { } off && diagrams[(2 * i) + 2] is { } on
                ? Possible(whole, a.Atom.DiagramIn(whole.Conditions)!.Value, off.Verdict, on.Verdict)
                : [true, true, true, true, true];
            var seen = Seen(ran, a.Atom, possible[(int)Showing.Unknown], supposed[2 * i], supposed[(2 * i) + 1]);
            return new AtomCoverage(rule, a.Name, _text.Of(plan.Plan, a.Atom), [.. seen.Zip(possible, (s, p) => s ? Shown.Seen : p ? Shown.Missing : Shown.Impossible)]);
        })];
    }

    /// <summary>Which showings some profile makes, by the diagrams of the atom and of the verdict with the atom supposed false and true.</summary>
    private static bool[] Possible(VerdictDiagram rule, int atom, int off, int on)
    {
        var table = rule.Table;
        var answers = table.AnswersWithin(atom, rule.Conditions.Constraint);
        var decided = table.Apply(off, on, (x, y) => x == y ? 0 : 1);
        bool Decides(int value) => table.Apply(decided, atom, (d, a) => d == 1 && a == value ? 1 : 0) != 0;
        var (isTrue, isFalse) = (answers.Contains(PlanDiagrams.True), answers.Contains(PlanDiagrams.False));
        return [isTrue, isFalse, isTrue && isFalse, Decides(PlanDiagrams.True), Decides(PlanDiagrams.False)];
    }

    /// <summary>Which showings the tests make.</summary>
    private static bool[] Seen(IEnumerable<(ProfileView View, CelValue[] Values, VerdictStatus Verdict)> tests, Atom atom, bool canBeUnknown, Rule supposedFalse, Rule supposedTrue)
    {
        var seen = new bool[5];
        foreach (var (view, values, verdict) in tests)
        {
            var value = atom.ValueIn(values);
            if (value.IsUnknown)
            {
                // A comparison with every value that its fact can have is open only to a reader who does not look.
                seen[(int)Showing.Unknown] = canBeUnknown;
            }
            else if (value.Kind == CelKind.Bool)
            {
                var (shown, decides, flipped) = value.AsBool()
                    ? (Showing.True, Showing.DecidesAsTrue, supposedFalse)
                    : (Showing.False, Showing.DecidesAsFalse, supposedTrue);
                seen[(int)shown] = true;
                seen[(int)decides] = seen[(int)decides] || RuleEvaluator.Settle(flipped, view).Status != verdict;
            }
        }

        return seen;
    }
}
