using System.Text;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Reports;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Tests.House;

/// <summary>The page of a State: article by article what its law says, what it does not, what is open between readings, and what was not found.</summary>
internal static class StatePage
{
    public const int First = 7;
    public const int Last = 31;

    public static string PathOf(string iso3) => $"docs/states/{iso3}.md";

    public static string Of(Evaluator run, Profile profile)
    {
        var verdicts = run.Evaluate(profile).Verdicts;
        var owners = Owners(run.Pack);
        var page = new StringBuilder().Add($"# {profile.StateName}: what its law says\n\n");
        page.Add($"Made from `rules/uncc/profiles/{profile.Iso3}.profile.json`, the fact dictionary and the rules; do not edit it here. It tells what statutes provide as far as they were read, in our own words. It does not tell how they are applied, and it is no legal advice.\n\n");
        page.Add($"State of the law: {profile.AsOf}. {profile.Description?.English}\n");
        foreach (var article in run.Pack.Rules.Where(r => r.Article is >= First and <= Last).GroupBy(r => r.Article))
        {
            page.Add($"\n## Article {article.Key}: {article.First().ArticleTitle}\n");
            AppendDuties(page, verdicts.Where(v => v.Rule.Article == article.Key && v.Rule.IsCounted).ToArray());
            AppendFacts(page, profile, owners.Where(o => o.Article == article.Key).Select(o => o.Fact), withBlanks: true);
        }

        page.Append("\n## Other articles\n\nOnly what is stated. Nothing was searched for systematically here.\n");
        AppendFacts(page, profile, owners.Where(o => o.Article is < First or > Last).Select(o => o.Fact), withBlanks: false);
        return page.ToString();
    }

    /// <summary>Each fact under an article: that whose rules read most of the facts beside it, of the articles in question if one of them does.</summary>
    private static (int Article, Fact Fact)[] Owners(RulePack pack)
    {
        var readers = pack.Rules.Where(r => r.IsEvaluated)
            .SelectMany(r => RuleFacts.WithAncestors(r.Plan!.Plan).Select(f => (r.Article, Fact: f))).Distinct()
            .ToLookup(r => r.Fact, r => r.Article);
        return [.. from fact in pack.Facts.Facts.Where(readers.Contains)
                   group fact by fact.Path[..fact.Path.LastIndexOf('.')] into beside
                   let article = beside.SelectMany(f => readers[f]).GroupBy(a => a).OrderBy(a => a.Key is >= First and <= Last ? 0 : 1).ThenByDescending(a => a.Count()).ThenBy(a => a.Key).First().Key
                   from fact in beside
                   select (article, fact)];
    }

    private static void AppendDuties(StringBuilder page, IReadOnlyList<RuleVerdict> counted)
    {
        if (counted.Count == 0)
        {
            page.Append("\nNothing in it counts as a duty.\n");
            return;
        }

        var groups = from verdict in counted
                     group verdict by verdict.Status into status
                     orderby status.Key
                     select $"{StateWords.Of(status.Key)} {string.Join(", ", status.Select(v => $"[{v.Rule.Paragraph}](../{ArticlePage.PathOf(v.Rule.Article)[5..]}#{v.Rule.Id.ToLowerInvariant()})"))}";
        page.Add($"\nDuties as encoded, by what is known: {string.Join("; ", groups)}.\n");
    }

    private static void AppendFacts(StringBuilder page, Profile profile, IEnumerable<Fact> facts, bool withBlanks)
    {
        var all = facts.ToArray();
        var stated = all.Where(profile.States).ToLookup(f => profile[f].IsTheCase || f.Kind is not (FactKind.Boolean or FactKind.Set));
        Append(page, "What the law says", StateWords.Stated(profile, stated[true]));
        Append(page, "What it does not say or do", StateWords.Stated(profile, stated[false]));
        Append(page, "Open between readings", all.Where(profile.IsDisputed).Select(f => StateWords.Disputed(profile, f)));
        var unknown = all.Where(f => !profile.States(f) && !profile.IsDisputed(f) && f.Ancestors.All(a => !profile[a].IsFalse)).ToArray();
        var told = unknown.Where(f => profile.NoteOn(f) is not null).ToLookup(f => profile.UnknownReasonOf(f) == UnknownReason.NotFound);
        Append(page, "Not found", told[true].Select(f => StateWords.Unknown(profile, f)));
        if (withBlanks)
        {
            Append(page, "Not looked into", told[false].Select(f => StateWords.Unknown(profile, f)));
            var blank = unknown.Where(f => profile.NoteOn(f) is null).Select(f => f.Title).ToArray();
            page.Append(blank.Length == 0 ? "" : $"\nNothing is stated on: {string.Join("; ", blank)}.\n");
        }
    }

    private static void Append(StringBuilder page, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        if (all.Length > 0)
        {
            page.Add($"\n**{heading}**\n\n").AppendJoin("", all.Select(l => "- " + l + "\n"));
        }
    }
}
