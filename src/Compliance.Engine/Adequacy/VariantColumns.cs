using Compliance.Engine.Columnar;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;

namespace Compliance.Engine.Adequacy;

/// <summary>
/// Comparisons of rules with variants of them, as columns. What a few rules and all their variants ask is computed once for a tile; then come the next few, so that what is
/// computed stays near.
/// </summary>
/// <remarks>Thread safety: immutable.</remarks>
internal sealed class VariantColumns
{
    // The planes of so many stay in the cache of a core, and not too much of what rules share is computed in more than one group.
    private const int MostOfGroup = 256;

    private readonly (ColumnarPack Pack, int First)[] _groups;

    private VariantColumns((ColumnarPack Pack, int First)[] groups, int count) => (_groups, Count) = (groups, count);

    /// <summary>How many comparisons there are.</summary>
    public int Count { get; }

    /// <summary>How many rules are evaluated, variants too.</summary>
    public int Rules => _groups.Sum(g => g.Pack.Rules.Count);

    /// <summary>Compiles comparisons.</summary>
    /// <param name="facts">The dictionary.</param>
    /// <param name="comparisons">The comparisons; those of one rule side by side.</param>
    /// <param name="machine">How planes are computed with; null for loops, which are ready at once.</param>
    /// <param name="most">How many comparisons stand in one group, unless one rule has more.</param>
    public static VariantColumns Of(FactDictionary facts, IReadOnlyList<VerdictComparison> comparisons, PlaneMachine? machine = null, int most = MostOfGroup)
    {
        var groups = new List<(int First, VerdictComparison[] Comparisons)>();
        foreach (var ofRule in comparisons.Select((c, i) => (Comparison: c, Number: i)).GroupBy(c => c.Comparison.Rule))
        {
            var added = ofRule.Select(c => c.Comparison).ToArray();
            if (groups.Count > 0 && groups[^1].Comparisons.Length + added.Length <= most)
            {
                groups[^1] = groups[^1] with { Comparisons = [.. groups[^1].Comparisons, .. added] };
            }
            else
            {
                groups.Add((ofRule.First().Number, added));
            }
        }

        var used = machine ?? PlaneMachine.Best with { WritesCode = false };
        return new VariantColumns(
            [.. groups.AsParallel().AsOrdered().Select(g => (ColumnarPack.Compile(facts, [.. g.Comparisons.SelectMany(c => c.Rules).Distinct()], used, g.Comparisons), g.First))],
            comparisons.Count);
    }

    /// <summary>Compares on a batch, and adds what that comes to.</summary>
    /// <returns>Null, or why a rule or a variant could not be evaluated: it took or made more than it may.</returns>
    public Diagnostic? Compare(ProfileBatch batch, VerdictChanges changes, int threads = 1)
    {
        foreach (var (pack, first) in _groups)
        {
            if (pack.Evaluate(batch, BatchOutputs.None, out var diagnostic, threads) is not { } result)
            {
                return diagnostic;
            }

            changes.Add(result.Changes, first);
        }

        return null;
    }
}
