using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Engine.Tests;

/// <summary>A pack of a few rules over four Boolean facts.</summary>
internal static class TinyPack
{
    public const string Manifest = """
        {
          "id": "tiny", "version": "1.0.0", "title": { "en": "Tiny treaty" }, "rulePrefix": "T",
          "instrument": { "name": "Tiny treaty", "citation": "none", "adopted": "2024-01-01", "depositary": "nobody", "articles": 1 },
          "status": { "asOf": "2026", "inForce": false, "instrumentsVerified": 0, "instrumentsReported": 0, "instrumentsRequired": 1, "note": { "en": "imagined" } }
        }
        """;

    public static RulePack Compile(params (string Id, string Modality, string? AppliesWhen, string SatisfiedWhen)[] rules) => Compile("\n", rules);

    public static RulePack Compile(string lineEnd, params (string Id, string Modality, string? AppliesWhen, string SatisfiedWhen)[] rules)
    {
        SourceText Source(string path, string text) => new(path, text.Replace("\n", lineEnd, StringComparison.Ordinal));
        var facts = string.Join(",\n", new[] { "one", "two", "three", "four" }
            .Select(n => $$"""  "{{n}}": { "title": "Fact {{n}}", "type": "boolean", "x-howToDecide": "look", "x-evidence": "legislation" }"""));
        var dictionary = $$"""
            { "title": "Facts", "type": "object", "additionalProperties": false, "properties": {
              "a": { "title": "A", "type": "object", "additionalProperties": false, "properties": {
            {{facts}}
            } } } }
            """;
        var file = File(rules);
        return RulePack.Compile(Source("pack.json", Manifest), Source("facts.schema.json", dictionary), [Source("one.rules.json", file)], out var found)
            ?? throw new InvalidOperationException(string.Join("\n", found));
    }

    /// <summary>A rule file of one rule that always applies.</summary>
    public static string File(string satisfiedWhen, string id = "T-1") => File([(id, "mandatory", null, satisfiedWhen)]);

    private static string File((string Id, string Modality, string? AppliesWhen, string SatisfiedWhen)[] rules) => $$"""
        { "article": 1, "chapter": 1, "title": { "en": "One" }, "rules": [
        {{string.Join(",\n", rules.Select(Rule))}}
        ] }
        """;

    private static string Rule((string Id, string Modality, string? AppliesWhen, string SatisfiedWhen) rule) => $$"""
        { "id": "{{rule.Id}}", "paragraph": "1", "title": { "en": "t" }, "summary": { "en": "s" }, "modality": "{{rule.Modality}}", "theme": "criminalization", "checkable": true,
          {{(rule.AppliesWhen is null ? "" : $"\"appliesWhen\": \"{rule.AppliesWhen}\",")}}
          "satisfiedWhen": "{{rule.SatisfiedWhen}}", "message": { "en": "m" }, "remedy": { "en": "r" }, "references": { "provisions": [], "parallels": [] },
          "source": { "basis": "textSeen", "wordingSeen": true, "confidence": "high" }, "status": "active" }
        """;
}
