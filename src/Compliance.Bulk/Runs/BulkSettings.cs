using Compliance.Bulk.Tables;

namespace Compliance.Bulk.Runs;

/// <summary>Where a run over many profiles writes, and how.</summary>
internal sealed record BulkSettings
{
    public required TableFile Output { get; init; }

    /// <summary>The file for rows that are no profiles; null where they end the run.</summary>
    public string? Rejects { get; init; }

    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>Whether an interrupted run is to go on.</summary>
    public bool Resume { get; init; }

    public int Threads { get; init; } = Environment.ProcessorCount;

    public required Func<Stream> StandardInput { get; init; }

    public required Func<Stream> StandardOutput { get; init; }

    /// <summary>Is told how far the run is, before the first block and after each.</summary>
    public Action<RunPlace>? Progress { get; init; }
}
