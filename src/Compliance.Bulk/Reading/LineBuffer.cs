using System.Buffers;
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

    private static readonly SearchValues<byte> Ends = SearchValues.Create((byte)'\n', (byte)'"');

    private byte[] _bytes = new byte[1 << 20];
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

    public void Dispose() => stream.Dispose();

    private int Next(ReadOnlySpan<byte> bytes) => hasQuotes ? bytes.IndexOfAny(Ends) : bytes.IndexOf((byte)'\n');

    /// <summary>Reads on; what is not taken yet is moved to the front.</summary>
    /// <returns>How far it was moved.</returns>
    private int Fill()
    {
        var moved = _start;
        _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
        (_start, _end) = (0, _end - _start);
        if (_end == _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        var read = TableStreams.Guard(path, () => stream.Read(_bytes, _end, _bytes.Length - _end));
        _end += read;
        _isOver = read == 0;
        return moved;
    }
}
