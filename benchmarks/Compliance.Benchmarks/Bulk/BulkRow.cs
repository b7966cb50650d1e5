namespace Compliance.Benchmarks.Bulk;

/// <summary>A row of the table: one engine on some number of profiles.</summary>
/// <param name="Profiles">How many profiles.</param>
/// <param name="Engine">The engine and what it tells.</param>
/// <param name="Threads">On how many threads.</param>
/// <param name="Run">What it took.</param>
/// <param name="OfKernel">How many times as fast as the hand-written kernel; null where that did not run.</param>
/// <param name="Rules">How many rules.</param>
internal sealed record BulkRow(int Profiles, string Engine, int Threads, BulkRun Run, double? OfKernel, int Rules)
{
    /// <summary>Millions of rules on a profile in a second, at best.</summary>
    public double MillionsPerSecond => Profiles * (double)Rules / Run.Best / 1e3;
}
