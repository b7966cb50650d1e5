using Compliance.Bulk.Blocks;
using Compliance.Bulk.Reading;
using Compliance.Bulk.Writing;

namespace Compliance.Bulk.Runs;

/// <summary>What one thread needs to work on blocks; made as often as there are threads.</summary>
internal abstract class BlockWorker(ProfileBlock block)
{
    public BlockFilling Filling { get; } = new(block);

    public ByteWriter Bytes { get; } = new();

    public ByteWriter Rejects { get; } = new();

    /// <summary>Makes of the profiles of the filled block the bytes of the result.</summary>
    public abstract void Work();
}

/// <summary>The outcome of one block.</summary>
internal sealed record BlockOutcome(ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> Rejects, RunCounts Counts, IReadOnlyList<Reject> Rejected, double? Taken, BlockWorker Worker);
