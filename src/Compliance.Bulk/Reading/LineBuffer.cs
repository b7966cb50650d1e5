using System.Buffers;
using Compliance.Bulk.JsonLines;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;

namespace Compliance.Bulk.Reading;

/// <summary>Takes whole lines from a stream, many at a time.</summary>
/// <param name="path">The name of the file in messages.</param>
/// <param name="stream">The stream.</param>
/// <param name="hasQuotes">Whether a line end between quotation marks belongs to the line (CSV).</param>
internal sealed class LineBuffer(string path, Stream stream, bool hasQuotes) : IDisposable
{
    /// <summary>The most bytes of one line.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    // Room for the line feed that the last line may lack, and for who reads ahead.
    private const int Reserve = LineText.Slack + 1;

    private static readonly SearchValues<byte> Ends = SearchValues.Create((byte)'\n', (byte)'"');

    // Read in pieces that stay in the cache until their lines are found, and of which little is left over when there are enough.
    private const int Piece = 1 << 18;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Piece + Reserve);
    private int _start;
    private int _end;
    private bool _isOver;

    /// <summary>The number of the next line, from one.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The next lines, each with its end; fewer where the stream ends, and none where it has ended.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="count">How many there are.</param>
    /// <returns>The bytes, valid until the next call.</returns>
    /// <exception cref="BadTableException">A line is too long, or the stream cannot be read.</exception>
    public ReadOnlySpan<byte> Take(int most, out int count)
    {
        (count, var lines, var isQuoted) = (0, 0, false);
        var (at, lineStart) = (_start, _start);
        while (count < most)
        {
            var found = Next(_bytes.AsSpan(at, _end - at));
            if (found >= 0)
            {
                at += found + 1;
                var isEnd = _bytes[at - 1] == '\n';
                lines += isEnd ? 1 : 0;
                isQuoted ^= !isEnd;
                if (isEnd && !isQuoted)
                {
                    (count, lineStart) = (count + 1, at);
                }

                continue;
            }

            if (_end - lineStart > MostBytes)
            {
                throw new BadTableException(BulkDiagnostics.LineTooLong.At(new SourceText(path, "", Line + lines), default, MostBytes));
            }

            at = _end;
            if (_isOver)
            {
                count += _end > lineStart ? 1 : 0;
                break;
            }

            var moved = Fill();
            (at, lineStart) = (at - moved, lineStart - moved);
        }

        var taken = _bytes.AsSpan(_start, at - _start);
        _start = at;
        Line += lines;
        return taken;
    }

    /// <summary>The next lines, in an array that is the caller's to return to the pool; null where there are none.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="length">How long they are together, from the start of the array. The last has a line feed even where the stream has none, and <see cref="LineText.Slack"/> bytes follow.</param>
    /// <param name="count">How many there are.</param>
    public byte[]? TakeAway(int most, out int length, out int count)
    {
        // What was taken before is gone, so that these lines will stand at the start.
        Compact();
        length = Take(most, out count).Length;
        if (count == 0)
        {
            return null;
        }

        var taken = _bytes;
        var left = taken.AsSpan(_start, _end - _start);
        _bytes = ArrayPool<byte>.Shared.Rent(taken.Length);
        left.CopyTo(_bytes);
        (_start, _end) = (0, left.Length);
        if (taken[length - 1] != '\n')
        {
            taken[length++] = (byte)'\n';
        }

        return taken;
    }

    public void Dispose() => stream.Dispose();

    private int Next(ReadOnlySpan<byte> bytes) => hasQuotes ? bytes.IndexOfAny(Ends) : bytes.IndexOf((byte)'\n');

    /// <summary>Reads on.</summary>
    /// <returns>How far it was moved.</returns>
    private int Fill()
    {
        var moved = Compact();
        var room = _bytes.Length - Reserve - _end;
        if (room == 0)
        {
            var wider = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
            _bytes.AsSpan(0, _end).CopyTo(wider);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = wider;
            room = _bytes.Length - Reserve - _end;
        }

        var read = TableStreams.Guard(path, () => stream.Read(_bytes, _end, Math.Min(room, Piece)));
        _end += read;
        _isOver = read == 0;
        return moved;
    }

    /// <summary>What is not taken yet is moved to the front.</summary>
    /// <returns>How far it was moved.</returns>
    private int Compact()
    {
        var moved = _start;
        if (moved > 0)
        {
            _bytes.AsSpan(moved, _end - moved).CopyTo(_bytes);
            (_start, _end) = (0, _end - moved);
        }

        return moved;
    }
}
