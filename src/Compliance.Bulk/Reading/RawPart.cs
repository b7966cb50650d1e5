using Compliance.Bulk.Blocks;
using Compliance.Bulk.JsonLines;
using Compliance.Language.Diagnostics;

namespace Compliance.Bulk.Reading;

/// <summary>Some rows as they came from a file, not yet read. One thread takes them from the file, another reads them.</summary>
internal abstract class RawPart(int count)
{
    public int Count { get; } = count;

    /// <summary>Reads the rows into a block.</summary>
    /// <param name="into">The block and what goes with it.</param>
    /// <param name="at">The row of the block at which they start.</param>
    public abstract void Fill(BlockFilling into, int at);
}

/// <summary>Where profiles come from, in the order of the rows.</summary>
internal interface IProfileSource : IDisposable
{
    /// <summary>The next rows, no more than asked for; null at the end.</summary>
    RawPart? Next(int most);

    /// <summary>Passes over rows without reading them.</summary>
    /// <returns>How many there were, no more than asked for.</returns>
    int Skip(int most);
}

/// <summary>Where profiles come from that knows how much of it was taken better than the place in its file tells.</summary>
internal interface IMeasuredSource : IProfileSource
{
    /// <summary>The share of it that was taken; null where that is not known.</summary>
    double? Taken { get; }
}

/// <summary>A block while it is filled, and the rows that are no profiles.</summary>
/// <remarks>Thread safety: as its block.</remarks>
internal sealed class BlockFilling(ProfileBlock block)
{
    private readonly List<Reject> _rejects = [];

    public ProfileBlock Block { get; } = block;

    public LineReader Lines { get; } = new(block);

    public IReadOnlyList<Reject> Rejects => _rejects;

    public void Begin(long firstRow, int count)
    {
        Block.Begin(firstRow, count);
        _rejects.Clear();
    }

    public void Reject(int row, IReadOnlyList<Diagnostic> diagnostics, string? text)
    {
        Block.Reject(row);
        _rejects.Add(new Reject(Block.FirstRow + row, diagnostics, text));
    }
}

/// <summary>A row that is no profile, and why.</summary>
/// <param name="Row">Its number in the whole input, from one.</param>
/// <param name="Diagnostics">What is wrong with it.</param>
/// <param name="Text">The line as it came; null where there is no line.</param>
internal sealed record Reject(long Row, IReadOnlyList<Diagnostic> Diagnostics, string? Text);
