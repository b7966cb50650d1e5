using System.Runtime.InteropServices;
using Apache.Arrow;
using Compliance.Bulk.Tables;

namespace Compliance.Bulk.Reading;

/// <summary>Bits of Apache Arrow's arrays, 64 at a time.</summary>
internal static class ArrowBits
{
    /// <summary>Where some rows of an array are known.</summary>
    public static void Known(IArrowArray array, int from, int count, Span<ulong> known)
    {
        var bits = array.NullCount == 0 ? default : array.Data.Buffers[0].Span;
        for (var word = 0; word < known.Length; word++)
        {
            known[word] = bits.IsEmpty ? ulong.MaxValue : Word(bits, array.Data.Offset + from + (word << 6));
        }

        Bits.Trim(known, count);
    }

    /// <summary>The 64 bits from a place, those beyond the end unset.</summary>
    public static ulong Word(ReadOnlySpan<byte> bits, int place)
    {
        var (first, shift) = (place >> 3, place & 7);
        if (shift == 0 && first + sizeof(ulong) <= bits.Length)
        {
            return MemoryMarshal.Read<ulong>(bits[first..]);
        }

        var word = 0UL;
        for (var i = 0; i < 9 && first + i < bits.Length; i++)
        {
            var (value, left) = ((ulong)bits[first + i], (8 * i) - shift);
            word |= left < 0 ? value >> -left : left < 64 ? value << left : 0;
        }

        return word;
    }

    /// <summary>Sets bits of a plane from a row on.</summary>
    public static void Put(ulong[] plane, int at, ReadOnlySpan<ulong> bits)
    {
        var (word, shift) = (at >> 6, at & 63);
        for (var i = 0; i < bits.Length; i++, word++)
        {
            plane[word] |= bits[i] << shift;
            if (shift != 0 && word + 1 < plane.Length)
            {
                plane[word + 1] |= bits[i] >> (64 - shift);
            }
        }
    }
}
