using Compliance.Cybercrime.UnccFacts;
using Compliance.Language.Models;
using Compliance.Language.Profiles;
using Compliance.Language.Verdicts;

namespace Compliance.Cybercrime.Tests;

/// <summary>What a user writes.</summary>
public class TypedProfileTests
{
    private static readonly Evidence Code = new() { Law = "Penal Code", Provision = "art. 1", Grade = EvidenceGrade.SourceRead };

    [Fact]
    public void What_is_stated_gives_a_verdict_and_what_is_not_leaves_it_open()
    {
        var builder = new UnccProfileBuilder("Nowhere", "XXX", "2026");
        Assert.Equal(VerdictStatus.Undetermined, Uncc.Article7.Paragraph1.Evaluate(builder.Build()).Status);
        builder.Criminalization.IllegalAccess.Established.State(true, Code);
        var half = Uncc.Article7.Paragraph1.Evaluate(builder.Build());
        Assert.Equal([VerdictStatus.Satisfied, VerdictStatus.NotSatisfied], half.Possible);
        builder.Criminalization.IllegalAccess.CoversWholeOrPartOfSystem.State(true, Code);
        Assert.Equal(VerdictStatus.Satisfied, Uncc.Article7.Paragraph1.Evaluate(builder.Build()).Status);
    }

    [Fact]
    public void A_fact_is_known_unknown_or_disputed_and_one_must_say_what_of_each()
    {
        var builder = new UnccProfileBuilder("Nowhere", "XXX", "2026-02");
        var access = builder.Criminalization.IllegalAccess;
        access.Established.Dispute([true, false], "two coders");
        access.CoversWholeOrPartOfSystem.LeaveUnknown(UnknownReason.NotFound, "no case law");
        var profile = builder.Build();
        static string Say(FactValue<bool> fact) => fact.Match(known => known ? "yes" : "no", why => "unknown: " + why, found => "disputed: " + string.Join("/", found));
        Assert.Equal("disputed: True/False", Say(profile.Criminalization.IllegalAccess.Established));
        Assert.Equal("unknown: NotFound", Say(profile.Criminalization.IllegalAccess.CoversWholeOrPartOfSystem));
        Assert.False(profile.Criminalization.IllegalAccess.Established.TryGetValue(out _));
        Assert.Equal("two coders", profile.Criminalization.IllegalAccess.Established.Note);
    }

    [Fact]
    public void A_set_is_known_value_by_value()
    {
        var builder = new UnccProfileBuilder("Nowhere", "XXX", "2026");
        builder.Criminalization.IllegalAccess.AdditionalElements.StatePartly(
            [CriminalizationIllegalAccessAdditionalElements.SecurityMeasureInfringement], [CriminalizationIllegalAccessAdditionalElements.HarmOrDanger], Code);
        var elements = builder.Build().Criminalization.IllegalAccess.AdditionalElements;
        Assert.True(elements.Contains(CriminalizationIllegalAccessAdditionalElements.SecurityMeasureInfringement));
        Assert.False(elements.Contains(CriminalizationIllegalAccessAdditionalElements.HarmOrDanger));
        Assert.Null(elements.Contains(CriminalizationIllegalAccessAdditionalElements.Other));
        Assert.Equal(FactKnowledge.Unknown, elements.Knowledge);
    }

    [Fact]
    public void A_number_out_of_range_is_refused_where_it_is_stated()
    {
        var builder = new UnccProfileBuilder("Nowhere", "XXX", "2026");
        Assert.Throws<ArgumentException>(() => builder.Preservation.MaximumPeriodDays.State(0, Code));
        Assert.Throws<ArgumentException>(() => builder.Preservation.MaximumPeriodDays.Dispute([90]));
    }

    [Fact]
    public void Mistakes_in_a_text_are_told_with_their_places()
    {
        var text = "{ \"state\": { \"name\": \"Nowhere\", \"iso3\": \"XXX\" }, \"asOf\": \"2026\",\n  \"facts\": { \"criminalization\": { \"illegalAccess\": { \"established\": 1 } } } }";
        Assert.Null(UnccProfile.Parse(text, "x.profile.json", out var diagnostics));
        Assert.Contains(diagnostics, d => d.ToString().StartsWith("x.profile.json(2,", StringComparison.Ordinal));
        Assert.Null(UnccProfile.Parse([0xFF, 0xFE, 0x00], "x.profile.json", out diagnostics));
        Assert.Single(diagnostics);
    }

    [Fact]
    public void A_fact_below_the_accepted_grade_is_unknown()
    {
        var builder = new UnccProfileBuilder("Nowhere", "XXX", "2026");
        builder.Criminalization.IllegalAccess.Established.State(false, Code with { Grade = EvidenceGrade.Reported });
        var profile = builder.Build();
        Assert.Equal(VerdictStatus.NotSatisfied, Uncc.Article7.Paragraph1.Evaluate(profile).Status);
        Assert.Equal(VerdictStatus.Undetermined, Uncc.Article7.Paragraph1.Evaluate(profile.Accepting(EvidenceGrade.SourceRead)).Status);
    }

    [Fact]
    public void A_rule_says_what_it_is()
    {
        var rule = Uncc.Article7.Paragraph1;
        Assert.Equal(("UNCC-7-1", "7(1)", 7), (rule.Id, rule.Descriptor.Paragraph, rule.Descriptor.Article));
        Assert.Equal(Uncc.Pack.Find("UNCC-7-1")!.Summary.English, rule.Descriptor.Summary);
        Assert.Equal(Uncc.RuleIds.Article7_Paragraph1, rule.Id);
    }
}
