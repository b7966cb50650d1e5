using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Compliance.Engine.Columnar;

/// <summary>The least and the greatest of the numbers that are known.</summary>
internal static class KnownRange
{
    // For each pattern of four bits the lanes whose bit is set.
    private static readonly Vector256<long>[] Lanes = [.. Enumerable.Range(0, 16).Select(bits => Vector256.Create(-(long)(bits & 1), -(bits >> 1 & 1), -(bits >> 2 & 1), -(bits >> 3)))];

    /// <param name="numbers">Numbers, the last of them filled up to a multiple of 64.</param>
    /// <param name="known">A bit for each that is known.</param>
    /// <returns>Zero twice where none is.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (long Least, long Greatest) Of(ReadOnlySpan<long> numbers, ReadOnlySpan<ulong> known)
    {
        var first = known.IndexOfAnyExcept(0UL);
        if (first < 0)
        {
            return (0, 0);
        }

        // What is not known is taken to be as one that is.
        var one = Vector256.Create(numbers[(first << 6) + BitOperations.TrailingZeroCount(known[first])]);
        var (least, greatest) = (one, one);
        for (var word = first; word < known.Length; word++)
        {
            var bits = known[word];
            var four = MemoryMarshal.Cast<long, Vector256<long>>(numbers.Slice(word << 6, 64));
            for (var i = 0; bits != 0; i++)
            {
                var value = Vector256.ConditionalSelect(Lanes[(int)(bits & 15)], four[i], one);
                bits >>= 4;
                (least, greatest) = (Vector256.Min(least, value), Vector256.Max(greatest, value));
            }
        }

        var (low, high) = (least[0], greatest[0]);
        for (var i = 1; i < Vector256<long>.Count; i++)
        {
            (low, high) = (Math.Min(low, least[i]), Math.Max(high, greatest[i]));
        }

        return (low, high);
    }
}
