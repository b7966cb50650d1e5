using Compliance.Language.Profiles;
using Compliance.Language.Tests.Exactness;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Tests;

/// <summary>The Convention's rules on real profiles, and on those profiles with facts taken away at random, against enumeration.</summary>
public class RealPackExactnessTests
{
    private const int Most = 1 << 11;
    private const int Variations = 6;

    [Fact]
    public void Verdicts_on_real_profiles_are_those_of_the_definition()
    {
        var pack = RealPack.Pack;
        var compared = 0;
        foreach (var profile in RealPack.Profiles)
        {
            for (var variation = 0; variation < Variations; variation++)
            {
                var random = new RandomSource(((ulong)variation << 32) + (ulong)profile.Iso3.Aggregate(0, (hash, c) => (hash * 31) + c));
                var whole = new ProfileView(profile, null);
                var view = variation == 0 ? whole : whole.Without(pack.Facts.Facts.Where(_ => random.Chance(5 * variation)));
                foreach (var rule in pack.Rules.Where(r => r.IsEvaluated))
                {
                    var expected = new Completions(rule, view, Most);
                    if (expected.Count <= Most)
                    {
                        compared++;
                        Assert.True(RuleEvaluator.PossibleVerdicts(rule, view).ToHashSet().SetEquals(expected.Possible), $"{profile.Iso3} {rule.Id}, variation {variation}");
                    }
                }
            }
        }

        Assert.True(compared > 10_000, $"only {compared} comparisons were small enough to enumerate");
    }
}
