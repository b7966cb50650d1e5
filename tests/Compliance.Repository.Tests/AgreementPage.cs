using System.Globalization;
using System.Text;
using Compliance.Engine.Comparisons;
using Compliance.Engine.Reports;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;

namespace Compliance.Tests.House;

/// <summary>How far the two codings of each State agree, what was done where they do not, and what such figures can tell.</summary>
internal static class AgreementPage
{
    public const string Path = "docs/agreement.md";

    public static string Of(RulePack pack, Codings codings)
    {
        var states = codings.First.Zip(codings.Second).Select(p => (p.First, p.Second, Agreement: Agreement.Of(pack, p.First, p.Second))).OrderBy(s => s.First.StateName, StringComparer.Ordinal).ToArray();
        var all = Agreement.Of(pack, states.Select(s => s.Agreement));
        var page = new StringBuilder("# Agreement of two codings\n\nMade from the profiles, `rules/codings/uncc` and the fact dictionary; do not edit it here.\n\n");
        page.Add($"The laws of {states.Length} States were coded twice, fact by fact, on articles 7 to 31 and a little beyond. The second coders were given the dictionary, the form of a profile and a list of statutes with the copies that exist, and not the first coding; they were told to read nothing of it and to leave out what the texts do not decide. The figures are of the codings as they were before anything was settled between them: the first is the profile with what the comparison changed put back.\n\n## By State\n\n");
        page.Append("| State | facts both state | identical | share | Boolean units | alpha | all units | alpha | only the first | only the second | disputed by either |\n|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var (first, second, agreement) in states)
        {
            var facts = pack.Facts.Facts;
            page.Add($"| {first.StateName} |{Cells(agreement.Whole!)} {facts.Count(f => first.States(f) && !second.States(f))} | {facts.Count(f => second.States(f) && !first.States(f))} | {facts.Count(f => first.IsDisputed(f) || second.IsDisputed(f))} |\n");
        }

        page.Add($"| **all** |{Cells(all.Whole!)} | | |\n\nA unit is a fact, or a value of a set that both know. Alpha is Krippendorff's, for nominal values: 1 is full agreement, 0 what chance would give; - where all values are the same, so that there is nothing to agree on.\n\n## By article\n\n");
        AppendMatrix(page, states.Select(s => (s.First.Iso3, s.Agreement)).Append(("all", all)).ToArray());
        AppendDifferences(page, pack, codings);
        AppendMeaning(page);
        return page.ToString();
    }

    /// <summary>Facts identical of facts that both state, and alpha over all units.</summary>
    private static void AppendMatrix(StringBuilder page, (string Name, Agreement Agreement)[] columns)
    {
        page.Append("Each cell: facts identical of facts that both state, and alpha over all units. A fact that several articles ask for counts in each.\n\n");
        page.Append("| article |").AppendJoin("|", columns.Select(c => $" {c.Name} ")).Append("|\n|---|").AppendJoin("|", columns.Select(_ => "---")).Append("|\n");
        foreach (var article in columns[^1].Agreement.Articles.Select(a => a.Article))
        {
            page.Add($"| {article} |").AppendJoin("|", columns.Select(c => c.Agreement.Articles.FirstOrDefault(a => a.Article == article) is { } scope
                ? string.Create(CultureInfo.InvariantCulture, $" {scope.Identical}/{scope.Facts} {Alpha(scope.Alpha)} ")
                : " ")).Append("|\n");
        }
    }

    private static void AppendDifferences(StringBuilder page, RulePack pack, Codings codings)
    {
        page.Append("\n## Where they differ\n\nWhere the text that one of them cites settles it, the profile follows it; where it does not, the fact is disputed or the value in doubt is left open.\n\n");
        foreach (var compared in codings.Compared.Where(c => c.Because.Length > 0))
        {
            var fact = pack.Facts.Find(compared.Fact) ?? throw new InvalidOperationException("no fact " + compared.Fact);
            var (first, second) = (codings.First.Single(p => p.Iso3 == compared.Iso3), codings.Second.Single(p => p.Iso3 == compared.Iso3));
            page.Add($"- {first.StateName}, `{fact.Path}`: first {Said(first)}; second {Said(second)}. **{Outcome(compared.Outcome)}** {compared.Because}\n");

            string Said(Profile profile) => profile.Show(fact) is { } value ? $"`{value}`" : profile.IsDisputed(fact) ? "disputed" : "nothing";
        }

        page.Append("\nWhere one coder states what the other leaves open there is nothing to settle, and the profile takes it in with the evidence of whoever found it, but for assessments: ");
        page.AppendJoin("; ", codings.Compared.Where(c => c.Because.Length == 0).GroupBy(c => c.Iso3).Select(g => $"{g.Key} {g.Count(c => c.Outcome == "added")} facts and values of {g.Count(c => c.Outcome == "completed")} sets"));
        page.Append(". For Germany nothing was taken in: its second coder read texts of 2022, older than those of the first.\n");
    }

    private static void AppendMeaning(StringBuilder page) => page.Append("""

        ## What the figures can tell, and what not

        - They tell how reliably the dictionary can be applied: two coders who read the same provision put the same words to it.
        - They do not tell that the coding is right. Both used the same dictionary and largely the same copies of the statutes, so a law that both misread, or a copy that is out of date, shows as agreement. Neither consulted case law, practice or a lawyer of the State.
        - They are about facts that both state. What one of them leaves open is not in them, and coders who leave out what is doubtful agree on what remains: read the columns on facts that only one states, and on what is disputed, together with the shares.
        - The values of sets weigh most: a closed list of eleven offences is eleven units. A share of facts counts it once.
        - For Germany and Canada both codings were made with an earlier dictionary and carried over by the same rules, and four facts of the first had been weakened before, where the second was more careful. Their agreement is therefore flattered.
        - With most answers the same, alpha moves much with a single difference. Read it with the number of units.

        """.Replace("        ", "", StringComparison.Ordinal));

    private static string Cells(AgreementScope scope) =>
        string.Create(CultureInfo.InvariantCulture, $" {scope.Facts} | {scope.Identical} | {scope.Share:0.0 %} | {scope.BooleanUnits} | {Alpha(scope.BooleanAlpha)} | {scope.Units} | {Alpha(scope.Alpha)} |");

    private static string Alpha(double? alpha) => alpha?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";

    private static string Outcome(string outcome) => outcome switch
    {
        "corrected" => "The profile was corrected.",
        "disputed" => "Left open.",
        _ => "The first coding stands.",
    };
}
