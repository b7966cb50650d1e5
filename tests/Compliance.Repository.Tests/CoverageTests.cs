using Compliance.Engine.Packs;
using Compliance.Language.Diagnostics;
using Compliance.Language.Rules;

namespace Compliance.Tests.House;

/// <summary>Every provision of the Convention is carried by a rule, and every rule carries one.</summary>
public class CoverageTests
{
    private static readonly string Folder = Repository.PathOf("rules", "uncc");
    private static readonly RulePack Pack = PackFolder.Load(Folder, out _) ?? throw new InvalidOperationException("the pack has errors");
    private static readonly ProvisionList List = ProvisionFile.Load(Folder, new DiagnosticBag()) ?? throw new InvalidOperationException("the list of provisions has errors");

    [Fact]
    public void Nothing_is_left_out() => Assert.Empty(PackCoverage.Of(Pack, List).Findings);

    [Fact]
    public void The_provisions_stand_in_the_order_of_the_treaty() =>
        Assert.Equal(List.Provisions.Select(p => p.Article).Order(), List.Provisions.Select(p => p.Article));

    [Fact]
    public void The_page_of_coverage_is_made_from_the_pack() =>
        GeneratedPages.AssertCurrent("docs/coverage.md", CoveragePage.Of(Pack, List, PackCoverage.Of(Pack, List)));
}
