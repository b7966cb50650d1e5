using System.Text.Json;
using Compliance.Language;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Tests.Exactness;
using Compliance.Language.Text;
using Compliance.Tests;

namespace Compliance.Engine.Tests;

/// <summary>What real profiles with facts taken away leave of the Convention's conditions answers on the whole profile as the condition does.</summary>
public class RealPackResidualTests
{
    private static readonly RulePack Pack = RealPack.Pack;

    [Fact]
    public void A_residual_answers_as_its_condition_on_the_whole_profile()
    {
        var conditions = Conditions().Distinct(StringComparer.Ordinal).Select(c => CelExpression.Compile(new SourceText("<condition>", c), Pack, out _)!).ToArray();
        var (compared, shorter) = (0, 0);
        foreach (var profile in RealPack.Profiles.Where((_, i) => i % 3 == 0))
        {
            var random = new RandomSource((ulong)profile.Iso3.Aggregate(0, (hash, c) => (hash * 31) + c));
            foreach (var condition in conditions)
            {
                var states = Pack.Facts.Facts.Select(f => random.Chance(50) ? FactState.NotStated : profile[f]).ToArray();
                var residual = condition.Residual(new Profile(Pack.Facts, profile.StateName, profile.Iso3, profile.AsOf, null, states, null, default), out _)!;
                Assert.Equal(Outcome(condition, profile), Outcome(residual.Expression, profile));
                compared++;
                shorter += residual.Text.Length < condition.Source.Content.Length ? 1 : 0;
            }
        }

        Assert.True(compared > 1_000, $"{compared} were compared");
        Assert.True(shorter > 100, $"{shorter} of {compared} are shorter");
    }

    private static string Outcome(CelExpression expression, Profile profile) => expression.Evaluate(profile, out _)!.Value.ToString();

    private static IEnumerable<string> Conditions() =>
        from file in Directory.EnumerateFiles(Repository.PathOf("rules", "uncc"), "*.rules.json", SearchOption.AllDirectories)
        from rule in JsonDocument.Parse(File.ReadAllBytes(file)).RootElement.GetProperty("rules").EnumerateArray()
        from member in rule.EnumerateObject().Where(m => m.Name is "appliesWhen" or "satisfiedWhen")
        from text in member.Value.ValueKind == JsonValueKind.String ? [member.Value] : member.Value.EnumerateObject().Select(p => p.Value)
        select text.GetString()!;
}
