using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Json;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Verdicts;

namespace Compliance.Language.RuleTests;

/// <summary>Reads a file of rule tests.</summary>
internal static class RuleTestReader
{
    private static readonly string[] PartOutcomes = ["true", "false", "unknown"];

    public static IReadOnlyList<RuleTest> Read(SourceText source, RulePack pack, DiagnosticBag bag)
    {
        if (MemberReader.Of(source, JsonReader.Read(source, bag), "the test file", bag) is not { } file)
        {
            return [];
        }

        file.OptionalText("$schema");
        file.RequiredCount("article", 1);
        var array = file.Required<JsonArray>("tests", "an array");
        if (array is { Items.Count: 0 })
        {
            file.Report(JsonDiagnostics.TooFewItems, array.Span, "`tests`", 0, 1);
        }

        file.ReportUnknown();
        return (array?.Items ?? [])
            .Select(item => MemberReader.Of(source, item, "a test", bag)).OfType<MemberReader>()
            .Select(json => Read(json, pack)).OfType<RuleTest>()
            .ToArray();
    }

    private static RuleTest? Read(MemberReader json, RulePack pack)
    {
        var name = json.RequiredText("name");
        var id = json.RequiredText("rule");
        json.Check(id, FileForms.RuleId, "a rule id");
        json.RequiredLocalized("situation");
        var because = json.RequiredText("because")?.Value ?? "";
        var expected = json.RequiredWord("expect", Words.Of<VerdictStatus>());
        var states = ProfileReader.ReadStates(json, pack.Facts);
        var rule = id is null ? null : pack.Find(id.Value);
        if (id is not null && rule is not { IsEvaluated: true })
        {
            json.Diagnostics.Add((rule is null
                    ? DictionaryDiagnostics.DanglingReference.At(json.Source, id.Span, id.Value)
                    : EnvironmentDiagnostics.RuleNotEvaluated.At(json.Source, id.Span, id.Value, rule.IsCheckable ? "it is retired" : "it is not checkable"))
                .Suggesting(rule is null ? Spelling.Nearest(id.Value, pack.Rules.Select(r => r.Id)) : null));
            rule = null;
        }

        rule = ReadAs(rule, json);
        var parts = rule is null ? [] : ReadParts(json, rule);
        json.Optional("parts");
        json.ReportUnknown();
        return name is null || rule is null || expected is null
            ? null
            : new RuleTest(name.Value, rule, json.Source, name, because, new ProfileView(pack.Facts, states, null), (VerdictStatus)expected, parts);
    }

    /// <summary>The rule under the reading that the test is about: the default where it names none.</summary>
    private static Rule? ReadAs(Rule? rule, MemberReader json)
    {
        var name = json.OptionalText("reading");
        var isFormed = json.Check(name, FileForms.Name, "a reading's name: letters and digits, the first a small letter") is not null;
        if (rule is null || name is null)
        {
            return rule;
        }

        var reading = rule.Readings.FirstOrDefault(r => r.Reading!.Name == name.Value);
        if (reading is null && isFormed)
        {
            json.Diagnostics.Add(DictionaryDiagnostics.UnknownReading.At(json.Source, name.Span, name.Value, rule.Id)
                .Suggesting(Spelling.Nearest(name.Value, rule.Readings.Select(r => r.Reading!.Name))));
        }

        return reading;
    }

    private static Dictionary<string, PartOutcome> ReadParts(MemberReader json, Rule rule)
    {
        var parts = new Dictionary<string, PartOutcome>(StringComparer.Ordinal);
        if (json.OptionalObject("parts", "the parts") is not { } named)
        {
            return parts;
        }

        if (named.Json.Members.Count == 0)
        {
            json.Report(JsonDiagnostics.TooFewItems, named.Json.Span, "`parts`", 0, 1);
        }

        foreach (var member in named.Json.Members)
        {
            var outcome = named.RequiredWord(member.Name.Value, PartOutcomes);
            json.Check(member.Name, FileForms.Name, "a part's name: letters and digits, the first a small letter");
            if (rule.Parts.All(p => p.Name != member.Name.Value))
            {
                json.Diagnostics.Add(JsonDiagnostics.UnknownMember.At(json.Source, member.Name.Span, member.Name.Value, "the parts of `" + rule.Id + "`")
                    .Suggesting(Spelling.Nearest(member.Name.Value, rule.Parts.Select(p => p.Name))));
            }
            else if (outcome is { } index)
            {
                parts[member.Name.Value] = (PartOutcome)index;
            }
        }

        return parts;
    }
}
