using Compliance.Engine.Evaluation;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Tests;

public class ScoringTests
{
    private static readonly RulePack Pack = TinyPack.Compile(
        ("T-1-1", "mandatory", null, "a.one"),
        ("T-1-2", "mandatory", "a.two", "a.three"),
        ("T-1-3", "optional", null, "a.four"));

    [Theory]
    [InlineData("", 0.0, 1.0, 0.0)]
    [InlineData("one", 0.5, 1.0, 0.5)]
    [InlineData("one two three", 1.0, 1.0, 1.0)]
    [InlineData("one two !three", 0.5, 0.5, 1.0)]
    [InlineData("one !two", 1.0, 1.0, 1.0)]
    [InlineData("!one !two", 0.0, 0.0, 1.0)]
    [InlineData("one three", 1.0, 1.0, 0.5)]
    public void A_score_has_bounds_and_completeness(string facts, double lower, double upper, double completeness)
    {
        var score = Evaluate(facts).Scores.Single(s => s.Scope == "convention");
        Assert.Equal((lower, upper, completeness), (score.Lower!.Value, score.Upper!.Value, score.Completeness!.Value));
    }

    [Fact]
    public void A_scope_in_which_nothing_applies_has_no_score()
    {
        var pack = TinyPack.Compile(("T-1-1", "mandatory", "a.one", "a.two"));
        var score = new Evaluator(pack).Evaluate(Profile(pack, "!one")).Scores.Single(s => s.Scope == "article:1");
        Assert.Null(score.Lower);
        Assert.Null(score.Upper);
        Assert.Equal(1.0, score.Completeness);
    }

    [Fact]
    public void A_weight_counts_as_often_as_it_says()
    {
        var options = new EvaluationOptions { Weights = new Dictionary<string, int> { ["T-1-1"] = 3 } };
        var score = new Evaluator(Pack, options).Evaluate(Profile(Pack, "one two !three")).Scores.Single(s => s.Scope == "article:1");
        Assert.Equal(0.75, score.Lower);
    }

    [Fact]
    public void An_option_is_reported_and_not_counted()
    {
        var report = Evaluate("one !two !four");
        Assert.Equal(VerdictStatus.NotSatisfied, report["T-1-3"].Status);
        Assert.Equal(1.0, report.Scores.Single(s => s.Scope == "convention").Lower);
    }

    [Fact]
    public void A_fact_below_the_accepted_grade_is_unknown()
    {
        var profile = new ProfileBuilder(Pack.Facts, "Examplia", "EXA", "2026").Set("a.one", true, new Evidence { Law = "Act", Grade = EvidenceGrade.StatuteKnowledge }).Build();
        Assert.Equal(VerdictStatus.Satisfied, new Evaluator(Pack).Evaluate(profile)["T-1-1"].Status);
        var strict = new Evaluator(Pack, new EvaluationOptions { LowestGrade = EvidenceGrade.SourceRead });
        Assert.Equal(VerdictStatus.Undetermined, strict.Evaluate(profile)["T-1-1"].Status);
    }

    [Fact]
    public void A_State_is_not_bound_by_a_treaty_that_is_not_in_force() => Assert.False(Evaluate("one").IsBound);

    [Fact]
    public void A_profile_over_another_dictionary_is_refused()
    {
        var other = TinyPack.Compile(("T-1-1", "mandatory", null, "a.one"));
        Assert.Throws<ArgumentException>(() => new Evaluator(Pack).Evaluate(Profile(other, "one")));
    }

    [Fact]
    public void The_hash_of_a_pack_does_not_depend_on_line_ends() =>
        Assert.Equal(TinyPack.Compile("\n", ("T-1-1", "mandatory", null, "a.one")).Sha256, TinyPack.Compile("\r\n", ("T-1-1", "mandatory", null, "a.one")).Sha256);

    private static ProfileReport Evaluate(string facts) => new Evaluator(Pack).Evaluate(Profile(Pack, facts));

    private static Profile Profile(RulePack pack, string facts)
    {
        var builder = new ProfileBuilder(pack.Facts, "Examplia", "EXA", "2026");
        foreach (var fact in facts.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            builder.Set("a." + fact.TrimStart('!'), fact[0] != '!');
        }

        return builder.Build();
    }
}
