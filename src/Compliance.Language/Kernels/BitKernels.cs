using System.Globalization;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>The math extension: operations on the 64 bits of an int or a uint.</summary>
internal static class BitKernels
{
    private const int Width = 64;

    public static long MathBitAndIntInt(long x, long y) => x & y;

    public static ulong MathBitAndUintUint(ulong x, ulong y) => x & y;

    public static long MathBitOrIntInt(long x, long y) => x | y;

    public static ulong MathBitOrUintUint(ulong x, ulong y) => x | y;

    public static long MathBitXorIntInt(long x, long y) => x ^ y;

    public static ulong MathBitXorUintUint(ulong x, ulong y) => x ^ y;

    public static long MathBitNotIntInt(long x) => ~x;

    public static ulong MathBitNotUintUint(ulong x) => ~x;

    public static Fallible<long> MathBitShiftLeftIntInt(long x, long count) => count < 0 ? Negative(count) : count < Width ? unchecked(x << (int)count) : 0L;

    public static Fallible<ulong> MathBitShiftLeftUintInt(ulong x, long count) => count < 0 ? Negative(count) : count < Width ? unchecked(x << (int)count) : 0UL;

    /// <summary>Zeros come in from the left, for a negative int too.</summary>
    public static Fallible<long> MathBitShiftRightIntInt(long x, long count) => count < 0 ? Negative(count) : count < Width ? unchecked((long)((ulong)x >> (int)count)) : 0L;

    public static Fallible<ulong> MathBitShiftRightUintInt(ulong x, long count) => count < 0 ? Negative(count) : count < Width ? x >> (int)count : 0UL;

    private static CelError Negative(long count) => Errors.BadArgument("a shift by " + count.ToString(CultureInfo.InvariantCulture) + " places");
}
