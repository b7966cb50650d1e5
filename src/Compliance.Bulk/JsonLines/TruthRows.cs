using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Compliance.Bulk.Tables;

namespace Compliance.Bulk.JsonLines;

/// <summary>
/// What rows say that is true or false, a byte for each column while a row is read, and a bit once it is kept; after 64 rows the bits go to the planes of the columns. A line writes
/// to hundreds of columns, and so it writes to a few hundred bytes that lie side by side, and not to as many planes.
/// </summary>
/// <remarks>Thread safety: one serves one thread at a time.</remarks>
internal sealed class TruthRows
{
    public const byte True = 1;
    public const byte False = 2;

    private const int Side = 64;
    private readonly TruthColumn[] _columns;
    private readonly byte[] _cells;
    private readonly ulong[] _true;
    private readonly ulong[] _false;
    private int _word;

    public TruthRows(IEnumerable<TruthColumn> columns)
    {
        _columns = [.. columns];
        var chunks = (_columns.Length + Side - 1) / Side;
        _cells = new byte[(chunks + 1) * Side];
        (_true, _false) = (new ulong[chunks * Side], new ulong[chunks * Side]);
    }

    /// <summary>What the row that is being read says: by the place of the column <see cref="True"/>, <see cref="False"/>, or zero where it says nothing. Some bytes more follow.</summary>
    public Span<byte> Cells => _cells;

    /// <summary>Keeps the row that was read.</summary>
    public void Keep(int row)
    {
        if (row >> 6 != _word)
        {
            Flush();
            _word = row >> 6;
        }

        var cells = MemoryMarshal.Cast<byte, Vector512<byte>>(_cells.AsSpan());
        for (var at = row & 63; at < _true.Length; at += Side)
        {
            ref var own = ref cells[at / Side];
            _true[at] = Vector512.Equals(own, Vector512.Create(True)).ExtractMostSignificantBits();
            _false[at] = Vector512.Equals(own, Vector512.Create(False)).ExtractMostSignificantBits();
            own = Vector512<byte>.Zero;
        }
    }

    /// <summary>Forgets what was read of a row.</summary>
    public void Drop() => Array.Clear(_cells);

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        Array.Clear(_cells);
        Array.Clear(_true);
        Array.Clear(_false);
    }

    /// <summary>Puts the rows that are kept into the columns.</summary>
    public void Flush()
    {
        for (var from = 0; from < _columns.Length; from += Side)
        {
            Turn(_true.AsSpan(from, Side));
            Turn(_false.AsSpan(from, Side));
        }

        for (var i = 0; i < _columns.Length; i++)
        {
            _columns[i].True[_word] |= _true[i];
            _columns[i].False[_word] |= _false[i];
        }

        Array.Clear(_true);
        Array.Clear(_false);
    }

    /// <summary>Makes columns of rows: halves change places, then the halves of halves, down to single bits.</summary>
    private static void Turn(Span<ulong> bits)
    {
        var mask = ulong.MaxValue >> 32;
        for (var half = 32; half > 0; half >>= 1, mask ^= mask << half)
        {
            for (var from = 0; from < Side; from += 2 * half)
            {
                var upper = bits.Slice(from, half);
                var lower = bits.Slice(from + half, half);
                for (var i = 0; i < upper.Length; i++)
                {
                    var changed = ((upper[i] >> half) ^ lower[i]) & mask;
                    lower[i] ^= changed;
                    upper[i] ^= changed << half;
                }
            }
        }
    }
}
