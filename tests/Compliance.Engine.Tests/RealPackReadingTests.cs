using Compliance.Engine.Evaluation;
using Compliance.Language.Analysis;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Tests;

/// <summary>The readings of the Convention's rules.</summary>
public class RealPackReadingTests
{
    private const int Budget = 2_000_000;
    private const int EachOf = 7;
    private static readonly RulePack Pack = RealPack.Pack;

    [Theory]
    [InlineData("strict")]
    [InlineData("lenient")]
    public void What_falls_short_of_the_milder_reading_falls_short_of_the_stricter_whatever_the_facts_are(string set)
    {
        var view = new ProfileView(Pack.Facts, Pack.Facts.Facts.Select(_ => FactState.NotStated).ToArray(), null);
        foreach (var (id, name) in Pack.ReadingSets.Single(s => s.Name == set).Readings)
        {
            var (byDefault, other) = (Pack.Find(id)!, Pack.Find(id)!.Readings.Single(r => r.Reading!.Name == name));
            var (milder, stricter) = set == "strict" ? (byDefault, other) : (other, byDefault);
            var table = new DiagramTable(Budget);
            var diagrams = VerdictDiagram.Of([milder, stricter], view, table);
            var onlyMilder = table.Apply(
                diagrams[0].Diagram!.Is(VerdictStatus.NotSatisfied), diagrams[1].Diagram!.Is(VerdictStatus.NotSatisfied), (x, y) => x == 1 && y == 0 ? 1 : 0);
            Assert.True(onlyMilder == 0, id + "=" + name);
            Assert.True(!milder.IsCounted || stricter.IsCounted, id + "=" + name);
        }
    }

    [Fact]
    public void Between_the_sets_no_reading_is_left_out_but_those_that_ask_something_else()
    {
        var chosen = Pack.ReadingSets.SelectMany(s => s.Readings.Select(r => r.Key + "=" + r.Value)).ToArray();
        Assert.Equal(chosen.Length, chosen.Distinct().Count());
        Assert.Equal(
            ["UNCC-17-2-b=eachFamily", "UNCC-25-2=fullPeriodAvailable"],
            Pack.Rules.SelectMany(r => r.Readings.Skip(1)).Select(r => r.Id + "=" + r.Reading!.Name).Except(chosen));
    }

    [Fact]
    public void Every_verdict_under_every_reading_is_exact()
    {
        var open = from reading in Pack.Rules.SelectMany(r => r.Readings)
                   let run = new Evaluator(Pack.With(new Dictionary<string, string> { [reading.Id] = reading.Reading!.Name }))
                   from profile in RealPack.Profiles
                   let verdict = run.Evaluate(reading, profile)
                   where !verdict.IsExact || verdict.Status == VerdictStatus.Error || verdict.Rule != reading
                   select profile.Iso3 + " " + reading.Id + "=" + reading.Reading!.Name;
        Assert.Empty(open);
    }

    [Fact]
    public void A_comparison_tells_what_two_runs_differ_in()
    {
        var comparison = new ReadingComparison(Pack, EvaluationOptions.Default);
        var byDefault = new Evaluator(Pack);
        var otherwise = comparison.Choices.Select(c => new Evaluator(Pack, new EvaluationOptions { Readings = c.Readings })).ToArray();
        foreach (var profile in RealPack.Profiles.Where((_, i) => i % EachOf == 0))
        {
            var (before, effects) = (byDefault.Evaluate(profile), comparison.Of(profile));
            foreach (var (run, effect) in otherwise.Zip(effects))
            {
                var after = run.Evaluate(profile);
                var verdicts = before.Verdicts.Zip(after.Verdicts).Where(v => !v.First.Possible.SequenceEqual(v.Second.Possible)).Select(v => (v.First.Rule.Id, v.First.Status, v.Second.Status));
                Assert.Equal(verdicts, effect.Verdicts.Select(v => (v.To.Rule.Id, v.From.Status, v.To.Status)));
                var scores = before.Scores.Zip(after.Scores).Where(s => (s.First.Lower, s.First.Upper) != (s.Second.Lower, s.Second.Upper) && (s.First.Scope == "convention" || s.First.Scope.StartsWith("chapter:", StringComparison.Ordinal)));
                Assert.Equal(scores.Select(s => (s.First.Scope, s.First.Lower, s.Second.Upper)), effect.Scores.Select(s => (s.To.Scope, s.From.Lower, s.To.Upper)));
            }
        }
    }

    [Fact]
    public void A_comparison_starts_from_the_readings_of_its_run()
    {
        var run = new EvaluationOptions { Readings = new Dictionary<string, string> { ["UNCC-25-2"] = "longerAllowed" } };
        var others = new ReadingComparison(Pack, run).Choices.Where(c => c.Set is null).SelectMany(c => c.Readings).Where(r => r.Key == "UNCC-25-2").Select(r => r.Value);
        Assert.Equal(["ninetyDaysCeiling", "fullPeriodAvailable"], others);
    }
}
