using System.Text;
using System.Text.Json;
using Compliance.Engine.Evaluation;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Reports;

/// <summary>Why one rule says what it says of one profile: condition, parts, facts with their evidence, what is missing, how sure the encoding is.</summary>
internal static class ExplainReport
{
    public static string Json(Evaluator run, Profile profile, RuleVerdict verdict) => JsonReport.Write(json =>
    {
        RunHeader.Write(json, run);
        ProfileJson.WriteIdentity(json, profile);
        json.Object("verdict", () => ProfileJson.WriteVerdict(json, verdict));
        json.Object("rule", () => RuleJson.Write(json, verdict.Rule));
        json.Objects("facts", RuleFacts.Of(verdict.Rule.Plan!.Plan), (j, fact) => WriteFact(j, profile, fact));
    });

    public static string Text(Evaluator run, Profile profile, RuleVerdict verdict)
    {
        var text = new StringBuilder();
        var rule = verdict.Rule;
        text.Add($"{rule.Id}: article {rule.Paragraph}, {rule.Title} ({Words.Spell(rule.Modality)})\n");
        text.Add($"  {rule.Summary}\n\n");
        text.Add($"{profile.StateName} ({profile.Iso3}) as of {profile.AsOf}, for {Words.Spell(run.Options.Purpose)}: {VerdictWords.Of(verdict)}");
        text.Append(verdict.Status == VerdictStatus.Undetermined ? $" (possible: {string.Join(", ", verdict.Possible.Select(p => Words.Spell(p)))})" : "");
        text.Append(verdict.IsExact ? "\n" : " (not proved to be exact)\n");
        if (verdict.Status == VerdictStatus.NotSatisfied)
        {
            text.Add($"  {rule.Message}\n  Remedy: {rule.Remedy}\n");
        }

        AppendConditions(text, verdict);
        text.Append(RuleReport.Readings(rule));
        text.Append("\nFacts\n");
        foreach (var fact in RuleFacts.Of(rule.Plan!.Plan))
        {
            AppendFact(text, run, profile, fact, verdict);
        }

        AppendDecision(text, verdict);
        text.Add($"\nEncoding: {Words.Spell(rule.Source.Confidence)} confidence, basis {Words.Spell(rule.Source.Basis)}, the treaty's wording was {(rule.Source.WordingSeen ? "seen" : "not seen")}\n");
        if (rule.Source.Note is { } note)
        {
            text.Add($"  {note}\n");
        }

        return text.Append('\n').Append(RunHeader.ReadingsLine(run.Pack)).Append(RunHeader.StatusLine(run.Pack)).Append('\n').ToString();
    }

    private static void AppendConditions(StringBuilder text, RuleVerdict verdict)
    {
        if (verdict.Rule.AppliesWhen is { } applies)
        {
            text.Add($"\nApplies when: {Words.Spell(verdict.Applies)}\n  {applies}\n");
        }

        text.Append("\nSatisfied when all of these are true\n");
        foreach (var (part, outcome) in verdict.Rule.Parts.Zip(verdict.Parts))
        {
            text.Add($"  {(part.Name.Length == 0 ? "condition" : part.Name)}: {Words.Spell(outcome.Outcome)}\n    {part.Condition}\n");
        }
    }

    private static void AppendFact(StringBuilder text, Evaluator run, Profile profile, Fact fact, RuleVerdict verdict)
    {
        var isReason = verdict.Reasons.Any(r => r.Fact == fact);
        var isBelow = run.Options.LowestGrade is { } lowest && profile.States(fact) && !(profile.GradeOf(fact) <= lowest);
        var shown = profile.Show(fact);
        text.Add($"  {fact.Path}: {shown ?? $"unknown ({Words.Spell(profile.UnknownReasonOf(fact)!.Value)})"}{(isReason ? "  <- forces the verdict" : "")}{(isBelow ? "  (below the accepted grade: unknown to this run)" : "")}\n    {fact.Title}\n");
        foreach (var evidence in profile.EvidenceOf(fact))
        {
            var certainty = evidence.Certainty is { } sure ? ", certainty " + Words.Spell(sure) : "";
            text.Add($"    {evidence.Law}{(evidence.Provision is { } p ? ", " + p : "")} ({Words.Spell(evidence.Grade)}{certainty})\n");
            foreach (var line in new[] { evidence.Finding, evidence.Note, evidence.Url }.OfType<string>())
            {
                text.Add($"      {line}\n");
            }
        }

        if (profile.NoteOn(fact) is { } note)
        {
            text.Add($"      {note}\n");
        }
    }

    private static void AppendDecision(StringBuilder text, RuleVerdict verdict)
    {
        if (verdict.Missing.Count == 0)
        {
            return;
        }

        text.Append("\nWhat is missing\n");
        foreach (var fact in verdict.Missing)
        {
            text.Add($"  {fact.Path}: {fact.Question}\n    {fact.HowToDecide}\n");
        }

        if (verdict.CouldDecide.Count > 0)
        {
            text.Append("\nSome answers to these would settle it\n");
            foreach (var set in verdict.CouldDecide)
            {
                text.Add($"  {string.Join(" with ", set.Select(f => f.Path))}\n");
            }
        }
    }

    private static void WriteFact(Utf8JsonWriter json, Profile profile, Fact fact)
    {
        json.WriteString("fact", fact.Path);
        json.WriteString("title", fact.Title);
        json.WriteString("stated", profile.Show(fact));
        json.WriteString("unknown", profile.UnknownReasonOf(fact) is { } reason ? Words.Spell(reason) : null);
        json.WriteBoolean("disputed", profile.IsDisputed(fact));
        json.WriteString("note", profile.NoteOn(fact));
        json.Objects("evidence", profile.EvidenceOf(fact), (j, evidence) =>
        {
            j.WriteString("law", evidence.Law);
            j.WriteString("provision", evidence.Provision);
            j.WriteString("finding", evidence.Finding);
            j.WriteString("url", evidence.Url);
            j.WriteString("readVia", evidence.ReadVia);
            j.WriteString("dateRead", evidence.DateRead);
            j.WriteString("coder", evidence.Coder);
            j.WriteString("grade", Words.Spell(evidence.Grade));
            j.WriteString("certainty", evidence.Certainty is { } certainty ? Words.Spell(certainty) : null);
            j.WriteString("note", evidence.Note);
        });
    }
}
