using Compliance.Engine.Compiled;
using Compliance.Language.Facts;
using Compliance.Language.Planning;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Tests.Exactness;
using Compliance.Language.Text;
using Compliance.Language.Verdicts;
using Compliance.Tests;

namespace Compliance.Engine.Tests.Compiled;

public class CompiledPackTests
{
    private static readonly RulePack Pack = VariedProfiles.Pack;
    private static readonly Profile[] Profiles = VariedProfiles.Profiles;

    [Fact]
    public void Verdicts_are_those_of_the_evaluator_on_real_profiles_and_on_parts_of_them()
    {
        var compiled = CompiledPack.Compile(Pack);
        Assert.True(compiled.IsCompiled);
        var seen = VariedProfiles.Views(6).SelectMany(view => Compare(compiled, view)).ToHashSet();
        Assert.Superset(new HashSet<VerdictStatus> { VerdictStatus.Satisfied, VerdictStatus.NotSatisfied, VerdictStatus.Undetermined, VerdictStatus.NotApplicable }, seen);
    }

    [Fact]
    public void Verdicts_are_those_of_the_evaluator_for_random_rules_on_random_profiles()
    {
        var random = new RandomSource(7);
        var seen = new List<VerdictStatus>();
        for (var pack = 0; pack < 30; pack++)
        {
            var rules = Enumerable.Range(0, 25).Select(_ => World.Rule(
                random.Chance(50) ? World.Condition(random, 2) : null,
                [.. Enumerable.Range(0, 1 + random.Below(2)).Select(_ => World.Condition(random, 1 + random.Below(3)))]));
            var compiled = CompiledPack.Compile(World.Facts, [.. rules]);
            for (var profile = 0; profile < 40; profile++)
            {
                seen.AddRange(Compare(compiled, new ProfileView(World.Facts, RandomStates.Of(random, random.Below(70)), null)));
            }
        }

        Assert.All(Enum.GetValues<VerdictStatus>(), status => Assert.True(seen.Count(s => s == status) > 20, $"too few are {status}"));
    }

    [Theory]
    [InlineData("n > 3 && n < 10 || n == 20")]
    [InlineData("n < 3 || n > 3")]
    [InlineData("n == 5 ? flag : !flag")]
    [InlineData("n >= -9223372036854775808")]
    [InlineData("n > 4 && flag")]
    public void A_number_without_bounds_is_cut_at_what_it_is_compared_with(string condition)
    {
        const string Facts = """
            { "title": "Facts", "type": "object", "additionalProperties": false, "properties": {
              "n": { "title": "n", "type": "integer", "x-howToDecide": "look", "x-evidence": "legislation" },
              "flag": { "title": "flag", "type": "boolean", "x-howToDecide": "look", "x-evidence": "legislation" } } }
            """;
        var pack = RulePack.Compile(new SourceText("pack.json", TinyPack.Manifest), new SourceText("facts.schema.json", Facts), [new SourceText("one.rules.json", TinyPack.File(condition))], out _)!;
        var compiled = CompiledPack.Compile(pack);
        foreach (var n in new long?[] { null, long.MinValue, -1, 2, 3, 4, 5, 6, 9, 10, 11, 19, 20, 21, long.MaxValue })
        {
            foreach (var flag in new bool?[] { null, false, true })
            {
                var builder = new ProfileBuilder(pack.Facts, "Nowhere", "XXX", "2026");
                builder = n is { } number ? builder.Set("n", number) : builder;
                Compare(compiled, new ProfileView((flag is { } given ? builder.Set("flag", given) : builder).Build(), null));
            }
        }
    }

    [Fact]
    public void Verdicts_take_no_memory_not_even_those_that_only_a_diagram_can_tell()
    {
        var compiled = CompiledPack.Compile(Pack);
        var (row, verdicts, told, disputed) = (compiled.CreateRow(), new VerdictStatus[compiled.Rules.Count], 0, 0);
        foreach (var view in VariedProfiles.Views(6))
        {
            row.Load(view);
            compiled.Evaluate(row, verdicts, out _);
            var before = GC.GetAllocatedBytesForCurrentThread();
            compiled.Evaluate(row, verdicts, out _);
            Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
            disputed += row.HasDisputes ? 1 : 0;
            told += compiled.Rules.Where((r, i) => verdicts[i] == VerdictStatus.Undetermined && !Polarity.IsUnate(r.Plan!.Plan, r.Plan.Outcomes)).Count();
        }

        Assert.True(disputed > 10, $"{disputed} profiles on which coders differ");
        Assert.True(told > 1000, $"{told} open verdicts of rules for which Kleene's logic is not exact");
    }

    [Fact]
    public void Bad_calls_are_refused()
    {
        var compiled = CompiledPack.Compile(Pack);
        var row = compiled.CreateRow();
        Assert.Throws<ArgumentException>(() => compiled.Evaluate(row, new VerdictStatus[compiled.Rules.Count], out _));
        row.Load(Profiles[0]);
        Assert.Throws<ArgumentException>(() => compiled.Evaluate(row, [], out _));
        Assert.Throws<ArgumentException>(() => CompiledPack.Compile(Pack).Evaluate(row, new VerdictStatus[compiled.Rules.Count], out _));
    }

    private static VerdictStatus[] Compare(CompiledPack compiled, ProfileView view)
    {
        var (row, verdicts) = (compiled.CreateRow(), new VerdictStatus[compiled.Rules.Count]);
        row.Load(view);
        Assert.True(compiled.Evaluate(row, verdicts, out var stopped), stopped?.ToString());
        for (var r = 0; r < verdicts.Length; r++)
        {
            var rule = compiled.Rules[r];
            var expected = RuleEvaluator.PossibleVerdicts(rule, view) is [var only] ? only : VerdictStatus.Undetermined;
            Assert.True(expected == verdicts[r], $"{rule.Id}: {expected} by the evaluator, {verdicts[r]} compiled\napplies when {rule.AppliesWhen}\n{string.Join("\n", rule.Parts.Select(p => p.Condition))}");
        }

        return verdicts;
    }
}
