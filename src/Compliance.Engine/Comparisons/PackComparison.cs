using System.Text.RegularExpressions;
using Compliance.Engine.Evaluation;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Comparisons;

/// <summary>What two treaties ask of one State's law over the same facts: what they share, by the parallel provisions that their rules name, and what each adds to the other.</summary>
internal sealed partial class PackComparison
{
    private PackComparison(Evaluator a, Profile profileOfA, Evaluator b, Profile profileOfB)
    {
        (A, B, Profile) = (a.Pack, b.Pack, profileOfA);
        var (first, second) = (a.Evaluate(profileOfA).Verdicts, b.Evaluate(profileOfB).Verdicts);
        Pairs = [.. from x in first from y in second where AreParallel(x.Rule, y.Rule) select (x, y)];
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

    private bool AreParallel(Rule a, Rule b) => Names(a, B, b.Paragraph) || Names(b, A, a.Paragraph);

    private static bool Names(Rule rule, RulePack other, string paragraph) => rule.Parallels.Any(p => IsCalled(other, p.Instrument) && Each(p.Provision).Any(e => IsWithin(e, paragraph)));

    private static bool IsCalled(RulePack pack, string instrument) =>
        new[] { pack.Instrument.Citation, pack.Instrument.Name, pack.Title.English, pack.Id }.Contains(instrument, StringComparer.OrdinalIgnoreCase);

    /// <summary>One of the two is the other or stands within it: <c>6</c> and <c>6(1)(a)</c>.</summary>
    private static bool IsWithin(string provision, string other) => (provision + "(").StartsWith(other + "(", StringComparison.Ordinal) || (other + "(").StartsWith(provision + "(", StringComparison.Ordinal);

    /// <summary>The provisions of a range of letters, such as <c>22(1)(b)-(c)</c>; else the one.</summary>
    private static IEnumerable<string> Each(string provision)
    {
        var range = LetterRange().Match(provision);
        return range.Success
            ? Enumerable.Range(range.Groups[2].Value[0], range.Groups[3].Value[0] - range.Groups[2].Value[0] + 1).Select(c => $"{range.Groups[1].Value}({(char)c})")
            : [provision];
    }

    [GeneratedRegex(@"^(.*)\(([a-y])\)-\(([b-z])\)$", RegexOptions.CultureInvariant)]
    private static partial Regex LetterRange();

    private static IReadOnlyList<string> FactsOf(RulePack pack) =>
        [.. pack.Rules.Where(r => r.IsEvaluated).SelectMany(r => RuleFacts.WithAncestors(r.Plan!.Plan)).Distinct().OrderBy(f => f.Index).Select(f => f.Path)];
}
