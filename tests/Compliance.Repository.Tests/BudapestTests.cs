using Compliance.Engine.Comparisons;
using Compliance.Engine.Packs;
using Compliance.Engine.RuleTests;
using Compliance.Language.Diagnostics;
using Compliance.Language.Rules;
using Compliance.Language.RuleTests;
using Compliance.Language.Verdicts;

namespace Compliance.Tests.House;

/// <summary>The pack of the Convention on Cybercrime, over the facts of the other.</summary>
public class BudapestTests
{
    private static readonly string Folder = Repository.PathOf("rules", "budapest");
    private static readonly RulePack Pack = PackFolder.Load(Folder, out _) ?? throw new InvalidOperationException("the pack has errors");
    private static readonly RulePack Uncc = PackFolder.Load(Repository.PathOf("rules", "uncc"), out _) ?? throw new InvalidOperationException("the pack has errors");

    private static readonly ParallelProvisions Parallels = new(Uncc, Pack);

    [Fact]
    public void It_reads_the_dictionary_of_the_other_pack_and_has_none_of_its_own()
    {
        Assert.Equal(Uncc.Facts.Source.Content, Pack.Facts.Source.Content);
        Assert.Empty(Directory.EnumerateFiles(Folder, "facts.schema.json", SearchOption.AllDirectories));
    }

    [Fact]
    public void Every_test_passes_and_every_rule_is_tested_with_every_verdict_it_can_have()
    {
        var bag = new DiagnosticBag();
        var tests = RuleTestFiles.Load(Folder, Pack, bag);
        Assert.Empty(bag.ToSorted());
        Assert.All(tests, t => Assert.Empty(t.Run()));
        var lacking = from rule in Pack.Rules.Where(r => r.IsEvaluated)
                      from verdict in rule.AppliesWhen is null ? [VerdictStatus.Satisfied, VerdictStatus.NotSatisfied, VerdictStatus.Undetermined] : new[] { VerdictStatus.Satisfied, VerdictStatus.NotSatisfied, VerdictStatus.Undetermined, VerdictStatus.NotApplicable }
                      where tests.All(t => t.Rule != rule || t.Expected != verdict)
                      select rule.Id + " " + verdict;
        Assert.Empty(lacking);
    }

    [Fact]
    public void Every_provision_is_carried_by_a_rule() =>
        Assert.Empty(PackCoverage.Of(Pack, ProvisionFile.Load(Folder, new DiagnosticBag())!).Findings);

    [Fact]
    public void Articles_2_to_35_are_accounted_for() => Assert.Equal(Enumerable.Range(2, 34), Pack.Rules.Select(r => r.Article).Distinct());

    [Fact]
    public void No_rule_claims_that_the_wording_was_seen() =>
        Assert.All(Pack.Rules, r => Assert.True(r.Source is { WordingSeen: false, Confidence: not Confidence.High }));

    [Fact]
    public void No_rule_asks_what_a_State_declared_to_or_did_about_the_other_treaty()
    {
        var asked = Pack.Rules.Where(r => r.IsEvaluated).SelectMany(r => RuleFacts.WithAncestors(r.Plan!.Plan)).Select(f => f.Path.Split('.')[0]).Distinct();
        Assert.Empty(asked.Intersect(["reservations", "treatyActions", "notifications", "mutualLegalAssistance", "network24x7"]));
    }

    [Fact]
    public void Every_finding_of_the_lint_is_argued() => Assert.Empty(RuleLint.Of(Pack).Where(f => f.Because is null).Select(f => f.Diagnostic.ToString()));

    [Fact]
    public void Every_parallel_of_a_checkable_rule_is_a_provision_of_the_other_pack()
    {
        var paragraphs = Uncc.Rules.Select(r => r.Paragraph).ToHashSet(StringComparer.Ordinal);
        Assert.All(Pack.Rules.SelectMany(r => r.Parallels), p => Assert.True(p.Instrument == "UNCC" && paragraphs.Contains(p.Provision), p.ToString()));
    }

    [Theory]
    [InlineData("UNCC-7-1", "BUD-2")]
    [InlineData("UNCC-7-2", "BUD-2-elements")]
    [InlineData("UNCC-11-1-a-i", "BUD-6-1-a-i")]
    [InlineData("UNCC-13", "BUD-8")]
    [InlineData("UNCC-13-c")]
    [InlineData("UNCC-14-1-a", "BUD-9-1-a", "BUD-9-1-b", "BUD-9-1-c")]
    [InlineData("UNCC-18-4", "BUD-13-2")]
    [InlineData("UNCC-22-1-b", "BUD-22-1-b", "BUD-22-1-c")]
    [InlineData("UNCC-37-1")]
    public void A_rule_is_parallel_to_those_on_the_same_matter(string rule, params string[] parallel) =>
        Assert.Equal(parallel, Pack.Rules.Where(r => r.IsEvaluated && Parallels.Are(Uncc.Rules.Single(u => u.Id == rule), r)).Select(r => r.Id));
}
