using Compliance.Engine.Adequacy;
using Compliance.Language.RuleTests;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;
using CsCheck;

namespace Compliance.Engine.Tests.Adequacy;

public class RuleMutationTests
{
    [Fact]
    public void Each_kind_of_mistake_is_made()
    {
        var pack = SmallPack.Compile("f.offence", ("first", "['x', 'y'].all(v, v in f.set) || f.word == 'p'"), ("second", "f.number >= 1"));
        var made = Of(pack, []).Select(m => (m.Condition, m.Kind, m.Text)).ToArray();
        Assert.Equal(
            [
                ("appliesWhen", MutationKind.Drop, null),
                ("appliesWhen", MutationKind.Negate, "!f.offence"),
                ("first", MutationKind.Drop, "true"),
                ("first", MutationKind.FlipJunction, """["x", "y"].all(v, v in f.set) && f.word == "p" """.Trim()),
                ("first", MutationKind.Drop, """f.word == "p" """.Trim()),
                ("first", MutationKind.FlipJunction, """["x", "y"].exists(v, v in f.set) || f.word == "p" """.Trim()),
                ("first", MutationKind.Negate, """!["x", "y"].all(v, v in f.set) || f.word == "p" """.Trim()),
                ("first", MutationKind.Negate, """["x", "y"].all(v, !(v in f.set)) || f.word == "p" """.Trim()),
                ("first", MutationKind.Drop, """["x", "y"].all(v, v in f.set)"""),
                ("first", MutationKind.Negate, """["x", "y"].all(v, v in f.set) || !(f.word == "p")"""),
                ("first", MutationKind.DropValue, """["y"].all(v, v in f.set) || f.word == "p" """.Trim()),
                ("first", MutationKind.DropValue, """["x"].all(v, v in f.set) || f.word == "p" """.Trim()),
                ("first", MutationKind.Swap, """["x", "y"].all(v, v in f.set) || f.word == "q" """.Trim()),
                ("second", MutationKind.Drop, "true"),
                ("second", MutationKind.Negate, "!(f.number >= 1)"),
                ("second", MutationKind.Shift, "f.number >= 0"),
                ("second", MutationKind.Shift, "f.number >= 2"),
            ],
            made);
    }

    [Fact]
    public void A_mutant_that_says_the_same_does_not_count_and_one_that_says_the_same_as_another_counts_once()
    {
        var fates = Of(SmallPack.Compile(null, ("", "f.word == 'p' && f.offence")), []).ToLookup(m => m.Text ?? "", m => m.Fate);
        Assert.Equal([Fate.Survived], fates["!(f.word == \"p\") && f.offence"]);
        Assert.Equal([Fate.Duplicate], fates["f.word == \"q\" && f.offence"]);

        // No number is below zero, and where there is an element there is an offence.
        Assert.Contains(Of(SmallPack.Compile(null, ("", "f.number >= 0")), []), m => m is { Fate: Fate.Equivalent, Text: "f.number >= -1" });
        Assert.Contains(Of(SmallPack.Compile(null, ("", "f.offence && f.element")), []), m => m is { Fate: Fate.Equivalent, Text: "f.element" });
    }

    [Fact]
    public void A_part_that_others_imply_is_noticed_only_by_a_test_that_states_it()
    {
        var pack = SmallPack.Compile(null, ("offence", "f.offence"), ("element", "f.element"));
        var tests = SmallPack.Profiles(pack).Select(v => SmallPack.TestOf(pack.Rules[0], v)).ToArray();
        Mutant Dropped(IReadOnlyList<RuleTest> with) => Of(pack, with).First(m => m is { Condition: "offence", Kind: MutationKind.Drop });
        Assert.Equal(Fate.Killed, Dropped(tests).Fate);
        Assert.Equal(Fate.Survived, Dropped([.. tests.Select(t => t with { Parts = new Dictionary<string, PartOutcome>() })]).Fate);
    }

    [Fact]
    public void A_mutant_called_equivalent_is_so_on_every_profile_and_every_other_differs_on_one() => Gen.Select(SmallConditions.Any, SmallConditions.Any, SmallConditions.Any).Sample(
        (applies, first, second) =>
        {
            var pack = SmallPack.Compile(applies, ("first", first), ("second", second));
            var tests = SmallPack.Profiles(pack).Select((v, i) => SmallPack.TestOf(pack.Rules[0], v, "profile " + i)).ToArray();
            foreach (var mutant in Of(pack, tests))
            {
                var noticing = tests.Where(t => (t with { Rule = mutant.Mutated }).Run().Count > 0).Select(t => t.Name).Take(1);
                Assert.Equal(mutant.Fate == Fate.Equivalent, !noticing.Any());
                Assert.True(mutant.Fate is Fate.Equivalent or Fate.Duplicate || mutant.KilledBy == noticing.First());
            }
        },
        iter: 3);

    private static IReadOnlyList<Mutant> Of(RulePack pack, IReadOnlyList<RuleTest> tests) => RuleMutation.Of(pack, pack.Rules, tests);
}
