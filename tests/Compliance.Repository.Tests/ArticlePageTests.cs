using Compliance.Engine.Packs;
using Compliance.Language.Rules;

namespace Compliance.Tests.House;

public class ArticlePageTests
{
    private static readonly RulePack Pack = PackFolder.Load(Repository.PathOf("rules", "uncc"), out _) ?? throw new InvalidOperationException("the pack has errors");

    public static TheoryData<int> Articles => new(Pack.Rules.Select(r => r.Article).Distinct());

    [Theory]
    [MemberData(nameof(Articles))]
    public void The_page_of_an_article_is_made_from_its_rules(int article) =>
        GeneratedPages.AssertCurrent(ArticlePage.PathOf(article), ArticlePage.Of(Pack, article));

    [Fact]
    public void The_index_lists_every_article() => GeneratedPages.AssertCurrent("docs/rules/README.md", ArticlePage.Index(Pack));

    [Fact]
    public void Every_page_belongs_to_an_article()
    {
        var pages = Directory.EnumerateFiles(Repository.PathOf("docs", "rules"), "article-*.md").Select(p => "docs/rules/" + Path.GetFileName(p));
        Assert.Equal(Pack.Rules.Select(r => ArticlePage.PathOf(r.Article)).Distinct().Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }
}
