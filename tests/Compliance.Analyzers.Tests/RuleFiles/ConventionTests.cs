using Compliance.Analyzers.Tests.Harness;

namespace Compliance.Analyzers.Tests.RuleFiles;

/// <summary>Which files are looked at, and what a message adds to what the tool says in several lines.</summary>
public class ConventionTests
{
    private static readonly InMemoryFile Rules = ModelPack.Files.Single(f => f.Path.Contains("article-1-", StringComparison.Ordinal));

    [Fact]
    public void A_message_ends_with_what_a_fact_means_and_what_may_be_meant()
    {
        var edited = Replaced(Rules, "\"access.established", "\"acess.established");
        var told = Told.Of(new Project([.. ModelPack.Files.Except([Rules]), edited]), edited)[0];
        Assert.Equal(("CPL3001", "acess.established"), (told.Id, told.Text));
        Assert.Matches("^`acess.established` is no .*; fact: `access.established` \\(bool\\): .*; did you mean `access.established`\\?$", told.Message);
    }

    [Fact]
    public void Files_of_a_pack_that_a_package_brings_are_not_told_of_but_profiles_are_read_against_it()
    {
        var manifest = ModelPack.Files.Single(f => f.Path.EndsWith("pack.json", StringComparison.Ordinal));
        var options = new ProjectOptions(metadata: new Dictionary<(string, string), string> { [(manifest.Path, "ComplianceModels")] = "false" });
        var (broken, profile) = (Replaced(Rules, "\"status\"", "\"statuss\""), new InMemoryFile("/my/XAA.profile.json", ProfileText.Of("\"facts\": { \"access\": { \"established\": true } }")));
        Assert.Equal(["CPL5001"], new Project([.. ModelPack.Files.Except([Rules]), broken, profile]) { Options = options }.Diagnose().Select(d => d.Id));
        Assert.Empty(new Project(ModelPack.Files) { Options = options }.Diagnose());
    }

    [Fact]
    public void Rules_without_a_pack_are_told_so()
    {
        var stray = new InMemoryFile("/somewhere/x.rules.json", Rules.Content);
        Assert.Equal(["x.rules.json(1,1): error CPL9005: `x.rules.json` has no `pack.json`"], Told.Of(new Project([stray]), stray).Select(t => t.ToString()));
    }

    [Fact]
    public void A_pack_without_its_dictionary_is_told_so_in_its_manifest()
    {
        var told = new Project([.. ModelPack.Files.Where(f => !f.Path.EndsWith("facts.schema.json", StringComparison.Ordinal))]).Diagnose();
        Assert.Equal(["pack.json CPL9005"], told.Select(d => Path.GetFileName(d.Location.GetLineSpan().Path) + " " + d.Id));
    }

    [Fact]
    public void A_file_that_is_listed_in_two_ways_belongs_to_its_pack_in_both()
    {
        var again = new InMemoryFile(Rules.Path.Replace("/rules/article-1", "/rules/../rules/article-1", StringComparison.Ordinal), Rules.Content);
        Assert.All(new Project([.. ModelPack.Files, again]).Diagnose(), d => Assert.Equal("CPL3201", d.Id));
    }

    [Fact]
    public void Files_of_other_programs_are_left_alone() =>
        Assert.Empty(new Project([new InMemoryFile("/game/pack.json", "{"), new InMemoryFile("/x/unit.tests.json", "{"), new InMemoryFile("/x/provisions.json", "{")]).Diagnose());

    private static InMemoryFile Replaced(InMemoryFile file, string old, string with)
    {
        Assert.Contains(old, file.Content, StringComparison.Ordinal);
        return new InMemoryFile(file.Path, file.Content.Replace(old, with, StringComparison.Ordinal));
    }
}
