using Compliance.Engine.Reports;
using System.Globalization;
using System.Text;
using Compliance.Language.Facts;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Verdicts;

namespace Compliance.Tests.House;

/// <summary>The page of an article: each obligation in words and in CEL, the facts it reads, parallels, remedy and what the encoding rests on.</summary>
internal static class ArticlePage
{
    public static string PathOf(int article) => string.Create(CultureInfo.InvariantCulture, $"docs/rules/article-{article:d2}.md");

    public static string Of(RulePack pack, int article)
    {
        var rules = pack.Rules.Where(r => r.Article == article).ToArray();
        var page = new StringBuilder().Add($"# Article {article}: {rules[0].ArticleTitle}\n\n");
        page.Append("Made from the rule file of the article; do not edit it here. The summaries are in our own words, not the treaty's.\n\n");
        page.Append("| rule | provision | what it asks | modality | encoding |\n|---|---|---|---|---|\n");
        foreach (var rule in rules)
        {
            page.Add($"| [{rule.Id}](#{rule.Id.ToLowerInvariant()}) | {rule.Paragraph} | {rule.Title} | {Words.Spell(rule.Modality)} | {Encoding(rule)} |\n");
        }

        foreach (var rule in rules)
        {
            Append(page, rule);
        }

        return page.ToString();
    }

    public static string Index(RulePack pack)
    {
        var page = new StringBuilder().Add($"# {pack.Title}: the rules\n\nMade from the rule files of pack `{pack.Id}` {pack.Version}.\n\n");
        page.Append("| article | title | rules | checkable | counted in scores |\n|---|---|---|---|---|\n");
        foreach (var article in pack.Rules.GroupBy(r => r.Article))
        {
            page.Add($"| [{article.Key}]({Path.GetFileName(PathOf(article.Key))}) | {article.First().ArticleTitle} | {article.Count()} | {article.Count(r => r.IsCheckable)} | {article.Count(r => r.IsEvaluated && r.IsCounted)} |\n");
        }

        var open = Enumerable.Range(1, pack.Instrument.Articles).Except(pack.Rules.Select(r => r.Article)).ToArray();
        return page.Append(open.Length == 0 ? "\nEvery article has its rules; [coverage.md](../coverage.md) shows them provision by provision.\n" : $"\nNot encoded yet: articles {string.Join(", ", open)}.\n").ToString();
    }

    private static void Append(StringBuilder page, Rule rule)
    {
        page.Add($"\n## {rule.Id}\n\n**{rule.Paragraph}, {rule.Title}** ({Words.Spell(rule.Modality)}). {rule.Summary}\n");
        if (rule.NotCheckableReason is { } reason)
        {
            page.Add($"\nNo profile can decide it: {reason}\n");
        }

        AppendConditions(page, rule.AppliesWhen, rule.Parts);
        if (rule.Plan is { } plan)
        {
            page.Append("\nFacts:\n\n");
            AppendFacts(page, RuleFacts.Of(plan.Plan));
            page.Add($"\nWhere it is false: {rule.Message} {rule.Remedy}\n");
        }

        foreach (var reading in rule.Readings)
        {
            AppendReading(page, rule, reading);
        }

        if (rule.Parallels.Count > 0)
        {
            page.Add($"\nParallels: {string.Join("; ", rule.Parallels.Select(p => p.Instrument + " " + p.Provision))}.\n");
        }

        page.Add($"\nEncoding: {Encoding(rule)}, basis {Words.Spell(rule.Source.Basis)}.{(rule.Source.Note is { } note ? " " + note : "")}\n");
    }

    private static void AppendReading(StringBuilder page, Rule rule, Rule reading)
    {
        if (reading.IsDefaultReading)
        {
            page.Add($"\nRead as `{reading.Reading!.Name}`{By(reading)}, the default: {reading.Reading.Rationale}\n");
            return;
        }

        page.Add($"\nCan be read as `{reading.Reading!.Name}`{By(reading)}: {reading.Reading.Rationale}\n");
        page.Append(reading.Modality == rule.Modality ? "" : $"\nIt is then {Words.Spell(reading.Modality)}{(reading.IsCounted ? ", and counted in scores" : ", and not counted in scores")}.\n");
        page.Append(reading.AppliesWhen is null && rule.AppliesWhen is not null ? "\nIt then always applies.\n" : "");
        AppendConditions(page, reading.AppliesWhen == rule.AppliesWhen ? null : reading.AppliesWhen, reading.Parts.SequenceEqual(rule.Parts) ? [] : reading.Parts);
        var more = RuleFacts.Of(reading.Plan!.Plan).Except(RuleFacts.Of(rule.Plan!.Plan)).ToArray();
        page.Append(more.Length == 0 ? "" : "\nFacts beside those above:\n\n");
        AppendFacts(page, more);
        page.Append(reading.Message == rule.Message && reading.Remedy == rule.Remedy ? "" : $"\nWhere it is then false: {reading.Message} {reading.Remedy}\n");
    }

    private static void AppendFacts(StringBuilder page, IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
        {
            page.Add($"- `{fact.Path}`: {fact.Title}\n");
        }
    }

    private static string By(Rule reading) => reading.Reading!.Author is { } author ? " by " + author : "";

    private static void AppendConditions(StringBuilder page, string? appliesWhen, IReadOnlyList<RulePart> parts)
    {
        page.Append(appliesWhen is null ? "" : $"\nApplies when\n\n```cel\n{appliesWhen}\n```\n");
        foreach (var part in parts)
        {
            page.Append(part.Name.Length == 0 ? "\nSatisfied when\n" : $"\nSatisfied when: `{part.Name}`\n");
            page.Add($"\n```cel\n{part.Condition}\n```\n");
        }
    }

    private static string Encoding(Rule rule) =>
        $"{Words.Spell(rule.Source.Confidence)} confidence, wording {(rule.Source.WordingSeen ? "seen" : "not seen")}";
}
