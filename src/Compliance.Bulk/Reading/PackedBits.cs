using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Compliance.Bulk.Reading;

/// <summary>64 values at a time, as bits of a word.</summary>
internal static class PackedBits
{
    /// <summary>Which of 64 values are true.</summary>
    public static ulong Of(ReadOnlySpan<bool> values) => ~Vector512.Equals(Vector512.Create(MemoryMarshal.AsBytes(values)), Vector512<byte>.Zero).ExtractMostSignificantBits();

    /// <summary>Which of 64 numbers are one, the others being zero.</summary>
    public static ulong Of(ReadOnlySpan<int> values)
    {
        var bits = 0UL;
        for (var i = 0; i < 64; i += Vector512<int>.Count)
        {
            bits |= Vector512.Equals(Vector512.Create(values.Slice(i, Vector512<int>.Count)), Vector512<int>.One).ExtractMostSignificantBits() << i;
        }

        return bits;
    }

    /// <summary>Puts the lowest bits, one after another, where the mask has ones.</summary>
    public static ulong Spread(ulong bits, ulong mask) => Bmi2.X64.IsSupported ? Bmi2.X64.ParallelBitDeposit(bits, mask) : SpreadOneByOne(bits, mask);

    /// <summary>The same on machines that have no instruction for it.</summary>
    public static ulong SpreadOneByOne(ulong bits, ulong mask)
    {
        var spread = 0UL;
        for (; mask != 0; mask &= mask - 1, bits >>= 1)
        {
            spread |= (bits & 1) != 0 ? mask & ~(mask - 1) : 0;
        }

        return spread;
    }
}
