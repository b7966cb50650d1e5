using Compliance.Engine.Compiled;
using Compliance.Engine.Evaluation;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Tests;

/// <summary>A rule that takes more than it may ends in a diagnostic at the rule, by whatever way it is evaluated.</summary>
public class LimitTests
{
    private static readonly RulePack Pack = TinyPack.Compile(
        ("T-1-1", "mandatory", null, "a.one"),
        ("T-1-2", "mandatory", null, Nested(7) + ".size() > 0 && a.two"));

    private static readonly Profile Profile = new ProfileBuilder(Pack.Facts, "Nowhere", "XXX", "2026").Set("a.two", true).Build();

    [Fact]
    public void The_evaluator_says_which_rule_met_the_limit()
    {
        var evaluator = new Evaluator(Pack);
        Assert.Null(evaluator.Evaluate(Profile, out var found));
        Assert.Equal(("CPL6006", Pack.Rules[1].IdSpan), (found!.Id, found.Span));
        Assert.Null(evaluator.Evaluate(Pack.Rules[1], Profile, out found));
        Assert.Equal("CPL6006", found!.Id);
        Assert.NotNull(evaluator.Evaluate(Pack.Rules[0], Profile, out found));
        Assert.Null(found);
        Assert.ThrowsAny<InvalidOperationException>(() => evaluator.Evaluate(Profile));
    }

    [Fact]
    public void A_compiled_pack_says_so_too()
    {
        var compiled = CompiledPack.Compile(Pack);
        var row = compiled.CreateRow();
        row.Load(Profile);
        Assert.False(compiled.Evaluate(row, new VerdictStatus[2], out var found));
        Assert.Equal(("CPL6006", Pack.Rules[1].IdSpan), (found!.Id, found.Span));
    }

    private static string Nested(int depth) => depth == 0 ? "1" : $"[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(v{depth}, {Nested(depth - 1)})";
}
