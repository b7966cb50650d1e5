using System.Text.Json;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Engine.Reports;

/// <summary>Rules as JSON.</summary>
internal static class RuleJson
{
    public static void Write(Utf8JsonWriter json, Rule rule)
    {
        WriteSummary(json, rule);
        json.WriteString("summary", rule.Summary.English);
        json.Strings("qualifiers", rule.Qualifiers.Select(q => Words.Spell(q)));
        json.WriteString("reason", rule.NotCheckableReason?.English);
        WriteConditions(json, rule);
        json.WriteString("reading", rule.Reading?.Name);
        json.Objects("readings", rule.Readings, WriteReading);
        json.Strings("related", rule.RelatedRules);
        json.Objects("parallels", rule.Parallels, (j, parallel) =>
        {
            j.WriteString("instrument", parallel.Instrument);
            j.WriteString("provision", parallel.Provision);
        });
        json.Object("source", () =>
        {
            json.WriteString("basis", Words.Spell(rule.Source.Basis));
            json.WriteBoolean("wordingSeen", rule.Source.WordingSeen);
            json.WriteString("confidence", Words.Spell(rule.Source.Confidence));
            json.WriteString("note", rule.Source.Note?.English);
        });
        json.Strings("replacedBy", rule.ReplacedBy);
    }

    /// <summary>Why the provision can be read so, and what a reading may change.</summary>
    public static void WriteReading(Utf8JsonWriter json, Rule rule)
    {
        json.WriteString("name", rule.Reading!.Name);
        json.WriteBoolean("default", rule.IsDefaultReading);
        json.WriteString("author", rule.Reading.Author);
        json.WriteString("rationale", rule.Reading.Rationale.English);
        json.WriteString("modality", Words.Spell(rule.Modality));
        json.WriteBoolean("counted", rule.IsCounted);
        WriteConditions(json, rule);
    }

    private static void WriteConditions(Utf8JsonWriter json, Rule rule)
    {
        json.WriteString("appliesWhen", rule.AppliesWhen);
        json.Objects("satisfiedWhen", rule.Parts, (j, part) =>
        {
            j.WriteString("name", part.Name);
            j.WriteString("condition", part.Condition);
        });
        json.WriteString("message", rule.Message?.English);
        json.WriteString("remedy", rule.Remedy?.English);
    }

    public static void WriteSummary(Utf8JsonWriter json, Rule rule)
    {
        json.WriteString("id", rule.Id);
        json.WriteNumber("article", rule.Article);
        json.WriteNumber("chapter", rule.Chapter);
        json.WriteString("paragraph", rule.Paragraph);
        json.WriteString("title", rule.Title.English);
        json.WriteString("modality", Words.Spell(rule.Modality));
        json.WriteString("theme", Words.Spell(rule.Theme));
        json.WriteBoolean("checkable", rule.IsCheckable);
        json.WriteBoolean("counted", rule.IsCounted);
        json.WriteString("status", Words.Spell(rule.Status));
    }
}
