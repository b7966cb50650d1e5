using System.Numerics;

namespace Compliance.Bulk.Tables;

/// <summary>One bit for each row, 64 to a word.</summary>
internal static class Bits
{
    public static int WordsFor(int rows) => (rows + 63) >> 6;

    public static bool Has(ReadOnlySpan<ulong> plane, int row) => (plane[row >> 6] >> (row & 63) & 1) != 0;

    public static void Set(ulong[] plane, int row) => plane[row >> 6] |= 1UL << (row & 63);

    public static void Unset(ulong[] plane, int row) => plane[row >> 6] &= ~(1UL << (row & 63));

    /// <summary>Unsets what the last word has beyond some rows.</summary>
    public static void Trim(Span<ulong> plane, int rows)
    {
        if ((rows & 63) != 0)
        {
            plane[^1] &= (1UL << (rows & 63)) - 1;
        }
    }

    /// <summary>The rows whose bit is set, in order.</summary>
    public static IReadOnlyList<int> RowsOf(ReadOnlySpan<ulong> plane)
    {
        var rows = new List<int>();
        for (var word = 0; word < plane.Length; word++)
        {
            for (var rest = plane[word]; rest != 0; rest &= rest - 1)
            {
                rows.Add((word << 6) + BitOperations.TrailingZeroCount(rest));
            }
        }

        return rows;
    }
}
