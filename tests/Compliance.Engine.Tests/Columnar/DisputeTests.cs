using Compliance.Engine.Columnar;
using Compliance.Engine.Scoring;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Tests.Exactness;
using Compliance.Language.Text;
using Compliance.Language.Values;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Tests.Columnar;

/// <summary>What coders differ on is one of what they found: words, numbers, dates and sets, several at once, and dates that one of them knows to the month only.</summary>
public class DisputeTests
{
    private const string Facts = """
        { "title": "Facts", "type": "object", "additionalProperties": false, "properties": {
          "n": { "title": "n", "type": "integer", "x-howToDecide": "look", "x-evidence": "legislation" },
          "d": { "title": "d", "type": "number", "x-howToDecide": "look", "x-evidence": "legislation" },
          "day": { "title": "day", "type": "string", "format": "date", "x-howToDecide": "look", "x-evidence": "legislation" },
          "word": { "title": "word", "type": "string", "enum": ["one", "two", "three"], "x-howToDecide": "look", "x-evidence": "legislation" },
          "set": { "title": "set", "type": "array", "uniqueItems": true, "items": { "type": "string", "enum": ["a", "b", "c"] }, "x-howToDecide": "look", "x-evidence": "legislation" },
          "flag": { "title": "flag", "type": "boolean", "x-howToDecide": "look", "x-evidence": "legislation" },
          "part": { "title": "part", "type": "array", "uniqueItems": true, "items": { "type": "string", "enum": ["x", "y"] }, "x-requires": "flag", "x-howToDecide": "look", "x-evidence": "legislation" } } }
        """;

    private static readonly string[] Conditions =
    [
        "n > 3", "n == 3 || n == 5", "n > 1 && n < 4", "n > 2 || word == 'one'", "d > 0.5 || flag", "word != 'two'", "word == 'one' || word == 'three'", "word in ['one', 'two'] && flag",
        "day < timestamp('2024-02-15T00:00:00Z')", "day < timestamp('2024-02-15T00:00:00Z') || day > timestamp('2024-03-01T00:00:00Z')", "day < timestamp('2024-02-15T00:00:00Z') || n > 3",
        "'a' in set", "'a' in set || 'b' in set", "('a' in set) != ('b' in set)", "'a' in set && 'c' in set || word == 'two'", "'x' in part || 'c' in set", "('x' in part) == ('a' in set)",
        "flag ? 'y' in part : 'b' in set", "'x' in part && 'y' in part && n > 2", "'b' in set && word == 'one' || 'c' in set && n > 3 || flag && day < timestamp('2024-02-15T00:00:00Z')",
    ];

    private static readonly RulePack Pack = RulePack.Compile(
        new SourceText("pack.json", TinyPack.Manifest), new SourceText("facts.schema.json", Facts), [.. Conditions.Select((c, i) => new SourceText($"r{i}.rules.json", TinyPack.File(c, "T-1-" + (i + 1))))], out var found)
        ?? throw new InvalidOperationException(string.Join("\n", found));

    [Fact]
    public void What_is_disputed_is_one_of_what_was_found()
    {
        var views = Enumerable.Range(0, 3000).Select(i => View(new RandomSource((ulong)i))).ToArray();
        var builder = new ProfileBatchBuilder(Pack.Facts);
        Array.ForEach(views, builder.Add);
        var result = ColumnarPack.Compile(Pack).Evaluate(builder.Build(), BatchOutputs.Scores | BatchOutputs.Verdicts, out _)!;
        var settled = 0;
        for (var p = 0; p < views.Length; p++)
        {
            var possible = result.Rules.Select(r => RuleEvaluator.PossibleVerdicts(r, views[p])).ToArray();
            var forgetful = views[p].Without(Pack.Facts.Facts.Where(f => views[p][f].Disputed.Count > 0));
            for (var r = 0; r < possible.Length; r++)
            {
                var expected = possible[r] is [var only] ? only : VerdictStatus.Undetermined;
                Assert.True(expected == result.VerdictOf(p, r), $"{Conditions[r]} on {p}: {expected}, not {result.VerdictOf(p, r)}");
                settled += possible[r].Count == 1 && RuleEvaluator.PossibleVerdicts(result.Rules[r], forgetful).Count > 1 ? 1 : 0;
            }

            var (lower, upper) = OuterInterval.Of(possible.Select(v => (1L, v)).ToArray());
            Assert.Equal((lower, upper), (result.ScoreOf(0, p).Lower, result.ScoreOf(0, p).Upper));
        }

        Assert.True(settled > 1000, $"only {settled} verdicts turn on what was found");
    }

    private static ProfileView View(RandomSource random)
    {
        var states = Pack.Facts.Facts.Select(f => random.Below(10) switch
        {
            < 2 => FactState.NotStated,
            < 4 => Value(f, random),
            _ => Disputed(f, random),
        }).ToArray();
        var (flag, part) = (Pack.Facts.Find("flag")!, Pack.Facts.Find("part")!);
        states[part.Index] = states[flag.Index].IsFalse ? FactState.NotStated : states[part.Index];
        return new ProfileView(Pack.Facts, states, asOf: null);
    }

    private static FactState Disputed(Fact fact, RandomSource random)
    {
        var values = Enumerable.Range(0, 2 + random.Below(2)).Select(_ => Value(fact, random)).DistinctBy(s => FactText.Of(fact, s)).ToArray();
        return values.Length < 2 ? FactState.NotStated : new FactState { Disputed = values };
    }

    private static FactState Value(Fact fact, RandomSource random) => fact.Kind switch
    {
        FactKind.Set => new FactState { Members = fact.Values.Select(_ => random.Chance(50) ? Membership.In : Membership.Out).ToArray() },
        FactKind.Enumeration => new FactState { Value = CelValue.Of(random.Pick(fact.Values)) },
        FactKind.Integer => new FactState { Value = CelValue.Of((long)random.Below(7)) },
        FactKind.Number => new FactState { Value = CelValue.Of(random.Below(4) / 2.0) },
        FactKind.Boolean => new FactState { Value = CelValue.Of(random.Chance(50)) },
        _ => new FactState { Value = Date(fact, random.Chance(15) ? random.Pick(["2024-02", "2023"]) : random.Pick(["2023-05-01", "2024-02-14", "2024-02-15", "2024-02-20", "2024-03-05"])) },
    };

    private static CelValue Date(Fact fact, string text) =>
        DateRange.TryParse(text, out var range) && range.IsDay ? CelValue.Of(range.First) : CelValue.Unknown(new CauseSet(fact.Path, range));
}
