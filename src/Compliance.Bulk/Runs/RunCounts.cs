namespace Compliance.Bulk.Runs;

/// <summary>How far a run has come.</summary>
/// <param name="Blocks">Blocks of the input that are done, those of other parts too.</param>
/// <param name="Rows">Rows that were read.</param>
/// <param name="Profiles">Rows that were profiles.</param>
/// <param name="Rejects">Rows that were not.</param>
internal sealed record RunCounts(long Blocks, long Rows, long Profiles, long Rejects)
{
    public static readonly RunCounts None = new(0, 0, 0, 0);

    public static RunCounts operator +(RunCounts a, RunCounts b) => new(a.Blocks + b.Blocks, a.Rows + b.Rows, a.Profiles + b.Profiles, a.Rejects + b.Rejects);
}

/// <summary>Where a run is.</summary>
/// <param name="Counts">What is done.</param>
/// <param name="Taken">The share of the input that was taken for it; null where that is not known.</param>
internal sealed record RunPlace(RunCounts Counts, double? Taken);
