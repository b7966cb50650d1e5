using Compliance.Analyzers.Generation;
using Compliance.CompilerServices;
using Compliance.Language.Models;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Tests.Exactness;
using Compliance.Language.Text;
using Compliance.Language.Verdicts;

namespace Compliance.Analyzers.Tests.Generation;

/// <summary>Generated code gives what the evaluator gives, for random rules on random profiles: known, unknown, disputed, known in part, failing.</summary>
public class RandomRuleTests
{
    private const int RulesEach = 400;
    private const int ProfilesEach = 250;

    private static readonly PackNames Called = new("Random", "World", "World");

    [Fact]
    public void Verdicts_are_those_of_the_evaluator()
    {
        var random = new RandomSource(11);
        var rules = Enumerable.Range(0, RulesEach).Select(i => Rule(random, i)).ToArray();
        var code = Compile(rules);
        var (seen, inexact) = (new List<VerdictStatus>(), 0);
        for (var profile = 0; profile < ProfilesEach; profile++)
        {
            var view = new ProfileView(World.Facts, States(random, profile), null);
            var evaluation = new Evaluation(view);
            foreach (var (rule, evaluate) in rules.Zip(code))
            {
                var (expected, actual) = (RuleEvaluator.Settle(rule, view), evaluate(evaluation));
                Assert.True(
                    expected.Status == actual.Status && expected.IsExact == actual.IsExact && expected.Possible.SequenceEqual(actual.Possible),
                    $"{expected.Status} ({string.Join(" ", expected.Possible)}) by the evaluator, {actual.Status} ({string.Join(" ", actual.Possible)}) generated, exact {expected.IsExact} and {actual.IsExact}\napplies when {rule.AppliesWhen}\n{string.Join("\n", rule.Parts.Select(p => p.Condition))}");
                seen.Add(actual.Status);
                inexact += actual.IsExact ? 0 : 1;
            }
        }

        Assert.All(Enum.GetValues<VerdictStatus>(), status => Assert.True(seen.Count(s => s == status) > 200, $"too few are {status}"));
        Assert.True(inexact > 20, $"{inexact} verdicts outside the exact fragment");
    }

    private static Rule Rule(RandomSource random, int number) => World.Rule(
        random.Chance(40) ? World.Condition(random, 2) : null,
        [.. Enumerable.Range(0, 1 + random.Below(2)).Select(_ => random.Chance(8) ? "b.years + " + random.Below(3) + " > 2 || (" + World.Condition(random, 1) + ")" : World.Condition(random, 1 + random.Below(3)))],
        "TEST-" + (number + 1));

    // Coders who differ on a date may know it to the month only: that no diagram asks.
    private static FactState[] States(RandomSource random, int profile)
    {
        var states = RandomStates.Of(random, random.Below(70));
        var day = World.Facts.Find("b.day")!;
        if (profile % 5 == 0)
        {
            FactState On(string text) => new ProfileBuilder(World.Facts, "Nowhere", "XXX", "2026").Set("b.day", text).Build()[day];
            states[day.Index] = new FactState { Disputed = [On(random.Chance(50) ? "2024" : "2024-12-24"), On("2023-05-01")] };
        }

        return states;
    }

    private static Func<Evaluation, ModelVerdict>[] Compile(Rule[] rules)
    {
        var code = Code.File("Random rules.");
        using (code.Block("namespace " + Called.Code))
        {
            code.Line("using global::Compliance.CompilerServices;");
            code.Line("using global::Compliance.Language.Models;");
            code.Line("using global::Compliance.Language.Rules;");
            code.Line("using global::Compliance.Language.Values;");
            foreach (var rule in rules)
            {
                RuleWriter.Write(new RuleEntry(Described(rule), rule.Id, rule.Id.Replace("TEST-", "R", StringComparison.Ordinal)), World.Facts, Called, code);
            }
        }

        var assembly = InMemory.Load(InMemory.Of([code.ToString(), ProfileWriter.Dictionary(World.Facts, Called), ProfileWriter.Write(World.Facts, Called)]));
        return [.. rules.Select((_, i) => assembly.GetType(Called.Code + ".R" + (i + 1))!.GetMethod("Evaluate", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .CreateDelegate<Func<Evaluation, ModelVerdict>>())];
    }

    private static Rule Described(Rule rule)
    {
        LocalizedText Text(string text) => new(new Dictionary<string, string> { ["en"] = text });
        return new Rule
        {
            Id = rule.Id, IsCheckable = true, AppliesWhen = rule.AppliesWhen, Parts = rule.Parts, Source = rule.Source, Title = Text("t"), Summary = Text("s"), ArticleTitle = Text("a"), Article = 1, Paragraph = "1",
        }.WithPlan(rule.Plan);
    }
}
