using Compliance.Engine.Columnar;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Scoring;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Tests.Exactness;
using Compliance.Language.Text;
using Compliance.Language.Values;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Tests.Columnar;

/// <summary>How a batch is run: threads, ends before the end, rules that planes cannot tell, and what was not asked for.</summary>
public class ColumnarRunTests
{
    private const BatchOutputs Everything = BatchOutputs.RuleCounts | BatchOutputs.ProfileCounts | BatchOutputs.Scores | BatchOutputs.Verdicts;

    private const string Facts = """
        { "title": "Facts", "type": "object", "additionalProperties": false, "properties": {
          "n": { "title": "n", "type": "integer", "x-howToDecide": "look", "x-evidence": "legislation" },
          "m": { "title": "m", "type": "integer", "x-howToDecide": "look", "x-evidence": "legislation" },
          "d": { "title": "d", "type": "number", "x-howToDecide": "look", "x-evidence": "legislation" },
          "day": { "title": "day", "type": "string", "format": "date", "x-howToDecide": "look", "x-evidence": "legislation" },
          "word": { "title": "word", "type": "string", "enum": ["one", "two", "three"], "x-howToDecide": "look", "x-evidence": "legislation" },
          "flag": { "title": "flag", "type": "boolean", "x-howToDecide": "look", "x-evidence": "legislation" },
          "other": { "title": "other", "type": "boolean", "x-requires": "flag", "x-howToDecide": "look", "x-evidence": "legislation" } } }
        """;

    private static readonly string[] Conditions =
    [
        "n > 3", "n == 3", "n != 3 && flag", "n in [1, 3, 5]", "n / m > 1", "n + 1 > m", "d > 0.0", "d >= 0.0 || other", "d == 0.0", "d < -1.5", "1.0 / d > 0.0", "d != 2.5",
        "day < timestamp('2024-02-15T00:00:00Z')", "day <= timestamp('2024-02-29T00:00:00Z')", "day > timestamp('2024-02-29T12:00:00Z')", "timestamp('2024-02-29T00:00:00Z') >= day",
        "day == timestamp('2024-02-29T00:00:00Z')", "day != timestamp('2024-02-29T10:00:00Z')", "asOf < timestamp('2025-06-01T00:00:00Z')", "day < asOf", "day.getFullYear() == 2024",
        "word == 'one'", "word != 'two' && other", "word.startsWith('t')", "word in ['one', 'three'] || !flag", "word.size() * n > 8", "flag", "!other", "flag ? n > 1 : m > 1", "true",
    ];

    private static readonly RulePack Pack = RulePack.Compile(
        new SourceText("pack.json", TinyPack.Manifest), new SourceText("facts.schema.json", Facts), [.. Conditions.Select((c, i) => new SourceText($"r{i}.rules.json", TinyPack.File(c, "T-1-" + (i + 1))))], out var found)
        ?? throw new InvalidOperationException(string.Join("\n", found));

    [Fact]
    public void Every_kind_of_step_gives_what_the_evaluator_gives()
    {
        var views = Enumerable.Range(0, 700).Select(i => View(new RandomSource((ulong)i))).ToArray();
        foreach (var machine in new[] { new PlaneMachine(64, WritesCode: false), PlaneMachine.Best })
        {
            var columnar = ColumnarPack.Compile(Pack, EvaluationOptions.Default, machine);
            Assert.InRange(columnar.RulesByRow, 1, Conditions.Length / 2);
            var result = columnar.Evaluate(Batch(views), Everything, out _)!;
            for (var p = 0; p < views.Length; p++)
            {
                var possible = result.Rules.Select(r => RuleEvaluator.PossibleVerdicts(r, views[p])).ToArray();
                for (var r = 0; r < possible.Length; r++)
                {
                    var expected = possible[r] is [var only] ? only : VerdictStatus.Undetermined;
                    Assert.True(expected == result.VerdictOf(p, r), $"{result.Rules[r].Parts[0].Condition} on {p}: {expected}, not {result.VerdictOf(p, r)}");
                }

                var (lower, upper) = OuterInterval.Of(possible.Select(v => (1L, v)).ToArray());
                Assert.Equal((lower, upper), (result.ScoreOf(0, p).Lower, result.ScoreOf(0, p).Upper));
            }
        }
    }

    [Fact]
    public void Results_do_not_depend_on_how_many_threads_there_are()
    {
        var views = Enumerable.Range(0, 200).Select(i => View(new RandomSource((ulong)i))).ToArray();
        var batch = Batch(Enumerable.Range(0, (5 * Tile.Profiles) + 77).Select(i => views[(i * 7) % views.Length]));
        var columnar = ColumnarPack.Compile(Pack);
        var results = new[] { 1, 2, 3, 8, 0 }.Select(threads => columnar.Evaluate(batch, Everything, out _, threads)!).ToArray();
        foreach (var other in results.Skip(1))
        {
            Assert.Equal(Enumerable.Range(0, Pack.Rules.Count).Select(results[0].CountsOfRule), Enumerable.Range(0, Pack.Rules.Count).Select(other.CountsOfRule));
            for (var p = 0; p < batch.Count; p += 13)
            {
                Assert.Equal(results[0].CountsOfProfile(p), other.CountsOfProfile(p));
                Assert.Equal(results[0].ScoreOf(0, p), other.ScoreOf(0, p));
                Assert.All(Enumerable.Range(0, Pack.Rules.Count), r => Assert.Equal(results[0].VerdictOf(p, r), other.VerdictOf(p, r)));
            }
        }

        Assert.Equal(Enumerable.Range(0, Pack.Rules.Count).Select(r => results[0].CountsOfRule(r).Satisfied).Sum(), Enumerable.Range(0, batch.Count).Sum(p => results[0].CountsOfProfile(p).Satisfied));
    }

    [Fact]
    public void A_rule_that_takes_more_than_it_may_is_told()
    {
        static string Nested(int depth) => depth == 0 ? "1" : $"[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(v{depth}, {Nested(depth - 1)})";
        var pack = TinyPack.Compile(("T-1-1", "mandatory", null, "a.one"), ("T-1-2", "mandatory", null, Nested(7) + ".size() > 0 && a.two"));
        var builder = new ProfileBatchBuilder(pack.Facts);
        builder.Add(new ProfileBuilder(pack.Facts, "Nowhere", "XXX", "2026").Set("a.two", true).Build());
        Assert.Null(ColumnarPack.Compile(pack).Evaluate(builder.Build(), BatchOutputs.RuleCounts, out var told));
        Assert.Equal(("CPL6006", pack.Rules[1].IdSpan), (told!.Id, told.Span));
    }

    [Fact]
    public void Work_can_be_ended()
    {
        using var ended = new CancellationTokenSource();
        ended.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => ColumnarPack.Compile(Pack).Evaluate(Batch([View(new RandomSource(1))]), Everything, out _, 2, ended.Token));
    }

    [Fact]
    public void Bad_calls_are_refused()
    {
        var columnar = ColumnarPack.Compile(Pack);
        var batch = Batch([View(new RandomSource(1))]);
        var nothing = columnar.Evaluate(batch, BatchOutputs.None, out _)!;
        Assert.Throws<InvalidOperationException>(() => nothing.VerdictOf(0, 0));
        Assert.Throws<InvalidOperationException>(() => nothing.CountsOfRule(0));
        Assert.Throws<InvalidOperationException>(() => nothing.CountsOfProfile(0));
        Assert.Empty(nothing.Scopes);
        Assert.Throws<ArgumentOutOfRangeException>(() => columnar.Evaluate(batch, BatchOutputs.ProfileCounts, out _)!.CountsOfProfile(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => columnar.Evaluate(batch, BatchOutputs.None, out _, -1));
        Assert.Throws<ArgumentException>(() => columnar.Evaluate(new ProfileBatchBuilder(TinyPack.Compile(("T-1-1", "mandatory", null, "a.one")).Facts).Build(), BatchOutputs.None, out _));
        Assert.Equal(0, columnar.Evaluate(new ProfileBatchBuilder(Pack.Facts).Build(), Everything, out _)!.Count);
    }

    private static ProfileBatch Batch(IEnumerable<ProfileView> views)
    {
        var builder = new ProfileBatchBuilder(Pack.Facts);
        foreach (var view in views)
        {
            builder.Add(view);
        }

        return builder.Build();
    }

    private static ProfileView View(RandomSource random)
    {
        var builder = new ProfileBuilder(Pack.Facts, "Nowhere", "XXX", random.Pick(["2024", "2025-06", "2026-01-01"]));
        void Say(Func<ProfileBuilder> say)
        {
            if (random.Chance(70))
            {
                builder = say();
            }
        }

        Say(() => builder.Set("n", (long)random.Below(7)));
        Say(() => builder.Set("m", (long)random.Below(3)));
        Say(() => builder.Set("day", random.Pick(["2024", "2024-02", "2024-02-15", "2024-02-29", "2023-12-31", "2025"])));
        Say(() => builder.Set("word", random.Pick(["one", "two", "three"])));
        Say(() => builder.Set("flag", random.Chance(50)));
        var profile = builder.Build();
        FactState[] states = [.. profile.StatesNoCopy];
        var (d, other, word) = (Pack.Facts.Find("d")!, Pack.Facts.Find("other")!, Pack.Facts.Find("word")!);
        FactState Of(CelValue value) => new() { Value = value };
        states[d.Index] = random.Chance(30) ? FactState.NotStated : Of(CelValue.Of(random.Pick([-0.0, 0.0, 2.5, -1.5, -2, 1e300])));
        states[other.Index] = random.Chance(50) ? FactState.NotStated : Of(CelValue.Of(random.Chance(50) && !states[other.Requires!.Index].IsFalse));
        states[word.Index] = random.Chance(80) ? states[word.Index] : new FactState { Disputed = [Of(CelValue.Of("one")), Of(CelValue.Of("three"))] };
        return new ProfileView(Pack.Facts, states, profile.AsOf);
    }
}
