using System.Numerics;
using System.Runtime.InteropServices;
using Apache.Arrow;
using Compliance.Bulk.Tables;

namespace Compliance.Bulk.Reading;

/// <summary>Which rows of a column have a value.</summary>
internal sealed class KnownRows
{
    private KnownRows(ulong[] words, int count)
    {
        (Words, Count) = (words, count);
        Unknown = count - words.Sum(BitOperations.PopCount);
        Bits = Unknown == 0 ? ArrowBuffer.Empty : new ArrowBuffer(MemoryMarshal.AsBytes(words.AsSpan()).ToArray());
    }

    public int Count { get; }

    public int Unknown { get; }

    /// <summary>A bit for each row.</summary>
    public ulong[] Words { get; }

    /// <summary>The same for an array; empty where all are known.</summary>
    public ArrowBuffer Bits { get; }

    /// <summary>The length of a buffer from whose every place 64 values can be read.</summary>
    public static int Padded(int count) => count + 64;

    public static KnownRows All(int count)
    {
        var words = new ulong[Tables.Bits.WordsFor(count)];
        words.AsSpan().Fill(ulong.MaxValue);
        return Trimmed(words, count);
    }

    /// <param name="levels">One for a row with a value, else zero; padded.</param>
    /// <param name="count">How many rows.</param>
    public static KnownRows OfLevels(int[] levels, int count)
    {
        var words = new ulong[Tables.Bits.WordsFor(count)];
        for (var w = 0; w < words.Length; w++)
        {
            words[w] = PackedBits.Of(levels.AsSpan(w * 64, 64));
        }

        return Trimmed(words, count);
    }

    private static KnownRows Trimmed(ulong[] words, int count)
    {
        Tables.Bits.Trim(words, count);
        return new KnownRows(words, count);
    }
}
