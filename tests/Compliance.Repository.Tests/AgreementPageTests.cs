using Compliance.Engine.Comparisons;
using Compliance.Engine.Packs;
using Compliance.Language.Rules;

namespace Compliance.Tests.House;

public class AgreementPageTests
{
    private static readonly RulePack Pack = PackFolder.Load(Repository.PathOf("rules", "uncc"), out _) ?? throw new InvalidOperationException("the pack has errors");
    private static readonly Codings Codings = new(Pack);

    [Fact]
    public void The_page_tells_how_far_the_codings_agree() => GeneratedPages.AssertCurrent(AgreementPage.Path, AgreementPage.Of(Pack, Codings));

    [Fact]
    public void Every_State_coded_in_depth_has_a_second_coding() =>
        Assert.Equal(PackTests.CodedInDepth, Codings.Second.Select(p => p.Iso3).Order(StringComparer.Ordinal));

    [Fact]
    public void Whatever_differs_was_looked_at()
    {
        var differing = from pair in Codings.First.Zip(Codings.Second)
                        from difference in Agreement.Of(Pack, pair.First, pair.Second).Differences
                        select (pair.First.Iso3, difference.Fact.Path);
        Assert.Empty(differing.Except(Codings.Compared.Where(c => c.Because.Length > 0).Select(c => (c.Iso3, c.Fact))));
    }
}
