using Compliance.Engine.Columnar;
using Compliance.Engine.Compiled;
using Compliance.Engine.Evaluation;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Tests.Exactness;
using Compliance.Language.Text;
using Compliance.Language.Verdicts;
using Compliance.Tests;

namespace Compliance.Engine.Tests.Columnar;

public class ColumnarPackTests
{
    private const BatchOutputs Scores = BatchOutputs.Scores | BatchOutputs.ArticleScores | BatchOutputs.ChapterScores | BatchOutputs.ThemeScores;
    private const BatchOutputs Everything = BatchOutputs.RuleCounts | BatchOutputs.ProfileCounts | BatchOutputs.Verdicts | Scores;

    private static readonly RulePack Pack = VariedProfiles.Pack;
    private static readonly Profile[] Profiles = VariedProfiles.Profiles;

    public static TheoryData<int, bool> Machines => new() { { 64, false }, { 128, false }, { 256, false }, { 512, false }, { 64, true }, { 128, true }, { 256, true }, { 512, true } };

    [Theory]
    [MemberData(nameof(Machines))]
    public void Verdicts_are_those_of_the_evaluator_for_random_rules_on_random_profiles(int bits, bool writesCode)
    {
        var random = new RandomSource((ulong)bits + (writesCode ? 1UL : 0));
        var seen = new List<VerdictStatus>();
        for (var pack = 0; pack < 8; pack++)
        {
            var rules = Enumerable.Range(0, 25).Select(_ => World.Rule(
                random.Chance(50) ? World.Condition(random, 2) : null,
                [.. Enumerable.Range(0, 1 + random.Below(2)).Select(_ => World.Condition(random, 1 + random.Below(3)))])).ToArray();
            var views = Enumerable.Range(0, 100).Select(_ => new ProfileView(World.Facts, RandomStates.Of(random, random.Below(70)), null)).ToArray();
            var columnar = ColumnarPack.Compile(World.Facts, rules, new PlaneMachine(bits, writesCode));
            var result = columnar.Evaluate(Batch(World.Facts, views), Everything, out var stopped)!;
            Assert.True(stopped is null, stopped?.ToString());
            Compare(result, views, (p, r) => RuleEvaluator.PossibleVerdicts(rules[r], views[p]) is [var only] ? only : VerdictStatus.Undetermined, seen);
        }

        Assert.All(Enum.GetValues<VerdictStatus>(), status => Assert.True(seen.Count(s => s == status) > 20, $"too few are {status}"));
    }

    [Fact]
    public void Verdicts_and_scores_are_those_of_the_evaluator_on_real_profiles_and_on_parts_of_them()
    {
        var views = VariedProfiles.Views(12).ToArray();
        var weights = Pack.Rules.Where((_, i) => i % 3 == 0).ToDictionary(r => r.Id, r => r.Id.Length % 5);
        var options = EvaluationOptions.Default with { Weights = weights };
        var columnar = ColumnarPack.Compile(Pack, options);
        var result = columnar.Evaluate(Batch(Pack.Facts, views), Everything, out _)!;
        var compiled = CompiledPack.Compile(Pack);
        var (row, verdicts) = (compiled.CreateRow(), new VerdictStatus[views.Length][]);
        for (var p = 0; p < views.Length; p++)
        {
            row.Load(views[p]);
            verdicts[p] = new VerdictStatus[compiled.Rules.Count];
            Assert.True(compiled.Evaluate(row, verdicts[p], out _));
        }

        var seen = new List<VerdictStatus>();
        Compare(result, views, (p, r) => verdicts[p][r], seen);
        Assert.Superset(new HashSet<VerdictStatus> { VerdictStatus.Satisfied, VerdictStatus.NotSatisfied, VerdictStatus.Undetermined, VerdictStatus.NotApplicable }, seen.ToHashSet());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(EvidenceGrade.Quoted)]
    public void Scores_are_those_that_the_evaluator_reports(EvidenceGrade? lowest)
    {
        var weights = Pack.Rules.Where((_, i) => i % 3 == 0).ToDictionary(r => r.Id, r => r.Id.Length % 5);
        var options = EvaluationOptions.Default with { Weights = weights, LowestGrade = lowest };
        var builder = new ProfileBatchBuilder(Pack.Facts);
        Array.ForEach(Profiles, p => builder.Add(p, options.LowestGrade));
        var result = ColumnarPack.Compile(Pack, options).Evaluate(builder.Build(), Everything, out _)!;
        var evaluator = new Evaluator(Pack, options);
        for (var p = 0; p < Profiles.Length; p++)
        {
            var scores = evaluator.Score(Profiles[p]).Scores;
            Assert.Equal(scores.Select(s => s.Scope), result.Scopes);
            for (var s = 0; s < result.Scopes.Count; s++)
            {
                var score = scores.Single(x => x.Scope == result.Scopes[s]);
                Assert.Equal(new BatchScore(score.Lower, score.Upper, score.Completeness), result.ScoreOf(s, p));
            }
        }
    }

    private static void Compare(BatchResult result, ProfileView[] views, Func<int, int, VerdictStatus> expected, List<VerdictStatus> seen)
    {
        Assert.Equal(views.Length, result.Count);
        var byRule = new long[result.Rules.Count, 5];
        for (var p = 0; p < views.Length; p++)
        {
            var byProfile = new long[5];
            for (var r = 0; r < result.Rules.Count; r++)
            {
                var verdict = expected(p, r);
                Assert.True(verdict == result.VerdictOf(p, r), $"{result.Rules[r].Id} on {p}: {verdict} by the evaluator, {result.VerdictOf(p, r)} columnar\napplies when {result.Rules[r].AppliesWhen}\n{string.Join("\n", result.Rules[r].Parts.Select(x => x.Condition))}");
                seen.Add(verdict);
                byRule[r, (int)verdict]++;
                byProfile[(int)verdict]++;
            }

            Assert.Equal(new VerdictCounts(byProfile[0], byProfile[1], byProfile[2], byProfile[3], byProfile[4]), result.CountsOfProfile(p));
        }

        for (var r = 0; r < result.Rules.Count; r++)
        {
            Assert.Equal(new VerdictCounts(byRule[r, 0], byRule[r, 1], byRule[r, 2], byRule[r, 3], byRule[r, 4]), result.CountsOfRule(r));
        }
    }

    private static ProfileBatch Batch(FactDictionary facts, IEnumerable<ProfileView> views)
    {
        var builder = new ProfileBatchBuilder(facts);
        foreach (var view in views)
        {
            builder.Add(view);
        }

        return builder.Build();
    }
}
