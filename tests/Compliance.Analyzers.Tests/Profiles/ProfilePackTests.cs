using Compliance.Analyzers.Tests.Harness;

namespace Compliance.Analyzers.Tests.Profiles;

/// <summary>Against which pack a profile is read.</summary>
public class ProfilePackTests
{
    private const string Path = "/elsewhere/XAA.profile.json";
    private static readonly string Mistaken = ProfileText.Of("\"facts\": { \"access\": { \"establishd\": true } }");
    private static readonly InMemoryFile Profile = new(Path, Mistaken);

    /// <summary>The model pack again, under another id and in another folder.</summary>
    private static readonly InMemoryFile[] Other =
        [.. ModelPack.Files.Select(f => new InMemoryFile(f.Path.Replace(ModelPack.Folder, "/other", StringComparison.Ordinal), f.Content.Replace("\"id\": \"model\"", "\"id\": \"other\"", StringComparison.Ordinal)))];

    [Fact]
    public void The_only_pack_is_the_profiles() => Assert.Equal([("CPL4001", "\"establishd\"")], Told.Of(new Project([.. ModelPack.Files, Profile]), Profile).Select(t => (t.Id, t.Text)));

    [Fact]
    public void The_pack_whose_folder_holds_it_is_the_profiles()
    {
        var inside = new InMemoryFile("/other/profiles/XAA.profile.json", Mistaken);
        Assert.Equal(["CPL4001"], Told.Of(new Project([.. ModelPack.Files, .. Other, inside]), inside).Select(t => t.Id));
    }

    [Theory]
    [InlineData("other", "CPL4001")]
    [InlineData("model", "CPL4001")]
    [InlineData("neither", "CPL4110")]
    public void Of_several_packs_the_item_names_one(string pack, string id)
    {
        var options = new ProjectOptions(metadata: new Dictionary<(string, string), string> { [(Path, "CompliancePack")] = pack });
        Assert.Equal([id], Told.Of(new Project([.. ModelPack.Files, .. Other, Profile]) { Options = options }, Profile).Select(t => t.Id));
    }

    [Fact]
    public void Of_several_packs_without_a_name_that_is_told_as_on_the_page() =>
        Assert.Equal([DiagnosticPage.Of("CPL4110").Shown], Told.Of(new Project([.. ModelPack.Files, .. Other, Profile]), Profile).Select(t => t.ToString()));

    [Fact]
    public void Without_a_pack_a_file_of_that_name_is_none_of_ours() => Assert.Empty(new Project([Profile]).Diagnose());
}
