using Compliance.Language.Verdicts;

namespace Compliance.Engine.Columnar;

/// <summary>Of each of some comparisons how many profiles have one verdict by the rule and one, the same or another, by the other.</summary>
/// <remarks>Thread safety: none.</remarks>
internal sealed class VerdictChanges(int comparisons)
{
    private const int Statuses = BatchResult.Verdicts + 1;
    private const int Cells = Statuses * Statuses;

    private readonly long[] _counts = new long[comparisons * Cells];

    /// <summary>On how many profiles the rule has one verdict and the other has another.</summary>
    public long Of(int comparison, VerdictStatus from, VerdictStatus to) => _counts[CellOf(comparison, (int)from, (int)to)];

    /// <summary>How many profiles were compared.</summary>
    public long ComparedIn(int comparison) => new ArraySegment<long>(_counts, comparison * Cells, Cells).Sum();

    /// <summary>On how many of them the verdicts differ.</summary>
    public long DifferIn(int comparison)
    {
        var same = 0L;
        for (var status = 0; status < Statuses; status++)
        {
            same += _counts[CellOf(comparison, status, status)];
        }

        return ComparedIn(comparison) - same;
    }

    public void Add(int comparison, int from, int to, long profiles) => _counts[CellOf(comparison, from, to)] += profiles;

    /// <summary>Adds what was counted elsewhere.</summary>
    /// <param name="other">The same comparisons, or some of them.</param>
    /// <param name="first">The number that the first of them has here.</param>
    public void Add(VerdictChanges other, int first = 0)
    {
        for (var i = 0; i < other._counts.Length; i++)
        {
            _counts[(first * Cells) + i] += other._counts[i];
        }
    }

    private static int CellOf(int comparison, int from, int to) => (comparison * Cells) + (from * Statuses) + to;
}
