using Compliance.Engine.Compiled;
using Compliance.Engine.Evaluation;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Tests;

/// <summary>A rule under several readings, in a pack of two rules.</summary>
public class ReadingTests
{
    private const string Facts = """
        { "title": "Facts", "type": "object", "additionalProperties": false, "properties": {
          "one": { "title": "One", "type": "boolean", "x-howToDecide": "look", "x-evidence": "legislation" },
          "two": { "title": "Two", "type": "boolean", "x-howToDecide": "look", "x-evidence": "legislation" } } }
        """;

    private const string Rules = """
        { "article": 1, "chapter": 1, "title": { "en": "One" }, "rules": [
          { "id": "T-1-1", "paragraph": "1", "title": { "en": "t" }, "summary": { "en": "s" }, "modality": "mandatory", "theme": "criminalization", "checkable": true,
            "appliesWhen": "two", "satisfiedWhen": "one", "message": { "en": "m" }, "remedy": { "en": "r" },
            "reading": { "name": "plain", "rationale": { "en": "as it stands" } },
            "readings": {
              "always": { "author": "a court", "rationale": { "en": "no condition" }, "appliesWhen": null, "message": { "en": "other" } },
              "both": { "rationale": { "en": "and" }, "satisfiedWhen": { "first": "one", "second": "!two" } },
              "choice": { "rationale": { "en": "may" }, "modality": "optional" }
            },
            "references": { "provisions": [], "parallels": [] }, "source": { "basis": "textSeen", "wordingSeen": true, "confidence": "high" }, "status": "active" },
          { "id": "T-1-2", "paragraph": "1", "title": { "en": "t" }, "summary": { "en": "s" }, "modality": "mandatory", "theme": "criminalization", "checkable": true,
            "satisfiedWhen": "one", "message": { "en": "m" }, "remedy": { "en": "r" },
            "references": { "provisions": [], "parallels": [] }, "source": { "basis": "textSeen", "wordingSeen": true, "confidence": "high" }, "status": "active" } ] }
        """;

    private static readonly string Manifest = TinyPack.Manifest.TrimEnd()[..^1] + """, "readings": { "loose": { "meaning": { "en": "least" }, "readings": { "T-1-1": "choice" } } } }""";

    private static readonly RulePack Pack = Compile(Rules);

    [Fact]
    public void A_rule_tells_its_readings_the_default_first()
    {
        var rule = Pack.Find("T-1-1")!;
        Assert.Equal(["plain", "always", "both", "choice"], rule.Readings.Select(r => r.Reading!.Name));
        Assert.Equal((true, "plain"), (rule.IsDefaultReading, rule.Reading!.Name));
        Assert.All(rule.Readings, r => Assert.Same(rule.Readings, r.Readings));
        Assert.Equal(["a court"], rule.Readings.Select(r => r.Reading!.Author).OfType<string>());
        Assert.Empty(Pack.Find("T-1-2")!.Readings);
    }

    [Fact]
    public void What_a_reading_does_not_state_is_as_in_the_rule()
    {
        var readings = Pack.Find("T-1-1")!.Readings.ToDictionary(r => r.Reading!.Name);
        Assert.Equal((null, "one", "other", Modality.Mandatory), (readings["always"].AppliesWhen, readings["always"].Parts[0].Condition, readings["always"].Message!.English, readings["always"].Modality));
        Assert.Equal(("two", "m", "second"), (readings["both"].AppliesWhen, readings["both"].Message!.English, readings["both"].Parts[1].Name));
        Assert.Equal(("two", "one", false), (readings["choice"].AppliesWhen, readings["choice"].Parts[0].Condition, readings["choice"].IsCounted));
    }

    [Fact]
    public void A_pack_under_a_reading_is_the_same_pack_otherwise_read()
    {
        var read = Pack.With(new Dictionary<string, string> { ["T-1-1"] = "both" });
        Assert.Equal((Pack.Sha256, "both"), (read.Sha256, Assert.Single(read.Readings).Value));
        Assert.Same(Pack.Facts, read.Facts);
        Assert.Same(Pack.Find("T-1-2"), read.Find("T-1-2"));
        Assert.Empty(Pack.Readings);
        Assert.Empty(read.With(new Dictionary<string, string> { ["T-1-1"] = "plain" }).Readings);
    }

    [Theory]
    [InlineData("T-1-1", "none")]
    [InlineData("T-1-2", "plain")]
    [InlineData("T-1-3", "plain")]
    public void A_reading_that_is_none_is_refused(string rule, string reading)
    {
        var readings = new Dictionary<string, string> { [rule] = reading };
        Assert.Throws<ArgumentException>(() => Pack.With(readings));
        Assert.Throws<ArgumentException>(() => new Evaluator(Pack, new EvaluationOptions { Readings = readings }));
    }

    [Theory]
    [InlineData("plain", true, true, VerdictStatus.Satisfied)]
    [InlineData("both", true, true, VerdictStatus.NotSatisfied)]
    [InlineData("plain", true, false, VerdictStatus.NotApplicable)]
    [InlineData("always", true, false, VerdictStatus.Satisfied)]
    [InlineData("always", false, false, VerdictStatus.NotSatisfied)]
    [InlineData("choice", false, true, VerdictStatus.NotSatisfied)]
    public void Verdicts_follow_the_reading_of_the_run_in_every_back_end(string reading, bool one, bool two, VerdictStatus expected)
    {
        var run = new Evaluator(Pack, new EvaluationOptions { Readings = new Dictionary<string, string> { ["T-1-1"] = reading } });
        var profile = new ProfileBuilder(Pack.Facts, "Examplia", "EXA", "2026").Set("one", one).Set("two", two).Build();
        Assert.Equal(expected, run.Evaluate(profile)["T-1-1"].Status);
        Assert.Equal((expected, reading), (run.Evaluate(Pack.Find("T-1-1")!, profile).Status, run.Evaluate(Pack.Find("T-1-1")!, profile).Rule.Reading!.Name));

        var compiled = CompiledPack.Compile(run.Pack);
        var (row, verdicts) = (compiled.CreateRow(), new VerdictStatus[compiled.Rules.Count]);
        row.Load(profile);
        Assert.True(compiled.Evaluate(row, verdicts, out _));
        Assert.Equal(expected, verdicts[0]);
    }

    [Fact]
    public void A_reading_that_makes_a_choice_of_a_duty_is_not_counted()
    {
        var profile = new ProfileBuilder(Pack.Facts, "Examplia", "EXA", "2026").Set("one", false).Build();
        double? Completeness(EvaluationOptions options) => new Evaluator(Pack, options).Evaluate(profile).Scores.Single(s => s.Scope == "convention").Completeness;
        Assert.Equal(0.5, Completeness(EvaluationOptions.Default));
        Assert.Equal(1.0, Completeness(new EvaluationOptions { Readings = Pack.ReadingSets.Single().Readings }));
    }

    [Fact]
    public void Joint_intervals_and_what_to_research_follow_the_reading()
    {
        var profile = new ProfileBuilder(Pack.Facts, "Examplia", "EXA", "2026").Set("one", true).Build();
        var options = new EvaluationOptions { JointIntervals = true };
        var (plain, both) = (new Evaluator(Pack, options), new Evaluator(Pack, options with { Readings = new Dictionary<string, string> { ["T-1-1"] = "both" } }));
        Assert.Equal((1.0, 0.5), (plain.Evaluate(profile).Scores[^1].Lower, both.Evaluate(profile).Scores[^1].Lower));
        Assert.NotEqual(plain.Next(profile)[0].ExpectedShrinkage, both.Next(profile)[0].ExpectedShrinkage);
    }

    [Theory]
    [InlineData("one && one", "mandatory", true)]
    [InlineData("one || two", "mandatory", false)]
    [InlineData("one && one", "optional", true)]
    [InlineData("one && one", "consider", false)]
    public void A_reading_that_decides_and_binds_as_another_is_found(string condition, string modality, bool isFound)
    {
        var rules = Rules.Replace("{ \"first\": \"one\", \"second\": \"!two\" }", $"\"{condition}\", \"modality\": \"{modality}\"", StringComparison.Ordinal);
        Assert.Equal(isFound, RuleLint.Of(Compile(rules)).Any(f => f.Diagnostic.Id == "CPL3111"));
    }

    [Fact]
    public void What_is_proved_of_another_reading_names_it()
    {
        var rules = Rules.Replace("{ \"first\": \"one\", \"second\": \"!two\" }", "\"one || !one\"", StringComparison.Ordinal);
        Assert.Contains("`T-1-1` read as `both`", Assert.Single(RuleLint.Of(Compile(rules)), f => f.Diagnostic.Id == "CPL3101").Diagnostic.Message, StringComparison.Ordinal);
    }

    private static RulePack Compile(string rules) =>
        RulePack.Compile(new SourceText("pack.json", Manifest), new SourceText("facts.schema.json", Facts), [new SourceText("one.rules.json", rules)], out var found)
            ?? throw new InvalidOperationException(string.Join("\n", found));
}
