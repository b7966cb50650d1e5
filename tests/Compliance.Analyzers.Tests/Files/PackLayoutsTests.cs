using Compliance.Analyzers.Files;

namespace Compliance.Analyzers.Tests.Files;

/// <summary>Which file belongs to which pack.</summary>
public class PackLayoutsTests
{
    [Theory]
    [InlineData("/a/pack.json", "Manifest")]
    [InlineData("C:\\a\\PACK.json", "Manifest")]
    [InlineData("facts.schema.json", "Facts")]
    [InlineData("a/provisions.json", "Provisions")]
    [InlineData("a/article-7.rules.json", "Rules")]
    [InlineData("a/article-7.tests.json", "Tests")]
    [InlineData("a/VNM.profile.json", "Profile")]
    [InlineData("a/.rules.json", "None")]
    [InlineData("a/backpack.json", "None")]
    [InlineData("a/rules.json", "None")]
    public void A_name_tells_the_kind(string path, string kind) => Assert.Equal(kind, FileKinds.Of(path).ToString());

    [Theory]
    [InlineData("/a/./b/../c/x.json", "/a/c/x.json")]
    [InlineData("a\\b\\..\\..\\..\\x.json", "../x.json")]
    [InlineData("C:\\a\\x.json", "C:/a/x.json")]
    [InlineData("a//x.json", "a/x.json")]
    public void Paths_are_normalized(string path, string expected) => Assert.Equal(expected, FilePath.Normalized(path));

    [Fact]
    public void A_file_belongs_to_the_nearest_pack_above_it()
    {
        var layouts = PackLayouts.Of(
        [
            "/r/pack.json", "/r/facts.schema.json", "/r/one/b.rules.json", "/r/one/a.rules.json", "/r/tests/a.tests.json", "/r/provisions.json", "/r/profiles/VNM.profile.json",
            "/r/inner/pack.json", "/r/inner/x.rules.json", "/r/inner/notes.json",
        ]);

        Assert.Equal(["/r", "/r/inner"], layouts.Packs.Select(p => p.Folder));
        var outer = layouts.Packs[0];
        Assert.Equal(["pack.json", "facts.schema.json", "provisions.json", "one/a.rules.json", "one/b.rules.json", "tests/a.tests.json"], outer.OwnFiles.Select(f => f.Name));
        Assert.Equal(["profiles/VNM.profile.json"], outer.Profiles.Select(f => f.Name));
        Assert.Equal(["pack.json", "x.rules.json"], layouts.Packs[1].OwnFiles.Select(f => f.Name));
        Assert.Empty(layouts.Strays);
    }

    [Fact]
    public void A_pack_reads_the_dictionary_that_it_names()
    {
        var layouts = PackLayouts.Of(["C:\\r\\uncc\\pack.json", "C:\\r\\uncc\\facts.schema.json", "C:\\r\\other\\pack.json", "C:\\r\\other\\x.rules.json"]);
        var (other, uncc) = (layouts.Packs[0], layouts.Packs[1]);
        Assert.Equal(new PackFile("../uncc/facts.schema.json", "C:\\r\\uncc\\facts.schema.json"), layouts.FactsOf(other, "../uncc/facts.schema.json"));
        Assert.Equal(new PackFile("facts.schema.json", "C:\\r\\uncc\\facts.schema.json"), layouts.FactsOf(uncc, null));
        Assert.Null(layouts.FactsOf(other, "../elsewhere/facts.schema.json"));
    }

    [Fact]
    public void Files_of_other_programs_make_no_pack()
    {
        var layouts = PackLayouts.Of(["/game/pack.json", "/game/level.json", "/x/unit.tests.json", "/x/provisions.json", "/x/lone.rules.json", "/x/VNM.profile.json"]);
        Assert.Empty(layouts.Packs);
        Assert.Equal(["VNM.profile.json", "lone.rules.json"], layouts.Strays.Select(f => f.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Relative_paths_do()
    {
        var layouts = PackLayouts.Of(["pack.json", "facts.schema.json", "a.rules.json"]);
        Assert.Equal(["pack.json", "facts.schema.json", "a.rules.json"], layouts.Packs.Single().OwnFiles.Select(f => f.Name));
    }

    [Fact]
    public void Layouts_of_the_same_paths_are_equal()
    {
        string[] paths = ["/r/pack.json", "/r/facts.schema.json", "/r/a.rules.json"];
        Assert.Equal(PackLayouts.Of(paths).Packs[0], PackLayouts.Of(paths.Reverse()).Packs[0]);
        Assert.NotEqual(PackLayouts.Of(paths).Packs[0], PackLayouts.Of(paths.Append("/r/b.rules.json")).Packs[0]);
    }
}
