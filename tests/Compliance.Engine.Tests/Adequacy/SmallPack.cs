using System.Text.Json;
using Compliance.Language.RuleTests;
using Compliance.Language.Facts;
using Compliance.Language.Json;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Values;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Tests.Adequacy;

/// <summary>One rule over an offence, an element and a set that require it, a word and a number: few enough facts to try every profile.</summary>
internal static class SmallPack
{
    private const string Facts = """
        { "title": "Facts", "type": "object", "additionalProperties": false, "properties": {
          "f": { "title": "F", "type": "object", "additionalProperties": false, "properties": {
            "offence": { "title": "Offence", "type": "boolean", "x-howToDecide": "look", "x-evidence": "legislation" },
            "element": { "title": "Element", "type": "boolean", "x-howToDecide": "look", "x-evidence": "legislation", "x-requires": "f.offence" },
            "set": { "title": "Set", "type": "array", "items": { "type": "string", "enum": ["x", "y"] }, "uniqueItems": true, "x-howToDecide": "look", "x-evidence": "legislation", "x-requires": "f.offence" },
            "word": { "title": "Word", "type": "string", "enum": ["p", "q"], "x-howToDecide": "look", "x-evidence": "legislation" },
            "number": { "title": "Number", "type": "integer", "minimum": 0, "maximum": 2, "x-howToDecide": "look", "x-evidence": "legislation" } } } } }
        """;

    public static RulePack Compile(string? appliesWhen, params (string Name, string Condition)[] parts)
    {
        var conditions = parts[0].Name.Length == 0 ? Quoted(parts[0].Condition) : "{" + string.Join(",", parts.Select(p => Quoted(p.Name) + ":" + Quoted(p.Condition))) + "}";
        var rules = $$"""
            { "article": 1, "chapter": 1, "title": { "en": "One" }, "rules": [ { "id": "T-1-1", "paragraph": "1", "title": { "en": "t" }, "summary": { "en": "s" },
              "modality": "mandatory", "theme": "criminalization", "checkable": true, {{(appliesWhen is null ? "" : "\"appliesWhen\": " + Quoted(appliesWhen) + ",")}}
              "satisfiedWhen": {{conditions}}, "message": { "en": "m" }, "remedy": { "en": "r" },
              "references": { "provisions": [], "parallels": [] }, "source": { "basis": "textSeen", "wordingSeen": true, "confidence": "high" }, "status": "active" } ] }
            """;
        return RulePack.Compile(new SourceText("pack.json", TinyPack.Manifest), new SourceText("facts.schema.json", Facts), [new SourceText("one.rules.json", rules)], out var found)
            ?? throw new InvalidOperationException(string.Join("\n", found));
    }

    /// <summary>Every profile that there is, what is unknown included.</summary>
    public static IEnumerable<ProfileView> Profiles(RulePack pack)
    {
        IEnumerable<FactState[]> all = [[]];
        foreach (var fact in pack.Facts.Facts)
        {
            var states = StatesOf(fact);
            all = all.SelectMany(before => states.Select(s => (FactState[])[.. before, s]));
        }

        return all.Select(states => new ProfileView(pack.Facts, states, null));
    }

    /// <summary>A test that states what the rule says of a profile, parts included.</summary>
    public static RuleTest TestOf(Rule rule, ProfileView view, string name = "test")
    {
        var verdict = RuleEvaluator.Settle(rule, view);
        var parts = rule.Parts.Where(p => p.Name.Length > 0).ToDictionary(p => p.Name, p => verdict.Parts.First(v => v.Name == p.Name).Outcome);
        return new RuleTest(name, rule, rule.File, new JsonString(default, name, null), "the rule", view, verdict.Status, parts);
    }

    private static FactState[] StatesOf(Fact fact) => fact.Kind switch
    {
        FactKind.Boolean => Stated([CelValue.False, CelValue.True]),
        FactKind.Enumeration => Stated(fact.Values.Select(CelValue.Of)),
        FactKind.Integer => Stated(Enumerable.Range(0, 3).Select(i => CelValue.Of((long)i))),
        _ => [.. Enum.GetValues<Membership>().SelectMany(x => Enum.GetValues<Membership>().Select(y => new FactState { Members = [x, y] }))],
    };

    private static FactState[] Stated(IEnumerable<CelValue> values) => [FactState.NotStated, .. values.Select(v => new FactState { Value = v })];

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
