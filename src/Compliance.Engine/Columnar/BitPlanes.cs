using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
            for (var i = 0; i < bytes.Length; i++)
            {
                bytes[i] = unchecked((byte)((ulong)(numbers[i] - least) >> from));
            }

            Write(bytes, Math.Min(BitsOfByte, width - from), planes[(from * Tile.Words)..]);
        }
    }

    /// <summary>Writes the lowest bits of bytes, a plane for each bit.</summary>
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
}
