using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Tests.Exactness;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Tests;

/// <summary>The Convention's rules on real profiles, and on those profiles with facts taken away and with facts added at random, against enumeration.</summary>
public class RealPackExactnessTests
{
    private const int Most = 1 << 11;
    private const int Variations = 6;
    private const int Forgetful = 2;

    private static readonly RulePack Pack = RealPack.Pack;

    [Fact]
    public void Verdicts_on_real_profiles_are_those_of_the_definition()
    {
        var compared = 0;
        var defined = new Dictionary<string, ISet<VerdictStatus>?>(StringComparer.Ordinal);
        foreach (var profile in RealPack.Profiles)
        {
            for (var variation = 0; variation < Variations; variation++)
            {
                var random = new RandomSource(((ulong)variation << 32) + (ulong)profile.Iso3.Aggregate(0, (hash, c) => (hash * 31) + c));
                var whole = new ProfileView(profile, null);
                var view = variation == 0 ? whole
                    : variation <= Forgetful ? whole.Without(Pack.Facts.Facts.Where(_ => random.Chance(5 * variation)))
                    : new ProfileView(Pack.Facts, RandomStates.Of(Pack.Facts, random, 30, f => whole[f]), profile.AsOf);
                foreach (var rule in Pack.Rules.Where(r => r.IsEvaluated))
                {
                    var situation = Situation(rule, view);
                    if (!defined.TryGetValue(situation, out var expected))
                    {
                        var completions = new Completions(rule, view, Most);
                        defined.Add(situation, expected = completions.Count <= Most ? completions.Possible : null);
                    }

                    if (expected is not null)
                    {
                        compared++;
                        Assert.True(RuleEvaluator.PossibleVerdicts(rule, view).ToHashSet().SetEquals(expected), $"{profile.Iso3} {rule.Id}, variation {variation}");
                    }
                }
            }
        }

        Assert.True(compared > 60_000, $"only {compared} comparisons were small enough to enumerate");
        Assert.True(defined.Count > 3_000, $"only {defined.Count} situations differ");
    }

    /// <summary>The rule and all that is known of its facts: in the same situation the definition says the same, and is not enumerated again.</summary>
    private static string Situation(Rule rule, ProfileView view) =>
        rule.Id + string.Concat(RuleFacts.WithAncestors(rule.Plan!.Plan).Select(f => "|" + f.Path + "=" + FactText.Of(f, view[f])));
}
