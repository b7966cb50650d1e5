using System.Globalization;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Language.Tests.Exactness;

/// <summary>Holds verdicts to their definition by enumeration. <c>EXACTNESS_CASES</c> and <c>EXACTNESS_SEED</c> set how many and which.</summary>
public class ExactnessTests
{
    private static readonly int Cases = Setting("EXACTNESS_CASES", 1500);
    private static readonly int Seed = Setting("EXACTNESS_SEED", 1);

    [Fact]
    public void Verdicts_parts_reasons_and_decision_sets_are_those_of_the_definition()
    {
        for (var i = 0; i < Cases; i++)
        {
            var random = new RandomSource(((ulong)Seed << 32) + (ulong)i);
            var applies = random.Chance(50) ? World.Condition(random, 2) : null;
            var parts = Enumerable.Range(0, 1 + random.Below(2)).Select(_ => World.Condition(random, 1 + random.Below(3))).ToArray();
            var rule = World.Rule(applies, parts);
            var view = new ProfileView(World.Facts, RandomStates.Of(random, random.Chance(1) ? random.Below(60) : 5 + random.Below(20)), null);
            var problem = Compare(rule, view);
            Assert.True(problem is null, $"case {i}: {problem}\napplies when {applies}\nsatisfied when {string.Join(" AND ", parts)}\n{Shown(view)}");
        }
    }

    [Fact]
    public void One_more_fact_never_changes_a_settled_verdict()
    {
        for (var i = 0; i < Cases / 4; i++)
        {
            var random = new RandomSource(((ulong)Seed << 33) + (ulong)i);
            var rule = World.Rule(null, [World.Condition(random, 3)]);
            var more = new ProfileView(World.Facts, RandomStates.Of(random, 40), null);
            var less = more.Without([random.Pick(World.Facts.Facts)]);
            if (less.SaidAmong(World.Facts.Facts).Count() == more.SaidAmong(World.Facts.Facts).Count())
            {
                continue;
            }

            var before = RuleEvaluator.PossibleVerdicts(rule, less);
            var after = RuleEvaluator.PossibleVerdicts(rule, more);
            Assert.True(before.Count != 1 || before.SequenceEqual(after), $"case {i}: {rule.Parts[0].Condition}\n{Shown(more)}");
        }
    }

    private static string? Compare(Rule rule, ProfileView view)
    {
        var expected = new Completions(rule, view);
        if (expected.Count > Completions.Most)
        {
            return null;
        }

        var found = RuleEvaluator.Evaluate(rule, view, null);
        if (!found.IsExact || !found.Possible.ToHashSet().SetEquals(expected.Possible))
        {
            return $"possible {string.Join(", ", found.Possible)} (exact: {found.IsExact}), by enumeration {string.Join(", ", expected.Possible)}";
        }

        for (var part = 0; part < found.Parts.Count; part++)
        {
            var answers = expected.PossibleOfPart(part);
            if ((found.Parts[part].Outcome == PartOutcome.Unknown) != (answers.Count > 1))
            {
                return $"part {part} is {found.Parts[part].Outcome}, by enumeration {string.Join(", ", answers)}";
            }
        }

        return found.Status == VerdictStatus.Undetermined ? CompareDecisions(found, expected) : CompareReasons(rule, view, found);
    }

    private static string? CompareDecisions(RuleVerdict found, Completions expected)
    {
        if (found.Missing.Count > 6)
        {
            return null;
        }

        var sets = expected.DecisionSets(found.Missing).Select(s => string.Join("+", s.Select(f => f.Path))).ToHashSet();
        var given = found.CouldDecide.Select(s => string.Join("+", s.Select(f => f.Path))).ToArray();
        var isRight = sets.Count <= 16 ? sets.SetEquals(given) : given.Length == 16 && sets.IsSupersetOf(given);
        return isRight ? null : $"could decide {string.Join(" | ", given)}, by enumeration {string.Join(" | ", sets)} (missing {string.Join(", ", found.Missing)})";
    }

    private static string? CompareReasons(Rule rule, ProfileView view, RuleVerdict found)
    {
        var needed = found.Reasons.Select(r => r.Fact).ToArray();
        var others = World.Facts.Facts.Except(needed).ToArray();
        var forced = new Completions(rule, view.Without(others), Completions.Few);
        if (forced.Count > Completions.Few)
        {
            return null;
        }

        if (forced.Possible.Count != 1)
        {
            return $"the reasons {string.Join(", ", needed.Select(f => f.Path))} do not force {found.Status}";
        }

        var idle = needed.FirstOrDefault(f => new Completions(rule, view.Without([.. others, f]), Completions.Few).Possible.Count == 1);
        return idle is null ? null : $"the reason {idle.Path} is not needed for {found.Status}";
    }

    private static string Shown(ProfileView view) =>
        string.Join("\n", World.Facts.Facts.Select(f => $"{f.Path}: {FactText.Of(f, view[f])}"));

    private static int Setting(string name, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : fallback;
}
