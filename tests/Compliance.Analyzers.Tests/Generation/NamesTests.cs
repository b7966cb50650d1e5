using Compliance.Analyzers.Generation;

namespace Compliance.Analyzers.Tests.Generation;

public class NamesTests
{
    [Theory]
    [InlineData("UNCC-7-1", "Paragraph1")]
    [InlineData("UNCC-7-2-a-ii", "Paragraph2AIi")]
    [InlineData("UNCC-25-2-renew", "Paragraph2Renew")]
    [InlineData("UNCC-2-j", "LetterJ")]
    [InlineData("UNCC-32", "Whole")]
    [InlineData("UNCC-48-sovereignty", "Sovereignty")]
    [InlineData("UNCC-48-whole", "_Whole")]
    [InlineData("UNCC-48-letterJ", "_LetterJ")]
    [InlineData("UNCC-48-toString", "ToString_")]
    [InlineData("UNCC-7-2-aIi", "Paragraph2_AIi")]
    public void A_rule_is_named_after_its_place_in_the_article(string id, string name) => Assert.Equal(name, Names.Rule(id));

    [Fact]
    public void No_two_ids_of_an_article_have_one_name()
    {
        string[] paragraphs = ["", "-1", "-12", "-2"];
        string[] letters = ["", "-a", "-i", "-v", "-x"];
        string[] romans = ["", "-i", "-ii", "-xv"];
        string[] aspects = ["", "-ii", "-ab", "-aIi", "-iiAb", "-abIi", "-whole", "-letterA", "-paragraph1", "-roman", "-romanIi", "-equals", "-iAb", "-i2"];
        var ids = paragraphs.SelectMany(p => letters.SelectMany(l => romans.SelectMany(r => aspects.Select(a => "T-1" + p + l + r + a)))).Distinct().ToArray();
        var twice = ids.GroupBy(Names.Rule).Where(g => g.Count() > 1).Select(g => g.Key + ": " + string.Join(" ", g));
        Assert.Empty(twice);
    }

    [Theory]
    [InlineData("illegalAccess", "IllegalAccess")]
    [InlineData("cyber-crime", "CyberCrime")]
    [InlineData("3d", "_3d")]
    [InlineData("", "_")]
    public void Words_begin_with_capitals(string name, string pascal) => Assert.Equal(pascal, Names.Pascal(name));

    [Fact]
    public void Members_are_unique_and_hide_nothing() =>
        Assert.Equal(["Equals_", "Own_", "A", "A_2", "_"], Names.Members(["equals", "own", "a", "A", "-"], "Own"));

    [Fact]
    public void A_pack_leaves_the_names_made_of_it_to_itself()
    {
        var taken = new HashSet<string>();
        Assert.Equal(["Uncc", "UnccCode_2", "Uncc_2"], [Names.OfPack("uncc", taken), Names.OfPack("uncc-code", taken), Names.OfPack("uncc", taken)]);
    }

    [Theory]
    [InlineData("My.App", "My.App")]
    [InlineData("my-app.2.class", "my_app._2.@class")]
    public void A_namespace_is_one_for_the_compiler(string name, string space) => Assert.Equal(space, Names.Namespace(name));
}
