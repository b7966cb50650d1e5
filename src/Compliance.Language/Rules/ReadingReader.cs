using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Json;
using Compliance.Language.Syntax;
using Compliance.Language.Text;

namespace Compliance.Language.Rules;

/// <summary>Reads the readings of a rule.</summary>
internal static class ReadingReader
{
    /// <summary>The reading that the rule's own condition follows.</summary>
    public static Reading? ReadDefault(MemberReader rule)
    {
        if (rule.OptionalObject("reading", "the default reading") is not { } json)
        {
            return null;
        }

        var reading = Read(json, json.Check(json.RequiredText("name"), FileForms.Name, "a name: letters and digits, the first a small letter") ?? "");
        json.ReportUnknown();
        return reading;
    }

    /// <summary>The rule under each of its other readings. What a reading does not state is as in the rule; <c>appliesWhen</c> of null is always.</summary>
    public static IReadOnlyList<RuleSyntax> ReadOthers(MemberReader rule, RuleSyntax byDefault)
    {
        if (rule.Optional<JsonObject>("readings", "an object of readings by name") is not { } named)
        {
            return [];
        }

        if (named.Members.Count == 0)
        {
            rule.Report(JsonDiagnostics.TooFewItems, named.Span, "`readings`", 0, 1);
        }

        var others = new List<RuleSyntax>();
        foreach (var member in named.Members)
        {
            rule.Check(member.Name, FileForms.Name, "a reading's name: letters and digits, the first a small letter");
            if (member.Name.Value == byDefault.Rule.Reading?.Name)
            {
                rule.Report(DictionaryDiagnostics.ReadingNamedTwice, member.Name.Span, member.Name.Value, byDefault.Rule.Id);
            }

            if (MemberReader.Of(rule.Source, member.Value, "a reading", rule.Diagnostics) is { } json)
            {
                others.Add(ReadOther(json, member.Name.Value, byDefault));
            }
        }

        return others;
    }

    private static RuleSyntax ReadOther(MemberReader json, string name, RuleSyntax byDefault)
    {
        var isUnconditional = json.Optional("appliesWhen") is JsonNull;
        var applies = isUnconditional ? null : json.OptionalText("appliesWhen");
        var parts = RuleReader.ReadParts(json);
        var rule = byDefault.Rule.ReadAs(
            Read(json, name),
            (Modality?)json.OptionalWord("modality", Words.Of<Modality>()) ?? byDefault.Rule.Modality,
            isUnconditional ? null : applies?.Value ?? byDefault.Rule.AppliesWhen,
            parts.Count == 0 ? byDefault.Rule.Parts : parts.Select(p => new RulePart(p.Name, p.Condition.Value)).ToArray(),
            json.OptionalLocalized("message") ?? byDefault.Rule.Message,
            json.OptionalLocalized("remedy") ?? byDefault.Rule.Remedy);
        json.ReportUnknown();
        return byDefault with
        {
            Rule = rule,
            AppliesWhen = isUnconditional ? null : applies is null ? byDefault.AppliesWhen : ExpressionSource.Of(json.Source, applies),
            Parts = parts.Count == 0 ? byDefault.Parts : parts.Select(p => ExpressionSource.Of(json.Source, p.Condition)).ToArray(),
        };
    }

    private static Reading Read(MemberReader json, string name) => new(name, json.OptionalText("author")?.Value, json.RequiredLocalized("rationale")!);
}
