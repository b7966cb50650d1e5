using Compliance.Language.Values;

namespace Compliance.Engine.Columnar;

/// <summary>One tile whose columns are there already, as whole columns.</summary>
internal static class TileColumns
{
    /// <summary>A tile with its numbers; the planes of what is true or false and of words are the caller's to fill.</summary>
    /// <param name="layout">Where things stand.</param>
    /// <param name="count">How many profiles there are.</param>
    /// <param name="numbers">For each column of numbers as many as a tile has profiles.</param>
    /// <param name="known">For each of them where they are known: rows beyond the count are not.</param>
    /// <param name="disputes">What coders that differ found, by row.</param>
    /// <param name="lists">Lists of objects.</param>
    /// <param name="before">A tile whose memory may be written over.</param>
    public static Tile Make(BatchLayout layout, int count, ReadOnlySpan<long[]> numbers, ReadOnlySpan<ulong[]> known, IReadOnlyDictionary<int, List<Dispute>> disputes, CelValue?[]?[] lists, Tile? before)
    {
        var columns = new NumberColumn[numbers.Length];
        var planes = layout.Planes;
        for (var i = 0; i < columns.Length; i++)
        {
            var (least, greatest) = KnownRange.Of(numbers[i], known[i]);
            columns[i] = IsSameAsFirst(layout, numbers, known[i], i) ? columns[i - 1] : new NumberColumn(least, NumberColumn.WidthOf(least, greatest), planes);
            planes = Math.Max(planes, columns[i].First + columns[i].Width);
        }

        var tile = new Tile(count, planes, before?.Room) { Numbers = columns, Disputes = disputes, Lists = lists };
        for (var i = 0; i < columns.Length; i++)
        {
            known[i].CopyTo(tile.PlanesFrom(layout.Numbers[i].Stated, 1));
            if (i == 0 || columns[i] != columns[i - 1])
            {
                var (least, width, first) = columns[i];
                var bits = tile.PlanesFrom(first, width);
                BitPlanes.Write(numbers[i], least, width, bits);
                Keep(bits, known[i]);
            }
        }

        return tile;
    }

    /// <summary>Where a number is not known it is as the least, and needs no bits.</summary>
    private static void Keep(Span<ulong> planes, ReadOnlySpan<ulong> known)
    {
        for (var from = 0; from < planes.Length; from += Tile.Words)
        {
            for (var word = 0; word < Tile.Words; word++)
            {
                planes[from + word] &= known[word];
            }
        }
    }

    private static bool IsSameAsFirst(BatchLayout layout, ReadOnlySpan<long[]> numbers, ReadOnlySpan<ulong> known, int column)
    {
        if (!layout.Numbers[column].IsLastDay)
        {
            return false;
        }

        for (var row = 0; row < Tile.Profiles; row++)
        {
            if (numbers[column][row] != numbers[column - 1][row] && (known[row >> 6] >> (row & 63) & 1) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
