using Compliance.Engine.Evaluation;
using Compliance.Engine.Files;
using Compliance.Engine.Packs;
using Compliance.Engine.RuleTests;
using Compliance.Language.RuleTests;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;
using Profile = Compliance.Language.Profiles.Profile;

namespace Compliance.Tests.House;

/// <summary>The shipped pack and the shipped profiles of real States.</summary>
public class PackTests
{
    private static readonly RulePack Pack = PackFolder.Load(Repository.PathOf("rules", "uncc"), out _) ?? throw new InvalidOperationException("the pack has errors");

    private static readonly IReadOnlyList<Profile> Profiles =
        ProfileFiles.Load([Repository.PathOf("rules", "uncc", "profiles")], Pack.Facts, out var found) ?? throw new InvalidOperationException(string.Join("\n", found));

    internal static readonly string[] CodedInDepth = ["CAN", "CHL", "CRI", "DEU", "EST", "FRA", "GHA", "KEN", "NOR", "ZWE"];

    [Fact]
    public void Every_file_of_the_rules_is_laid_out()
    {
        using var output = new StringWriter();
        Assert.Equal(0, Cli.CommandLine.Run(["fmt", "--check", Repository.PathOf("rules")], new Cli.Terminal(output, output, IsOutWatched: false, IsErrorWatched: false)));
        Assert.StartsWith("0 of ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_test_of_the_pack_passes()
    {
        var bag = new DiagnosticBag();
        var tests = RuleTestFiles.Load(Repository.PathOf("rules", "uncc"), Pack, bag);
        Assert.Empty(bag.ToSorted());
        Assert.NotEmpty(tests);
        Assert.All(tests, t => Assert.Empty(t.Run()));
    }

    [Fact]
    public void Every_rule_is_tested_with_every_verdict_it_can_have()
    {
        var bag = new DiagnosticBag();
        var tests = RuleTestFiles.Load(Repository.PathOf("rules", "uncc"), Pack, bag);
        var lacking = from rule in Pack.Rules.Where(r => r.IsEvaluated).SelectMany(r => r.Readings.DefaultIfEmpty(r))
                      from verdict in rule.AppliesWhen is null ? [VerdictStatus.Satisfied, VerdictStatus.NotSatisfied, VerdictStatus.Undetermined] : new[] { VerdictStatus.Satisfied, VerdictStatus.NotSatisfied, VerdictStatus.Undetermined, VerdictStatus.NotApplicable }
                      where tests.All(t => t.Rule != rule || t.Expected != verdict)
                      select rule.Id + " " + rule.Reading?.Name + " " + verdict;
        Assert.Empty(lacking);
    }

    [Fact]
    public void Every_reading_is_told_from_the_default_by_a_test_or_by_how_it_binds()
    {
        var bag = new DiagnosticBag();
        var tests = RuleTestFiles.Load(Repository.PathOf("rules", "uncc"), Pack, bag);
        var alike = from rule in Pack.Rules
                    from reading in rule.Readings.Skip(1)
                    where reading.Modality == rule.Modality && tests.All(t => t.Rule != reading || RuleEvaluator.Settle(rule, t.View).Status == t.Expected)
                    select rule.Id + " " + reading.Reading!.Name;
        Assert.Empty(alike);
    }

    [Fact]
    public void The_rules_account_for_every_article() =>
        Assert.Equal(Enumerable.Range(1, Pack.Instrument.Articles), Pack.Rules.Select(r => r.Article).Distinct());

    [Fact]
    public void Every_profile_gets_an_exact_verdict_on_every_rule()
    {
        var run = new Evaluator(Pack);
        var open = Profiles.SelectMany(p => run.Evaluate(p).Verdicts.Where(v => !v.IsExact || v.Status == VerdictStatus.Error).Select(v => p.Iso3 + " " + v.Rule.Id));
        Assert.Empty(open);
    }

    [Fact]
    public void The_ten_States_coded_in_depth_are_there() =>
        Assert.Empty(CodedInDepth.Except(Profiles.Select(p => p.Iso3)));

    [Fact]
    public void Every_stated_fact_has_evidence_and_no_element_rests_on_a_heading()
    {
        var stated = Profiles.SelectMany(p => Pack.Facts.Facts.Where(p.States).Select(f => (Profile: p, Fact: f))).ToArray();
        Assert.NotEmpty(stated);
        Assert.Empty(stated.Where(s => s.Profile.EvidenceOf(s.Fact).Count == 0).Select(s => s.Profile.Iso3 + " " + s.Fact.Path));
        Assert.Empty(stated.Where(s => s.Fact.Requires is not null && s.Profile.EvidenceOf(s.Fact).All(e => e.Grade == EvidenceGrade.HeadingRead)).Select(s => s.Profile.Iso3 + " " + s.Fact.Path));
    }

    [Fact]
    public void Nothing_that_was_read_lacks_its_source()
    {
        var unsourced = from profile in Profiles
                        from fact in Pack.Facts.Facts.Where(profile.States)
                        from evidence in profile.EvidenceOf(fact)
                        where evidence.Law.Length == 0 || (evidence.Grade == EvidenceGrade.SourceRead && evidence.Url is null && evidence.ReadVia is null)
                        select profile.Iso3 + " " + fact.Path;
        Assert.Empty(unsourced);
    }

    [Fact]
    public void Explaining_access_names_statute_and_grade_where_the_offence_is_stated()
    {
        var fact = Pack.Facts.Find("criminalization.illegalAccess.established")!;
        Assert.All(Profiles.Where(p => p.States(fact)), p => Assert.NotEmpty(p.EvidenceOf(fact)[0].Law));
    }

    [Fact]
    public void A_false_parent_never_has_a_stated_element()
    {
        var wrong = from profile in Profiles
                    from fact in Pack.Facts.Facts
                    where (fact.Kind is FactKind.Boolean or FactKind.Set) && profile[fact].IsTheCase && fact.Ancestors.Any(a => profile[a].IsFalse)
                    select profile.Iso3 + " " + fact.Path;
        Assert.Empty(wrong);
    }
}
