using Compliance.Language.RuleTests;
using Compliance.Language.Analysis;
using Compliance.Language.Printing;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Adequacy;

/// <summary>Makes small mistakes in rules and sees whether their tests notice.</summary>
internal sealed class RuleMutation
{
    private const int DiagramBudget = 2_000_000;

    private readonly Conditions _conditions;
    private readonly ProfileView _nothingKnown;

    private RuleMutation(RulePack pack)
    {
        _conditions = new Conditions(pack);
        _nothingKnown = ConditionCoverage.NothingKnown(pack);
    }

    /// <summary>Every mutant of the rules, which are checkable and in use, in their order.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="rules">The rules to mutate.</param>
    /// <param name="tests">The tests of the pack; they pass.</param>
    public static IReadOnlyList<Mutant> Of(RulePack pack, IEnumerable<Rule> rules, IReadOnlyList<RuleTest> tests)
    {
        var mutation = new RuleMutation(pack);
        var ofRule = tests.ToLookup(t => t.Rule);
        return [.. rules.AsParallel().AsOrdered().SelectMany(r => mutation.Of(r, [.. ofRule[r]]))];
    }

    private IEnumerable<Mutant> Of(Rule rule, IReadOnlyList<RuleTest> tests)
    {
        var mutants = Made(rule).ToArray();
        var meanings = VerdictDiagram.Of([rule, .. mutants.Select(m => m.Mutated)], _nothingKnown, new DiagramTable(DiagramBudget))
            .Select((d, i) => d.Diagram is { } diagram ? Meaning(d.Rule, diagram) : "unknown " + i).ToArray();
        var met = new HashSet<string>();
        return mutants.Select((mutant, i) =>
        {
            if (meanings[i + 1] == meanings[0] || !met.Add(meanings[i + 1]))
            {
                return mutant with { Fate = meanings[i + 1] == meanings[0] ? Fate.Equivalent : Fate.Duplicate };
            }

            var killer = tests.FirstOrDefault(t => (t with { Rule = mutant.Mutated }).Run().Count > 0);
            return mutant with { Fate = killer is null ? Fate.Survived : Fate.Killed, KilledBy = killer?.Name };
        }).ToArray();
    }

    /// <summary>Equal for rules that say the same of every profile: the same verdict, and of each part with a name the same outcome.</summary>
    private static string Meaning(Rule rule, VerdictDiagram diagram)
    {
        var named = rule.Parts.Zip(rule.Plan!.Parts, (part, step) => part.Name.Length == 0 ? 0 : diagram.Conditions.Of(step)!.Value);
        return diagram.Verdict + ": " + string.Join(",", named);
    }

    private IEnumerable<Mutant> Made(Rule rule)
    {
        var names = ConditionCoverage.NamesOf(rule);
        string?[] texts = [.. rule.AppliesWhen is null ? [] : new[] { rule.AppliesWhen }, .. rule.Parts.Select(p => p.Condition)];
        for (var i = 0; i < texts.Length; i++)
        {
            foreach (var (kind, text) in Changed(rule, texts, i))
            {
                string?[] changed = [.. texts];
                changed[i] = text;
                if (_conditions.With(rule, changed) is { } mutated)
                {
                    yield return new Mutant(rule, mutated, kind, names[i], text);
                }
            }
        }
    }

    /// <summary>The mutants of one condition; where two are written the same, the first.</summary>
    private IEnumerable<(MutationKind Kind, string? Text)> Changed(Rule rule, IReadOnlyList<string?> texts, int condition)
    {
        var isFilter = condition == 0 && rule.AppliesWhen is not null;
        var written = _conditions.WrittenOut(texts[condition]!);
        var made = Mutations.Of(written).Select(m => (m.Kind, (string?)ExpressionPrinter.Canonical(m.Tree)));
        if (isFilter)
        {
            made = made.Prepend((MutationKind.Negate, ExpressionPrinter.Canonical(Mutations.Not(written.Root)))).Prepend((MutationKind.Drop, null));
        }
        else if (rule.Parts.Count > 1)
        {
            made = made.Prepend((MutationKind.Drop, "true"));
        }

        return made.DistinctBy(m => m.Item2);
    }
}
