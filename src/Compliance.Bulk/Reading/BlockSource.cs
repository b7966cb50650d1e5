using Compliance.Bulk.Blocks;

namespace Compliance.Bulk.Reading;

/// <summary>Rows of one block, not yet read: parts of one file or more.</summary>
/// <param name="Number">The number of the block, from zero.</param>
/// <param name="Parts">The parts, in order.</param>
/// <param name="Taken">The share of the whole input that was taken with it; null where that is not known.</param>
internal sealed record RawBlock(long Number, IReadOnlyList<RawPart> Parts, double? Taken)
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

/// <summary>Where blocks come from, in order.</summary>
internal interface IBlockSource
{
    /// <summary>The share of the whole input that was taken; null where that is not known.</summary>
    double? Taken { get; }

    /// <summary>The next block, or null at the end.</summary>
    RawBlock? Next();

    /// <summary>Passes over a block.</summary>
    /// <returns>How many rows it had; zero at the end.</returns>
    int Skip();
}

/// <summary>An input before it is its turn.</summary>
/// <param name="Length">Its length in bytes, as far as that is known; null for standard input.</param>
/// <param name="Open">Opens it.</param>
internal sealed record WaitingInput(long? Length, Func<OpenInput> Open);

/// <summary>An input whose turn it is.</summary>
/// <param name="Source">Its profiles.</param>
/// <param name="Taken">Tells the share of it that was taken.</param>
internal sealed record OpenInput(IProfileSource Source, Func<double?> Taken);

/// <summary>Cuts what comes from several files into blocks, by the number of the row.</summary>
internal sealed class BlockSource(IReadOnlyList<WaitingInput> inputs) : IBlockSource, IDisposable
{
    private readonly Queue<WaitingInput> _waiting = new(inputs);
    private readonly long? _length = inputs.Aggregate((long?)0, (sum, i) => sum + i.Length);
    private OpenInput? _open;
    private long _lengthOfOpen;
    private long _lengthOfClosed;
    private long _next;

    public double? Taken => _length is > 0 and var all ? (_lengthOfClosed + ((_open is null ? 0 : _open.Taken()) * _lengthOfOpen)) / all : null;

    public RawBlock? Next()
    {
        var parts = new List<RawPart>();
        var left = ProfileBlock.Rows;
        while (left > 0 && IsOpen())
        {
            if (_open!.Source.Next(left) is { } part)
            {
                parts.Add(part);
                left -= part.Count;
            }
            else
            {
                Close();
            }
        }

        return parts.Count == 0 ? null : new RawBlock(_next++, parts, Taken);
    }

    public int Skip()
    {
        var left = ProfileBlock.Rows;
        while (left > 0 && IsOpen())
        {
            var skipped = _open!.Source.Skip(left);
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
        if (_open is null && _waiting.TryDequeue(out var input))
        {
            (_open, _lengthOfOpen) = (input.Open(), input.Length ?? 0);
        }

        return _open is not null;
    }

    private void Close()
    {
        _open?.Source.Dispose();
        (_open, _lengthOfClosed, _lengthOfOpen) = (null, _lengthOfClosed + _lengthOfOpen, 0);
    }
}
