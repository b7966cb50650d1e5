using Compliance.Engine.Adequacy;
using Compliance.Engine.Columnar;
using Compliance.Engine.Packs;
using Compliance.Engine.RuleTests;
using Compliance.Language.Diagnostics;
using Compliance.Language.Rules;
using Compliance.Language.RuleTests;
using Compliance.Tests;
using CsCheck;

namespace Compliance.Engine.Tests.Adequacy;

/// <summary>The tests of rules as one batch, and their mutants as columns: the first test on which the outcome is not what it expects is the one that kills.</summary>
public class ColumnarFatesTests
{
    [Theory]
    [InlineData("uncc")]
    [InlineData("budapest")]
    public void Fates_of_the_mutants_of_a_pack_are_those_that_columns_tell(string name)
    {
        var folder = Repository.PathOf("rules", name);
        var pack = PackFolder.Load(folder, out _)!;
        var tests = RuleTestFiles.Load(folder, pack, new DiagnosticBag());
        var mutants = RuleMutation.Of(pack, pack.Rules.Where(r => r.IsEvaluated), tests);
        Assert.Contains(mutants, m => m.Fate == Fate.Killed);
        AssertSame(pack, tests, mutants);
    }

    [Fact]
    public void Fates_of_the_mutants_of_random_rules_are_those_that_columns_tell() => Gen.Select(SmallConditions.Any, SmallConditions.Any, SmallConditions.Any, Gen.Int[1, 60]).Sample(
        (applies, first, second, every) =>
        {
            var pack = SmallPack.Compile(applies, ("first", first), ("second", second));
            var tests = SmallPack.Profiles(pack).Where((_, i) => i % every == 0).Select((v, i) => SmallPack.TestOf(pack.Rules[0], v, "profile " + i)).ToArray();
            AssertSame(pack, tests, RuleMutation.Of(pack, pack.Rules, tests));
        },
        iter: 12);

    private static void AssertSame(RulePack pack, IReadOnlyList<RuleTest> tests, IReadOnlyList<Mutant> mutants)
    {
        var builder = new ProfileBatchBuilder(pack.Facts);
        foreach (var test in tests)
        {
            builder.Add(test.View);
        }

        var counted = mutants.Where(m => m.IsCounted).ToArray();
        var columns = ColumnarPack.Compile(pack.Facts, [.. counted.Select(m => m.Mutated)], PlaneMachine.Best with { WritesCode = false });
        var verdicts = columns.Evaluate(builder.Build(), BatchOutputs.Verdicts, out _)!;
        var ofRule = tests.Select((t, i) => (Test: t, Number: i)).ToLookup(t => t.Test.Rule);
        for (var i = 0; i < counted.Length; i++)
        {
            var mutant = counted[i];

            // A verdict that is as expected may still come with a part that is not.
            var killer = ofRule[mutant.Rule].FirstOrDefault(t =>
                verdicts.VerdictOf(t.Number, i) != t.Test.Expected || (t.Test.Parts.Count > 0 && (t.Test with { Rule = mutant.Mutated }).Run().Count > 0)).Test;
            Assert.Equal((killer is null ? Fate.Survived : Fate.Killed, killer?.Name), (mutant.Fate, mutant.KilledBy));
        }
    }
}
