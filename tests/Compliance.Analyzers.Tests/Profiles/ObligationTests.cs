using Compliance.Analyzers.Tests.Harness;
using Compliance.Tests;

namespace Compliance.Analyzers.Tests.Profiles;

/// <summary>What the rules say of a profile, as the compiler tells it; the pages of the ids show these very cases.</summary>
public class ObligationTests
{
    private static readonly ProjectOptions Checking = new(new Dictionary<string, string> { ["ComplianceCheckObligations"] = "true" });

    [Theory]
    [InlineData("CPL4101", "access/established access/coversPart", "false", "MODEL-1-1: not satisfied: No offence covers access to a system or a part of it. [access.coversPart is false] (encoding of high confidence, wording seen)")]
    [InlineData("CPL4102", "sanctions/inForceSince", "\"1999\"", "MODEL-2-2: not taken up: The sanctions are older than the Convention. [sanctions.inForceSince is \"1999\"] (encoding of high confidence, wording seen)")]
    [InlineData("CPL4103", "access/established", "false", "MODEL-9-1: not used: It is missing. [access.established is false] (encoding of high confidence, wording seen)")]
    [InlineData("CPL4104", "access/established", "\"facts\"", "MODEL-1-1: undetermined: waits for access.coversPart")]
    [InlineData("CPL4105", "sanctions/maximumYears", "0", "MODEL-9-2: error: division by zero")]
    public void A_verdict_stands_at_the_fact_that_it_turns_on_and_on_the_page_of_its_id(string id, string stated, string place, string message)
    {
        var page = DiagnosticPage.Of(id);
        var told = Diagnose(Checking, ProfileText.Of(page.Example, stated.Split(' '))).Where(d => d.Id == id && d.Message == message).ToArray();
        Assert.Equal([place], told.Select(t => t.Text));
        Assert.Equal(page.Shown, told[0].ToString());
    }

    [Fact]
    public void A_verdict_without_a_stated_fact_stands_at_the_facts()
    {
        var told = Diagnose(Checking, ProfileText.Of("\"facts\": {}"));
        Assert.Equal([("CPL4104", "\"facts\"")], told.Where(t => t.Message.StartsWith("MODEL-1-1:", StringComparison.Ordinal)).Select(t => (t.Id, t.Text)));
    }

    [Fact]
    public void Without_the_property_nothing_is_said_of_obligations() =>
        Assert.Empty(Diagnose(new ProjectOptions(), ProfileText.Of("\"facts\": { \"access\": { \"established\": false } }", "access/established")));

    [Fact]
    public void Of_a_profile_with_mistakes_only_the_mistakes_are_told() =>
        Assert.Equal([("CPL5001", "false")], Diagnose(Checking, ProfileText.Of("\"facts\": { \"access\": { \"established\": false } }")).Select(t => (t.Id, t.Text)));

    private static IReadOnlyList<Told> Diagnose(ProjectOptions options, string profile)
    {
        var rules = File.ReadAllText(Repository.PathOf("tests", "Compliance.Analyzers.Tests", "Profiles", "article-9-case.rules.json"));
        var (file, more) = (new InMemoryFile("/elsewhere/XAA.profile.json", profile), new InMemoryFile(ModelPack.Folder + "/rules/article-9-case.rules.json", rules));
        return Told.Of(new Project([.. ModelPack.Files, more, file]) { Options = options }, file);
    }
}
