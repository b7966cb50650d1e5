using Compliance.Engine.Evaluation;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Comparisons;

/// <summary>What two treaties ask of one State's law over the same facts: what they share, by the parallel provisions that their rules name, and what each adds to the other.</summary>
internal sealed class PackComparison
{
    private PackComparison(Evaluator a, Profile profileOfA, Evaluator b, Profile profileOfB)
    {
        (A, B, Profile) = (a.Pack, b.Pack, profileOfA);
        var (first, second) = (a.Evaluate(profileOfA).Verdicts, b.Evaluate(profileOfB).Verdicts);
        var parallels = new ParallelProvisions(A, B);
        Pairs = [.. from x in first from y in second where parallels.Are(x.Rule, y.Rule) select (x, y)];
        OnlyA = [.. first.Except(Pairs.Select(p => p.A))];
        OnlyB = [.. second.Except(Pairs.Select(p => p.B))];
        var (factsOfA, factsOfB) = (FactsOf(A), FactsOf(B));
        SharedFacts = [.. factsOfA.Where(factsOfB.Contains)];
        FactsOnlyA = [.. factsOfA.Except(factsOfB)];
        FactsOnlyB = [.. factsOfB.Except(factsOfA)];
    }

    public RulePack A { get; }

    public RulePack B { get; }

    public Profile Profile { get; }

    /// <summary>The verdicts on rules of parallel provisions.</summary>
    public IReadOnlyList<(RuleVerdict A, RuleVerdict B)> Pairs { get; }

    /// <summary>The verdicts on rules of the first that have no parallel rule in the second.</summary>
    public IReadOnlyList<RuleVerdict> OnlyA { get; }

    public IReadOnlyList<RuleVerdict> OnlyB { get; }

    /// <summary>The paths of the facts that rules of both read.</summary>
    public IReadOnlyList<string> SharedFacts { get; }

    public IReadOnlyList<string> FactsOnlyA { get; }

    public IReadOnlyList<string> FactsOnlyB { get; }

    public static PackComparison Of(Evaluator a, Profile profileOfA, Evaluator b, Profile profileOfB) => new(a, profileOfA, b, profileOfB);

    private static IReadOnlyList<string> FactsOf(RulePack pack) =>
        [.. pack.Rules.Where(r => r.IsEvaluated).SelectMany(r => RuleFacts.WithAncestors(r.Plan!.Plan)).Distinct().OrderBy(f => f.Index).Select(f => f.Path)];
}
