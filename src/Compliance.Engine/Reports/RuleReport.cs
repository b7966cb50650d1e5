using System.Text;
using Compliance.Language.Diagnostics;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Engine.Reports;

/// <summary>The rules of a pack, as text or JSON.</summary>
internal static class RuleReport
{
    public static string ListJson(RulePack pack) => JsonReport.Write(json =>
    {
        RunHeader.WritePack(json, pack);
        json.Objects("rules", pack.Rules, RuleJson.WriteSummary);
    });

    public static string ListText(RulePack pack)
    {
        var text = new StringBuilder();
        var width = pack.Rules.Max(r => r.Id.Length);
        foreach (var rule in pack.Rules)
        {
            var how = !rule.IsCheckable ? "not checkable" : rule.Status == RuleStatus.Retired ? "retired" : Words.Spell(rule.Modality);
            text.Add($"{rule.Id.PadRight(width)}  {rule.Paragraph,-14}  {how,-29}  {rule.Title}\n");
        }

        var checkable = pack.Rules.Count(r => r.IsCheckable);
        return text.Add($"\n{Words.Count(pack.Rules.Count, "rule")}, {checkable} checkable\n").ToString();
    }

    public static string ShowJson(RulePack pack, Rule rule) => JsonReport.Write(json =>
    {
        RunHeader.WritePack(json, pack);
        json.Object("rule", () => RuleJson.Write(json, rule));
    });

    public static string ShowText(Rule rule)
    {
        var text = new StringBuilder().Add($"{rule.Id}: article {rule.Paragraph}, {rule.Title}\n  {rule.Summary}\n\n");
        text.Add($"Modality: {Words.Spell(rule.Modality)}{(rule.IsCounted ? ", counted in scores" : "")}\n");
        text.Add($"Theme: {Words.Spell(rule.Theme)}\nStatus: {Words.Spell(rule.Status)}\n");
        if (rule.Qualifiers.Count > 0)
        {
            text.Add($"Qualifiers: {string.Join(", ", rule.Qualifiers.Select(q => Words.Spell(q)))}\n");
        }

        if (rule.NotCheckableReason is { } reason)
        {
            text.Add($"Not checkable: {reason}\n");
        }

        text.Append(Conditions(rule)).Append(Readings(rule));
        text.Append(rule.Message is null ? "" : $"\nMessage: {rule.Message}\nRemedy: {rule.Remedy}\n");
        text.Append(rule.Parallels.Count == 0 ? "" : $"\nParallels: {string.Join("; ", rule.Parallels.Select(p => p.Instrument + " " + p.Provision))}\n");
        text.Append(rule.RelatedRules.Count == 0 ? "" : $"Related: {string.Join(", ", rule.RelatedRules)}\n");
        text.Add($"\nEncoding: {Words.Spell(rule.Source.Confidence)} confidence, basis {Words.Spell(rule.Source.Basis)}, wording {(rule.Source.WordingSeen ? "seen" : "not seen")}\n");
        return text.Append(rule.Source.Note is { } note ? $"  {note}\n" : "").ToString();
    }

    /// <summary>The readings of a rule: why each is defensible, and what the others change; empty where it has one only.</summary>
    public static string Readings(Rule rule)
    {
        var text = new StringBuilder();
        foreach (var reading in rule.Readings.OrderBy(r => r.Reading != rule.Reading))
        {
            var isChosen = reading.Reading == rule.Reading;
            text.Add($"\n{(isChosen ? "Read as" : "Can be read as")} {reading.Reading!.Name}{(reading.IsDefaultReading ? " (default)" : "")}{(reading.Reading.Author is { } author ? ", by " + author : "")}: {reading.Reading.Rationale}\n");
            text.Append(isChosen ? "" : Changes(rule, reading));
        }

        return text.ToString();
    }

    private static string Changes(Rule rule, Rule reading)
    {
        var text = new StringBuilder();
        text.Append(reading.Modality == rule.Modality ? "" : $"  Modality: {Words.Spell(reading.Modality)}{(reading.IsCounted ? ", counted in scores" : ", not counted in scores")}\n");
        text.Append(reading.AppliesWhen == rule.AppliesWhen ? "" : $"  Applies when\n    {reading.AppliesWhen ?? "always"}\n");
        foreach (var part in reading.Parts.SequenceEqual(rule.Parts) ? [] : reading.Parts)
        {
            text.Append(part.Name.Length == 0 ? $"  Satisfied when\n    {part.Condition}\n" : $"  Satisfied when: {part.Name}\n    {part.Condition}\n");
        }

        return text.ToString();
    }

    private static string Conditions(Rule rule)
    {
        var text = new StringBuilder();
        if (rule.AppliesWhen is { } applies)
        {
            text.Add($"\nApplies when\n  {applies}\n");
        }

        foreach (var part in rule.Parts)
        {
            text.Append(part.Name.Length == 0 ? $"\nSatisfied when\n  {part.Condition}\n" : $"\nSatisfied when: {part.Name}\n  {part.Condition}\n");
        }

        return text.ToString();
    }
}
