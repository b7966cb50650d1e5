using System.Text;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Scoring;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Reports;

/// <summary>Which verdicts and scores turn on readings, for a person: rule by rule, then the sets of the pack; of many changes the first.</summary>
internal static class ReadingSummary
{
    private const int Most = 8;

    public static string Of(ReadingComparison comparison, IReadOnlyList<IReadOnlyList<ReadingEffect>> effects)
    {
        var (text, pack) = (new StringBuilder(), comparison.Run.Pack);
        foreach (var (choice, i) in comparison.Choices.Select((c, i) => (c, i)))
        {
            AppendChoice(text, pack, choice);
            AppendEffects(text, effects.Select(e => e[i]).ToArray());
            text.Append('\n');
        }

        var rules = pack.Rules.Count(r => r.Readings.Count > 0);
        text.Add($"{rules} rules with several readings, {comparison.Choices.Count(c => c.Set is null)} to compare, over {effects.Count} profiles.\n");
        return text.Append(RunHeader.ReadingsLine(pack)).Append(RunHeader.StatusLine(pack)).Append('\n').ToString();
    }

    private static void AppendChoice(StringBuilder text, RulePack pack, ReadingChoice choice)
    {
        if (choice.Set is { } set)
        {
            text.Add($"All readings of the set {set}: {pack.ReadingSets.First(s => s.Name == set).Meaning}\n");
            text.Add($"  {string.Join(", ", choice.Readings.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Key + "=" + r.Value))}\n");
            return;
        }

        var (id, name) = choice.Readings.Single();
        var rule = pack.Find(id)!;
        var other = rule.Readings.Single(r => r.Reading!.Name == name);
        text.Add($"{id}: article {rule.Paragraph}, {rule.Title}\n");
        text.Add($"  {Named(rule)}: {rule.Reading!.Rationale}\n  {Named(other)}: {other.Reading!.Rationale}\n");
        text.Append(other.Modality == rule.Modality ? "" : $"  modality {Words.Spell(rule.Modality)} -> {Words.Spell(other.Modality)}: {(rule.IsCounted == other.IsCounted ? "" : rule.IsCounted ? "no longer " : "now ")}counted in scores\n");
    }

    private static void AppendEffects(StringBuilder text, IReadOnlyList<ReadingEffect> effects)
    {
        var changed = effects.SelectMany(e => e.Verdicts.Select(v => (e.Profile, Change: v))).ToArray();
        foreach (var group in changed.GroupBy(c => (c.Change.From.Status, c.Change.To.Status)).OrderBy(g => g.Key))
        {
            text.Add($"  {Told(group.Key.Item1, group.Key.Item2)}: {Listed(group.Select(c => effects.Count == 1 ? c.Change.To.Rule.Id : c.Profile.Iso3 + (IsOneRule(changed) ? "" : " " + c.Change.To.Rule.Id)))}\n");
        }

        foreach (var scope in effects.SelectMany(e => e.Scores.Select(s => (e.Profile, Change: s))).GroupBy(s => s.Change.From.Scope))
        {
            text.Add($"  score of {(scope.Key == "convention" ? "the whole" : scope.Key.Replace(':', ' '))}: {Listed(scope.Select(s => $"{s.Profile.Iso3} {Interval(s.Change.From)} -> {Interval(s.Change.To)}"))}\n");
        }

        text.Append(effects.All(e => e.Verdicts.Count == 0 && e.Scores.Count == 0) ? "  changes nothing for these profiles\n" : "");
    }

    private static string Named(Rule rule) => rule.Reading!.Name + (rule.IsDefaultReading ? " (default)" : "");

    private static bool IsOneRule(IEnumerable<(Profile, VerdictChange Change)> changed) => changed.Select(c => c.Change.To.Rule.Id).Distinct().Count() == 1;

    private static string Told(VerdictStatus from, VerdictStatus to) =>
        from == to ? $"{Words.Spell(from)}, with other verdicts possible" : $"{Words.Spell(from)} -> {Words.Spell(to)}";

    private static string Listed(IEnumerable<string> all)
    {
        var items = all.ToArray();
        return string.Join(", ", items.Take(Most)) + (items.Length > Most ? $" and {items.Length - Most} more (all in JSON)" : "");
    }

    private static string Interval(Score score) => score.Lower is null ? "none" : $"{ScoreReport.Share(score.Lower)}-{ScoreReport.Share(score.Upper)}";
}
