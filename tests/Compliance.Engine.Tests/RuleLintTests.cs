using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Tests;

public class RuleLintTests
{
    [Theory]
    [InlineData("CPL3101", "a.one || !a.one", "true")]
    [InlineData("CPL3102", "a.one && !a.one", "true")]
    [InlineData("CPL3103", "(a.one || !a.one) ? a.two : a.three", "true")]
    [InlineData("CPL3108", "a.one ? a.two : !a.two", "true")]
    public void A_condition_is_seen_through(string id, string condition, string other)
    {
        var found = RuleLint.Of(TinyPack.Compile(("T-1-1", "mandatory", null, condition), ("T-1-2", "mandatory", null, "a.four && " + other)));
        Assert.Contains(found, f => f.Diagnostic.Id == id && f.Rule.Id == "T-1-1");
        Assert.DoesNotContain(found, f => f.Rule.Id == "T-1-2");
    }

    [Theory]
    [InlineData("CPL3105", "a.one && a.two", "a.two && a.one")]
    [InlineData("CPL3106", "a.one", "a.one && a.two")]
    [InlineData("CPL3107", "a.one && a.two", "a.one && !a.two")]
    public void Two_rules_are_compared(string id, string first, string second)
    {
        var found = RuleLint.Of(TinyPack.Compile(("T-1-1", "mandatory", null, first), ("T-1-2", "mandatory", null, second)));
        var finding = Assert.Single(found, f => f.Diagnostic.Id == id);
        Assert.Equal(("T-1-1", "T-1-2"), (finding.Rule.Id, finding.Other!.Id));
        Assert.NotEmpty(finding.Witness);
    }

    [Fact]
    public void A_witness_is_a_profile_that_shows_it()
    {
        var found = RuleLint.Of(TinyPack.Compile(("T-1-1", "mandatory", null, "a.one"), ("T-1-2", "mandatory", null, "a.one && a.two")));
        var witness = Assert.Single(found).Witness.ToDictionary(w => w.Fact.Path, w => w.Value);
        Assert.Equal("true", witness["a.one"]);
        Assert.Equal("false", witness["a.two"]);
    }

    [Fact]
    public void Rules_that_have_nothing_in_common_are_clean() =>
        Assert.Empty(RuleLint.Of(TinyPack.Compile(("T-1-1", "mandatory", null, "a.one && a.two"), ("T-1-2", "mandatory", "a.three", "a.four"))));

    [Fact]
    public void A_part_that_others_imply_never_matters() =>
        Assert.Contains(RuleLint.Of(Pack("\"first\": \"a.one\", \"second\": \"a.one && a.two\"")), f => f.Diagnostic.Id == "CPL3104" && f.Diagnostic.Message.Contains("`first`", StringComparison.Ordinal));

    [Fact]
    public void A_part_that_names_what_others_require_is_for_the_reader() =>
        Assert.Empty(RuleLint.Of(Pack("\"offence\": \"b.offence\", \"element\": \"b.element\"")));

    [Fact]
    public void A_comparison_outside_the_domain_is_found() =>
        Assert.Contains(RuleLint.Of(Pack("\"age\": \"b.age >= 0 && a.one\"")), f => f.Diagnostic.Id == "CPL3109");

    [Fact]
    public void A_finding_that_the_file_argues_says_so()
    {
        var finding = Assert.Single(RuleLint.Of(Pack("\"p\": \"a.one ? a.two : !a.two\"", "\"lint\": [{ \"finding\": \"CPL3108\", \"because\": { \"en\": \"as meant\" } }],"))
            .GroupBy(f => f.Diagnostic.Id)).ToArray();
        Assert.All(finding, f => Assert.Equal("as meant", f.Because!.English));
    }

    [Fact]
    public void An_argument_for_nothing_is_stale() =>
        Assert.Contains(RuleLint.Of(Pack("\"p\": \"a.one\"", "\"lint\": [{ \"finding\": \"CPL3108\", \"because\": { \"en\": \"as meant\" } }],")), f => f.Diagnostic.Id == "CPL3110");

    private static RulePack Pack(string parts, string lint = "")
    {
        const string Facts = """
            { "title": "Facts", "type": "object", "additionalProperties": false, "properties": {
              "a": { "title": "A", "type": "object", "additionalProperties": false, "properties": {
                "one": { "title": "One", "type": "boolean", "x-howToDecide": "look", "x-evidence": "legislation" },
                "two": { "title": "Two", "type": "boolean", "x-howToDecide": "look", "x-evidence": "legislation" } } },
              "b": { "title": "B", "type": "object", "additionalProperties": false, "properties": {
                "offence": { "title": "Offence", "type": "boolean", "x-howToDecide": "look", "x-evidence": "legislation" },
                "element": { "title": "Element", "type": "boolean", "x-howToDecide": "look", "x-evidence": "legislation", "x-requires": "b.offence" },
                "age": { "title": "Age", "type": "integer", "minimum": 0, "maximum": 30, "x-howToDecide": "look", "x-evidence": "legislation" } } } } }
            """;
        var rules = $$"""
            { "article": 1, "chapter": 1, "title": { "en": "One" }, "rules": [ { "id": "T-1-1", "paragraph": "1", "title": { "en": "t" }, "summary": { "en": "s" },
              "modality": "mandatory", "theme": "criminalization", "checkable": true, "satisfiedWhen": { {{parts}} }, "message": { "en": "m" }, "remedy": { "en": "r" }, {{lint}}
              "references": { "provisions": [], "parallels": [] }, "source": { "basis": "textSeen", "wordingSeen": true, "confidence": "high" }, "status": "active" } ] }
            """;
        return RulePack.Compile(new SourceText("pack.json", TinyPack.Manifest), new SourceText("facts.schema.json", Facts), [new SourceText("one.rules.json", rules)], out var found)
            ?? throw new InvalidOperationException(string.Join("\n", found));
    }
}
