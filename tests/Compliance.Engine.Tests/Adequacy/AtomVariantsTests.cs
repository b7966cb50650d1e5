using Compliance.Engine.Adequacy;
using Compliance.Language.Interpretation;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Values;
using Compliance.Language.Verdicts;
using CsCheck;

namespace Compliance.Engine.Tests.Adequacy;

public class AtomVariantsTests
{
    [Fact]
    public void A_population_shows_what_tests_of_its_profiles_show() => Gen.Select(SmallConditions.Any, SmallConditions.Any).Sample(
        (applies, condition) =>
        {
            var pack = SmallPack.Compile(applies, ("", condition));
            var views = SmallPack.Profiles(pack).ToArray();
            var covered = ConditionCoverage.Of(pack, [.. views.Select(v => SmallPack.TestOf(pack.Rules[0], v))]);
            var variants = AtomVariants.Of(pack);
            var effects = variants.Effects(VariantColumnsTests.Compared(pack, variants.Comparisons, views));
            Assert.Equal(covered.Select(a => (a.Condition, a.Atom)), effects.Select(e => (e.Condition, e.Atom)));
            Assert.Equal(covered.SelectMany(a => a.Showings).Select(s => s == Shown.Seen), effects.SelectMany(Counts).Select(c => c > 0));
            Assert.All(effects, e => Assert.Equal(views.Length, e.True + e.False + e.Unknown));
        },
        iter: 12);

    [Fact]
    public void On_real_profiles_an_atom_decides_as_often_as_the_evaluator_says()
    {
        var pack = VariedProfiles.Pack;
        var views = VariedProfiles.Views(4).Where((v, i) => i % 23 == 0 && pack.Facts.Facts.All(f => v[f].Disputed.Count == 0)).ToArray();
        var variants = AtomVariants.Of(pack);
        var effects = variants.Effects(VariantColumnsTests.Compared(pack, variants.Comparisons, views));
        var atoms = pack.Rules.Where(r => r.IsEvaluated).SelectMany(r => ConditionCoverage.AtomsOf(r).Select(a => (Rule: r, a.Condition, a.Atom))).ToArray();
        Assert.Equal(atoms.Length, effects.Count);
        for (var i = 0; i < atoms.Length; i++)
        {
            var (rule, condition, atom) = atoms[i];
            Rule Supposing(bool value) => rule.WithPlan(ForcedAtom.In(rule.Plan!, condition, atom, value));
            var (off, on, counts) = (Supposing(false), Supposing(true), new long[5]);
            foreach (var view in views)
            {
                var value = atom.ValueIn(Interpreter.Run(rule.Plan!.Plan, view));
                var showing = value.IsUnknown ? Showing.Unknown : value.AsBool() ? Showing.True : Showing.False;
                counts[(int)showing]++;
                if (showing != Showing.Unknown && Verdict(rule, view) != Verdict(showing == Showing.True ? off : on, view))
                {
                    counts[(int)(showing == Showing.True ? Showing.DecidesAsTrue : Showing.DecidesAsFalse)]++;
                }
            }

            Assert.True(counts.SequenceEqual(Counts(effects[i])), $"{rule.Id} {effects[i].Condition}: {effects[i].Atom}: {string.Join(' ', counts)} by the evaluator, {string.Join(' ', Counts(effects[i]))} by columns");
        }

        Assert.Contains(effects, e => e.DecidesAsTrue > 0);
        Assert.Contains(effects, e => e.DecidesAsFalse > 0);
    }

    private static long[] Counts(AtomEffect effect) => [effect.True, effect.False, effect.Unknown, effect.DecidesAsTrue, effect.DecidesAsFalse];

    private static VerdictStatus Verdict(Rule rule, ProfileView view) => RuleEvaluator.Settle(rule, view).Status;
}
