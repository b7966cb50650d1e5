namespace Compliance.Bulk.Tables;

/// <summary>One bit for each row, 64 to a word.</summary>
internal static class Bits
{
    public static int WordsFor(int rows) => (rows + 63) >> 6;

    public static bool Has(ulong[] plane, int row) => (plane[row >> 6] >> (row & 63) & 1) != 0;

    public static void Set(ulong[] plane, int row) => plane[row >> 6] |= 1UL << (row & 63);

    public static void Unset(ulong[] plane, int row) => plane[row >> 6] &= ~(1UL << (row & 63));
}
