using Compliance.Bulk.Blocks;

namespace Compliance.Bulk.Reading;

/// <summary>Rows of one block, not yet read: parts of one file or more.</summary>
/// <param name="Number">The number of the block, from zero.</param>
/// <param name="Parts">The parts, in order.</param>
internal sealed record RawBlock(long Number, IReadOnlyList<RawPart> Parts)
{
    public int Count => Parts.Sum(p => p.Count);

    public void Fill(BlockFilling filling)
    {
        filling.Begin((Number * ProfileBlock.Rows) + 1, Count);
        var at = 0;
        foreach (var part in Parts)
        {
            part.Fill(filling, at);
            at += part.Count;
        }
    }
}

/// <summary>Cuts what comes from several files into blocks, by the number of the row.</summary>
internal sealed class BlockSource(IEnumerable<Func<IProfileSource>> sources) : IDisposable
{
    private readonly Queue<Func<IProfileSource>> _waiting = new(sources);
    private IProfileSource? _open;
    private long _next;

    /// <summary>The next block, or null at the end.</summary>
    public RawBlock? Next()
    {
        var parts = new List<RawPart>();
        var left = ProfileBlock.Rows;
        while (left > 0 && IsOpen())
        {
            if (_open!.Next(left) is { } part)
            {
                parts.Add(part);
                left -= part.Count;
            }
            else
            {
                Close();
            }
        }

        return parts.Count == 0 ? null : new RawBlock(_next++, parts);
    }

    /// <summary>Passes over a block.</summary>
    /// <returns>How many rows it had; zero at the end.</returns>
    public int Skip()
    {
        var left = ProfileBlock.Rows;
        while (left > 0 && IsOpen())
        {
            var skipped = _open!.Skip(left);
            left -= skipped;
            if (skipped == 0)
            {
                Close();
            }
        }

        _next += left < ProfileBlock.Rows ? 1 : 0;
        return ProfileBlock.Rows - left;
    }

    public void Dispose() => Close();

    private bool IsOpen()
    {
        if (_open is null && _waiting.TryDequeue(out var open))
        {
            _open = open();
        }

        return _open is not null;
    }

    private void Close()
    {
        _open?.Dispose();
        _open = null;
    }
}
