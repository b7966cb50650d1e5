using System.Text;
using Compliance.Engine.Reports;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Tests.House;

/// <summary>The page of coverage: each provision of the treaty with the rules that carry it, and what they rest on.</summary>
internal static class CoveragePage
{
    public static string Of(RulePack pack, ProvisionList list, PackCoverage coverage)
    {
        var rules = coverage.Rows.SelectMany(r => r.Rules).ToArray();
        var page = new StringBuilder().Add($"# {pack.Title}: coverage\n\nMade from `rules/uncc/provisions.json` and the rule files of pack `{pack.Id}` {pack.Version}; `compliance rules coverage` prints the same.\n\n");
        page.Add($"{list.Source}\n\n");
        page.Add($"{coverage.Rows.Select(r => r.Provision.Article).Distinct().Count()} articles, {coverage.Rows.Count} provisions, {coverage.Rows.Count(r => r.Rules.Count == 0)} without a rule. {rules.Length} rules, {rules.Count(r => r.IsCheckable)} checkable, {rules.Count(r => r.IsEvaluated && r.IsCounted)} counted in scores; ");
        page.Add($"the wording was seen for {rules.Count(r => r.Source.WordingSeen)} of them. Confidence: {string.Join(", ", rules.GroupBy(r => r.Source.Confidence).OrderBy(g => g.Key).Select(g => $"{Words.Spell(g.Key)} {g.Count()}"))}.\n");
        foreach (var article in coverage.Rows.GroupBy(r => r.Provision.Article))
        {
            page.Add($"\n## Article {article.Key}: {pack.Rules.First(r => r.Article == article.Key).ArticleTitle}\n\n| provision | rule | modality | checkable | basis | confidence |\n|---|---|---|---|---|---|\n");
            foreach (var (provision, carrying) in article)
            {
                foreach (var rule in carrying)
                {
                    page.Add($"| {provision.Citation} | [{rule.Id}]({ArticlePage.PathOf(rule.Article)["docs/".Length..]}#{rule.Id.ToLowerInvariant()}) | {Words.Spell(rule.Modality)} | {(rule.NotCheckableReason is { } reason ? "no: " + reason : "yes")} | {Basis(rule)} | {Words.Spell(rule.Source.Confidence)} |\n");
                }
            }

            foreach (var (provision, _) in article.Where(r => r.Provision.Undivided is not null))
            {
                page.Add($"\n{provision.Citation} is listed whole. {provision.Undivided}\n");
            }
        }

        return page.ToString();
    }

    private static string Basis(Rule rule) => Words.Spell(rule.Source.Basis) + (rule.Source.WordingSeen ? ", wording seen" : "");
}
