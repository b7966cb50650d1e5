using Compliance.Engine.Adequacy;
using Compliance.Engine.Columnar;
using Compliance.Engine.Compiled;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Tests.Exactness;
using Compliance.Language.Verdicts;
using Compliance.Tests;

namespace Compliance.Engine.Tests.Adequacy;

public class VariantColumnsTests
{
    private static readonly VerdictStatus[] Statuses = Enum.GetValues<VerdictStatus>();

    [Theory]
    [InlineData(64, false, 1)]
    [InlineData(512, false, 7)]
    [InlineData(256, true, 1000)]
    public void Changes_are_those_of_the_verdicts_of_the_evaluator_for_random_rules_on_random_profiles(int bits, bool writesCode, int most)
    {
        var random = new RandomSource((ulong)(bits + most));
        Rule Any() => World.Rule(random.Chance(50) ? World.Condition(random, 2) : null, [World.Condition(random, 1 + random.Below(3))]);
        var comparisons = Enumerable.Range(0, 10).Select(_ => Any())
            .SelectMany(rule => Enumerable.Range(0, 4).Select(i => new VerdictComparison(rule, Any(), i < 2 ? null : Any(), random.Pick(Statuses)))).ToArray();
        var views = Enumerable.Range(0, 150).Select(_ => new ProfileView(World.Facts, RandomStates.Of(random, random.Below(70)), null)).ToArray();
        const int Times = 28;
        var builder = new ProfileBatchBuilder(World.Facts);
        for (var i = 0; i < Times * views.Length; i++)
        {
            builder.Add(views[i % views.Length]);
        }

        var columns = VariantColumns.Of(World.Facts, comparisons, new PlaneMachine(bits, writesCode), most);
        var found = new VerdictChanges(columns.Count);
        Assert.Null(columns.Compare(builder.Build(), found, threads: 2));
        var changing = 0;
        for (var i = 0; i < comparisons.Length; i++)
        {
            var (rule, other, where, has) = comparisons[i];
            var pairs = views.Where(v => where is null || Verdict(where, v) == has).Select(v => (From: Verdict(rule, v), To: Verdict(other, v))).ToArray();
            foreach (var (from, to) in Statuses.SelectMany(from => Statuses.Select(to => (from, to))))
            {
                Assert.Equal(Times * pairs.Count(p => p == (from, to)), found.Of(i, from, to));
            }

            Assert.Equal((Times * pairs.Length, Times * pairs.Count(p => p.From != p.To)), (found.ComparedIn(i), found.DifferIn(i)));
            changing += pairs.Count(p => p.From != p.To);
        }

        Assert.True(changing > 100, "too little changes");
    }

    [Fact]
    public void Mutants_of_the_shipped_pack_change_what_compiled_rules_say_they_change()
    {
        var pack = VariedProfiles.Pack;
        var mutants = RuleMutation.Of(pack, pack.Rules.Where(r => r.IsEvaluated), []);
        var comparisons = MutantEffect.Comparisons(mutants);
        var views = VariedProfiles.Views(4).Where((_, i) => i % 3 == 0).ToArray();
        var effects = MutantEffect.Of(mutants, Compared(pack, comparisons, views));
        var rules = comparisons.SelectMany(c => c.Rules).Distinct().ToArray();
        var numbers = rules.Select((r, i) => (r, i)).ToDictionary(r => r.r, r => r.i);
        var compiled = CompiledPack.Compile(pack.Facts, rules);
        var (row, verdicts, expected) = (compiled.CreateRow(), new VerdictStatus[rules.Length], new Dictionary<(int, VerdictStatus, VerdictStatus), long>());
        foreach (var view in views)
        {
            row.Load(view);
            Assert.True(compiled.Evaluate(row, verdicts, out _));
            for (var i = 0; i < comparisons.Count; i++)
            {
                var key = (i, verdicts[numbers[comparisons[i].Rule]], verdicts[numbers[comparisons[i].Other]]);
                expected[key] = expected.GetValueOrDefault(key) + 1;
            }
        }

        for (var i = 0; i < effects.Count; i++)
        {
            Assert.Equal(
                expected.Where(e => e.Key.Item1 == i && e.Key.Item2 != e.Key.Item3).Select(e => new VerdictChange(e.Key.Item2, e.Key.Item3, e.Value)).OrderBy(c => (c.From, c.To)),
                effects[i].Changes);
        }

        Assert.Contains(effects, e => e.Profiles == 0);
        Assert.Contains(effects, e => e.Changes.Count > 2);
    }

    internal static VerdictChanges Compared(RulePack pack, IReadOnlyList<VerdictComparison> comparisons, IEnumerable<ProfileView> views)
    {
        var builder = new ProfileBatchBuilder(pack.Facts);
        foreach (var view in views)
        {
            builder.Add(view);
        }

        var columns = VariantColumns.Of(pack.Facts, comparisons);
        var changes = new VerdictChanges(columns.Count);
        Assert.Null(columns.Compare(builder.Build(), changes));
        return changes;
    }

    private static VerdictStatus Verdict(Rule rule, ProfileView view) => RuleEvaluator.Settle(rule, view).Status;
}
