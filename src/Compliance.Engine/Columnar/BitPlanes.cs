using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Compliance.Engine.Columnar;

/// <summary>From values to planes of their bits.</summary>
internal static class BitPlanes
{
    private const int BitsOfByte = 8;

    /// <summary>Writes the lowest bits of what numbers exceed the least of them by, a plane for each bit.</summary>
    /// <param name="numbers">As many as a tile has profiles.</param>
    /// <param name="least">What is taken from each.</param>
    /// <param name="width">How many bits.</param>
    /// <param name="planes">The planes, side by side.</param>
    public static void Write(ReadOnlySpan<long> numbers, long least, int width, Span<ulong> planes)
    {
        Span<byte> bytes = stackalloc byte[Tile.Profiles];
        for (var from = 0; from < width; from += BitsOfByte)
        {
            Narrow(numbers, least, from, bytes);
            Write(bytes, Math.Min(BitsOfByte, width - from), planes[(from * Tile.Words)..]);
        }
    }

    /// <summary>Of each number eight bits of what it exceeds the least by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow(ReadOnlySpan<long> numbers, long least, int from, Span<byte> bytes)
    {
        var wide = MemoryMarshal.Cast<long, Vector256<long>>(numbers);
        var narrow = MemoryMarshal.Cast<byte, Vector256<byte>>(bytes);
        var lowest = Vector256.Create(least);
        Vector256<uint> Eight(ReadOnlySpan<Vector256<long>> eight) => Vector256.Narrow(Vector256.ShiftRightLogical(eight[0] - lowest, from).AsUInt64(), Vector256.ShiftRightLogical(eight[1] - lowest, from).AsUInt64());
        Vector256<ushort> Sixteen(ReadOnlySpan<Vector256<long>> sixteen) => Vector256.Narrow(Eight(sixteen), Eight(sixteen[2..]));
        for (var i = 0; i < narrow.Length; i++)
        {
            narrow[i] = Vector256.Narrow(Sixteen(wide[(i * BitsOfByte)..]), Sixteen(wide[((i * BitsOfByte) + 4)..]));
        }
    }

    /// <summary>Writes the lowest bits of bytes, a plane for each bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(ReadOnlySpan<byte> values, int width, Span<ulong> planes)
    {
        var wide = MemoryMarshal.Cast<byte, Vector512<byte>>(values);
        for (var bit = 0; bit < width; bit++)
        {
            var plane = planes.Slice(bit * Tile.Words, Tile.Words);
            var mask = Vector512.Create((byte)(1 << bit));
            for (var word = 0; word < plane.Length; word++)
            {
                plane[word] = Vector512.Equals(wide[word] & mask, mask).ExtractMostSignificantBits();
            }
        }
    }

    /// <summary>How many bits of a plane are set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Count(ref ulong plane) => CountBoth(ref plane, ref plane);

    /// <summary>How many bits two planes share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int CountBoth(ref ulong plane, ref ulong other)
    {
        if (!Avx2.IsSupported)
        {
            var count = 0;
            for (var word = 0; word < Tile.Words; word++)
            {
                count += BitOperations.PopCount(Unsafe.Add(ref plane, word) & Unsafe.Add(ref other, word));
            }

            return count;
        }

        // Bits of four are looked up in a table that stands in a register. No byte of the sum comes to more than 64.
        var half = Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
        var (table, low, even, odd) = (Vector256.Create(half, half), Vector256.Create((byte)0x0F), Vector256<byte>.Zero, Vector256<byte>.Zero);
        for (var word = 0; word < Tile.Words; word += Vector256<ulong>.Count)
        {
            var bits = Vector256.LoadUnsafe(ref plane, (nuint)word) & Vector256.LoadUnsafe(ref other, (nuint)word);
            even += Avx2.Shuffle(table, bits.AsByte() & low);
            odd += Avx2.Shuffle(table, (bits >> 4).AsByte() & low);
        }

        var (a, b) = Vector256.Widen(even + odd);
        return Vector256.Sum(a + b);
    }

    /// <summary>How many of the first bits of a plane are set: where there is no profile a verdict may be possible all the same.</summary>
    public static int Count(ref ulong plane, int profiles)
    {
        var count = 0;
        for (var from = 0; from < profiles; from += 64)
        {
            var mask = profiles - from >= 64 ? ulong.MaxValue : (1UL << (profiles - from)) - 1;
            count += BitOperations.PopCount(Unsafe.Add(ref plane, from / 64) & mask);
        }

        return count;
    }
}
