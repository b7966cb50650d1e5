using Compliance.Engine.Columnar;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Adequacy;

/// <summary>What a mistake would change among the verdicts of a population.</summary>
/// <param name="Mutant">The mistake.</param>
/// <param name="Changes">On how many profiles one verdict becomes another; only changes that there are.</param>
internal sealed record MutantEffect(Mutant Mutant, IReadOnlyList<VerdictChange> Changes)
{
    private static readonly VerdictStatus[] Statuses = Enum.GetValues<VerdictStatus>();

    /// <summary>On how many profiles the verdict is another than the rule's.</summary>
    public long Profiles => Changes.Sum(c => c.Profiles);

    /// <summary>The mutants that count, as comparisons.</summary>
    public static IReadOnlyList<VerdictComparison> Comparisons(IEnumerable<Mutant> mutants) => [.. mutants.Where(m => m.IsCounted).Select(m => new VerdictComparison(m.Rule, m.Mutated))];

    /// <summary>What the mutants that count change, in their order.</summary>
    /// <param name="mutants">The mutants.</param>
    /// <param name="changes">What their comparisons came to.</param>
    public static IReadOnlyList<MutantEffect> Of(IEnumerable<Mutant> mutants, VerdictChanges changes) =>
        [.. mutants.Where(m => m.IsCounted).Select((m, i) => new MutantEffect(m, [.. All(changes, i)]))];

    private static IEnumerable<VerdictChange> All(VerdictChanges changes, int comparison) =>
        from before in Statuses
        from after in Statuses
        where after != before
        let profiles = changes.Of(comparison, before, after)
        where profiles > 0
        select new VerdictChange(before, after, profiles);
}

/// <summary>On how many profiles a rule has one verdict and its variant another.</summary>
internal sealed record VerdictChange(VerdictStatus From, VerdictStatus To, long Profiles);
