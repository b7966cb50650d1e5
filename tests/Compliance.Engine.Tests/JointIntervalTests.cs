using System.Globalization;
using Compliance.Engine.Scoring;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Tests.Exactness;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Tests;

/// <summary>Holds joint intervals and the ranking of missing facts to enumeration. <c>EXACTNESS_CASES</c> sets how many cases.</summary>
public class JointIntervalTests
{
    private static readonly int Cases = int.TryParse(Environment.GetEnvironmentVariable("EXACTNESS_CASES"), CultureInfo.InvariantCulture, out var cases) ? cases : 400;

    [Fact]
    public void A_joint_interval_has_the_ends_that_enumeration_finds()
    {
        for (var i = 0; i < Cases; i++)
        {
            var (rules, view) = Case((ulong)i);
            var completions = new Completions(rules, view, 1 << 12);
            if (completions.Count > 1 << 12)
            {
                continue;
            }

            var found = JointInterval.Of(rules, view, WeightOf);
            Assert.NotNull(found);
            Assert.Equal((Extreme(completions, rules, greatest: false), Extreme(completions, rules, greatest: true)), found.Value);
        }
    }

    [Fact]
    public void A_joint_interval_lies_within_the_outer_one()
    {
        for (var i = 0; i < Cases; i++)
        {
            var (rules, view) = Case((ulong)i + 1_000_000);
            var joint = JointInterval.Of(rules, view, WeightOf)!.Value;
            var outer = OuterInterval.Of(rules.Select(r => (WeightOf(r), RuleEvaluator.PossibleVerdicts(r, view))).ToArray());
            Assert.True(joint.Lower is null || outer.Lower is null || joint.Lower >= outer.Lower - 1e-12, $"case {i}: lower {joint.Lower}, outer {outer.Lower}");
            Assert.True(joint.Upper is null || outer.Upper is null || joint.Upper <= outer.Upper + 1e-12, $"case {i}: upper {joint.Upper}, outer {outer.Upper}");
        }
    }

    [Fact]
    public void The_shrinkage_of_a_Boolean_fact_is_that_of_its_two_answers()
    {
        for (var i = 0; i < Cases; i++)
        {
            var (rules, view) = Case((ulong)i + 2_000_000);
            var before = Width(rules, view);
            foreach (var next in NextFacts.Of(rules, view, WeightOf).Where(n => n.Fact.Kind == Language.Facts.FactKind.Boolean && view[n.Fact].Disputed.Count == 0))
            {
                var shrinkages = new[] { false, true }.Select(answer => before - Width(rules, view.Supposing(next.Fact, answer))).ToArray();
                Assert.Equal(shrinkages.Average(), next.ExpectedShrinkage, 10);
                Assert.Equal(shrinkages.Max(), next.BestShrinkage, 10);
                Assert.InRange(next.Banzhaf, 0, 1);
            }
        }
    }

    private static (Rule[] Rules, ProfileView View) Case(ulong seed)
    {
        var random = new RandomSource(seed);
        var rules = Enumerable.Range(0, 2 + random.Below(3))
            .Select(n => World.Rule(random.Chance(60) ? World.Condition(random, 1) : null, [World.Condition(random, 2)], "TEST-" + n)).ToArray();
        return (rules, new ProfileView(World.Facts, RandomStates.Of(random, 10 + random.Below(40)), null));
    }

    private static long WeightOf(Rule rule) => rule.Id == "TEST-0" ? 3 : 1;

    private static double Width(Rule[] rules, ProfileView view)
    {
        var (lower, upper) = OuterInterval.Of(rules.Select(r => (WeightOf(r), RuleEvaluator.PossibleVerdicts(r, view))).ToArray());
        return (upper ?? 0) - (lower ?? 0);
    }

    private static double? Extreme(Completions completions, Rule[] rules, bool greatest)
    {
        double? best = null;
        foreach (var verdicts in completions.Verdicts)
        {
            long satisfied = 0, applying = 0;
            for (var r = 0; r < rules.Length; r++)
            {
                applying += verdicts[r] == VerdictStatus.NotApplicable ? 0 : WeightOf(rules[r]);
                satisfied += verdicts[r] == VerdictStatus.Satisfied || (greatest && verdicts[r] == VerdictStatus.Error) ? WeightOf(rules[r]) : 0;
            }

            if (applying > 0)
            {
                var share = (double)satisfied / applying;
                best = best is null ? share : greatest ? Math.Max(best.Value, share) : Math.Min(best.Value, share);
            }
        }

        return best;
    }
}
