using System.Numerics;

namespace Compliance.Engine.Columnar;

/// <summary>The numbers of a column in one tile: each is the least of them and what it exceeds that by, whose bits are planes.</summary>
/// <param name="Least">The least number in the tile.</param>
/// <param name="Width">How many bits the greatest needs beyond the least: from 0, where all are the same, to 64.</param>
/// <param name="First">The plane of the lowest bit; the others follow.</param>
internal readonly record struct NumberColumn(long Least, int Width, int First)
{
    /// <summary>How many bits a column from the least to the greatest needs.</summary>
    public static int WidthOf(long least, long greatest) => unchecked(64 - BitOperations.LeadingZeroCount((ulong)greatest - (ulong)least));

    /// <summary>The order of numbers as that of integers. Negative zero stands just before zero.</summary>
    public static long CodeOf(double number)
    {
        var bits = BitConverter.DoubleToInt64Bits(number);
        return bits >= 0 ? bits : unchecked(long.MinValue - bits - 1);
    }

    public static double NumberOf(long code) => BitConverter.Int64BitsToDouble(code >= 0 ? code : unchecked(long.MinValue - code - 1));
}
