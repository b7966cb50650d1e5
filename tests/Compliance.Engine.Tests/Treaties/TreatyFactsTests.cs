using System.Text.Json.Nodes;
using Compliance.Engine.Treaties;
using Compliance.Language.Diagnostics;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Tests;

namespace Compliance.Engine.Tests.Treaties;

/// <summary>What the table of participation tells of a State at a date, and what it leaves open.</summary>
public class TreatyFactsTests
{
    private const string Header = "participant,iso3,kind,signature_date,instrument,instrument_date,instrument_confidence,signature_confidence\n";

    private static readonly RulePack Shipped = PackOf(File.ReadAllText(Repository.PathOf("rules", "uncc", "status", "participation.csv")));

    [Theory]
    [InlineData("VNM", "2024", "signed", "false")]
    [InlineData("VNM", "2025", "signed", null)] // before or after the 25th of October
    [InlineData("VNM", "2025-10-24", "signed", "false")]
    [InlineData("VNM", "2025-10-25", "signed", "true")]
    [InlineData("VNM", "2026-05", "signatureDate", "\"2025-10-25\"")]
    [InlineData("VNM", "2025", "signatureDate", null)]
    [InlineData("VNM", "2026-05", "instrumentDeposited", null)] // reported, not seen at the depositary
    [InlineData("VNM", "2025-10-24", "instrumentDeposited", "false")]
    [InlineData("VNM", "2026-05", "instrumentType", null)]
    [InlineData("VNM", "2026-05", "isParty", "false")]
    [InlineData("VNM", "2026-08-29", "isParty", "false")]
    [InlineData("VNM", "2026-08-30", "isParty", null)] // forty deposits could have been made since the table ends
    [InlineData("IND", "2026-05", "signed", null)] // not in the table, which may be incomplete
    [InlineData("IND", "2026-05", "isParty", "false")]
    [InlineData("IND", "2026-05", "regionalEconomicIntegrationOrganization", "false")]
    public void The_shipped_table(string state, string asOf, string fact, string? expected) => Assert.Equal(expected, Told(Shipped, state, asOf, fact));

    [Theory]
    [InlineData("2027-03-31", "isParty", "false")]
    [InlineData("2027-04-01", "isParty", "true")]
    [InlineData("2027-04", "isParty", "true")]
    [InlineData("2027", "isParty", null)]
    [InlineData("2027-01-01", "instrumentDeposited", "true")]
    [InlineData("2026-12-31", "instrumentDeposited", "false")]
    [InlineData("2027-01-01", "instrumentType", "\"accession\"")]
    public void A_table_with_forty_deposits(string asOf, string fact, string? expected)
    {
        var table = Header + string.Concat(Enumerable.Range(0, 40).Select(i => $"S{i},S{i:00},state,,accession,2027-01-01,depositary,\n"));
        Assert.Equal(expected, Told(PackOf(table), "S07", asOf, fact));
    }

    [Fact]
    public void An_organization_is_known_by_its_name()
    {
        var profile = new ProfileBuilder(Shipped.Facts, "European Union", "EUE", "2026-05").Build();
        Assert.Equal("true", Show(TreatyFacts.Of(Shipped).Complete(profile), "regionalEconomicIntegrationOrganization"));
        Assert.Equal("true", Show(TreatyFacts.Of(Shipped).Complete(profile), "signed"));
    }

    [Fact]
    public void What_a_profile_states_stays_and_what_is_told_has_evidence()
    {
        var profile = new ProfileBuilder(Shipped.Facts, "France", "FRA", "2026-05").Set("treatyActions.isParty", true).Build();
        var complete = TreatyFacts.Of(Shipped).Complete(profile);
        Assert.Equal("true", Show(complete, "isParty"));
        var signature = Assert.Single(complete.EvidenceOf(complete.Facts.Find("treatyActions.signed")!));
        Assert.Equal((EvidenceGrade.SourceRead, "Signature 2025-10-25."), (signature.Grade, signature.Finding));
        Assert.StartsWith("https://treaties.un.org/", signature.Url, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_without_a_table_changes_no_profile()
    {
        var pack = PackOf(null);
        var profile = new ProfileBuilder(pack.Facts, "France", "FRA", "2026-05").Build();
        Assert.Same(profile, TreatyFacts.Of(pack).Complete(profile));
        Assert.Throws<ArgumentException>(() => TreatyFacts.Of(Shipped).Complete(profile));
    }

    private static string? Told(RulePack pack, string iso3, string asOf, string fact) =>
        Show(TreatyFacts.Of(pack).Complete(new ProfileBuilder(pack.Facts, iso3, iso3, asOf).Build()), fact);

    private static string? Show(Profile profile, string fact) => profile.Show(profile.Facts.Find("treatyActions." + fact)!);

    private static RulePack PackOf(string? table)
    {
        var (folder, bag) = (Repository.PathOf("rules", "uncc"), new DiagnosticBag());
        SourceText Text(string name) => new(name, File.ReadAllText(Path.Combine(folder, name)));

        // Without rules there are no readings that the pack could name.
        var manifest = JsonNode.Parse(Text("pack.json").Content)!.AsObject();
        manifest.Remove("readings");
        if (table is null)
        {
            var status = manifest["status"]!.AsObject();
            (status["inForce"], status["instrumentsVerified"], status["instrumentsReported"], status["instrumentsRequired"]) = (false, 0, 0, 40);
        }

        return RulePack.Compile(PackReader.Read(new SourceText("pack.json", manifest.ToJsonString()), bag), Text("facts.schema.json"), [], table is null ? null : new SourceText("participation.csv", table), bag)
            ?? throw new InvalidOperationException(string.Join('\n', bag.ToSorted()));
    }
}
