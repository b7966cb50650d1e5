using System.Text;
using System.Text.Json;
using Compliance.Engine.Comparisons;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Reports;

/// <summary>What one treaty adds to another for one State.</summary>
internal static class ComparisonReport
{
    private const int MostFactsNamed = 20;

    public static string Text(PackComparison comparison)
    {
        var (text, a, b) = (new StringBuilder(), comparison.A, comparison.B);
        text.Add($"{comparison.Profile.StateName} ({comparison.Profile.Iso3}) as of {comparison.Profile.AsOf}: {a.Title.English} ({a.Id} {a.Version}) and {b.Title.English} ({b.Id} {b.Version})\n\n");
        text.Add($"facts: {comparison.SharedFacts.Count} asked for by both, {comparison.FactsOnlyA.Count} by {a.Id} alone, {comparison.FactsOnlyB.Count} by {b.Id} alone\n");
        Facts(text, a, comparison.FactsOnlyA);
        Facts(text, b, comparison.FactsOnlyB);
        text.Add($"\nparallel provisions: {comparison.Pairs.Count} pairs of rules, {comparison.Pairs.Count(p => p.A.Status == p.B.Status)} with the same verdict\n");
        var (first, second) = (Width(comparison.Pairs.Select(p => p.A)), Width(comparison.Pairs.Select(p => p.B)));
        foreach (var (x, y) in comparison.Pairs)
        {
            text.Add($"  {x.Rule.Id.PadRight(first)}  {VerdictWords.Of(x),-17}  {y.Rule.Id.PadRight(second)}  {VerdictWords.Of(y)}\n");
        }

        Alone(text, a, b, comparison.OnlyA);
        Alone(text, b, a, comparison.OnlyB);
        return text.ToString();
    }

    private static int Width(IEnumerable<RuleVerdict> verdicts) => verdicts.Max(v => (int?)v.Rule.Id.Length) ?? 0;

    public static string Json(PackComparison comparison) => JsonReport.Write(json =>
    {
        json.WriteNumber("format", RunHeader.Format);
        json.WriteString("engine", RunHeader.EngineVersion);
        json.Object("a", () => Identity(json, comparison.A));
        json.Object("b", () => Identity(json, comparison.B));
        json.Object("profile", () => ProfileJson.WriteIdentity(json, comparison.Profile));
        json.Object("facts", () =>
        {
            json.Strings("shared", comparison.SharedFacts);
            json.Strings("onlyA", comparison.FactsOnlyA);
            json.Strings("onlyB", comparison.FactsOnlyB);
        });
        json.Objects("parallels", comparison.Pairs, (j, pair) =>
        {
            j.Object("a", () => Verdict(j, pair.A));
            j.Object("b", () => Verdict(j, pair.B));
        });
        json.Objects("onlyA", comparison.OnlyA, Verdict);
        json.Objects("onlyB", comparison.OnlyB, Verdict);
    });

    private static void Facts(StringBuilder text, RulePack pack, IReadOnlyList<string> facts)
    {
        if (facts.Count is > 0 and <= MostFactsNamed)
        {
            text.Add($"  {pack.Id} alone: {string.Join(", ", facts)}\n");
        }
    }

    private static void Alone(StringBuilder text, RulePack pack, RulePack other, IReadOnlyList<RuleVerdict> verdicts)
    {
        text.Add($"\nonly {pack.Id}: {verdicts.Count} rules without a parallel in {other.Id}\n");
        foreach (var article in verdicts.GroupBy(v => v.Rule.Article).OrderBy(g => g.Key))
        {
            var counts = article.GroupBy(v => v.Status).OrderBy(g => g.Key).Select(g => $"{g.Count()} {Words.Spell(g.Key)}");
            text.Add($"  article {article.Key,-3} {string.Join(", ", counts)}: {article.First().Rule.ArticleTitle.English}\n");
        }
    }

    private static void Identity(Utf8JsonWriter json, RulePack pack)
    {
        json.WriteString("id", pack.Id);
        json.WriteString("version", pack.Version);
        json.WriteString("sha256", pack.Sha256);
    }

    private static void Verdict(Utf8JsonWriter json, RuleVerdict verdict)
    {
        json.WriteString("rule", verdict.Rule.Id);
        json.WriteString("paragraph", verdict.Rule.Paragraph);
        json.WriteString("title", verdict.Rule.Title.English);
        json.WriteString("verdict", Words.Spell(verdict.Status));
        json.WriteBoolean("wordingSeen", verdict.Rule.Source.WordingSeen);
        json.WriteString("confidence", Words.Spell(verdict.Rule.Source.Confidence));
    }
}
