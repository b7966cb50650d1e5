using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Values;

namespace Compliance.Engine.Columnar;

/// <summary>One tile while it is filled, row by row. Filling takes no memory but for lists of objects and for what coders differ on.</summary>
internal sealed class TileBuilder
{
    private readonly BatchLayout _layout;
    private readonly ulong[] _planes;
    private readonly long[][] _numbers;
    private CelValue?[]?[] _lists;
    private Dictionary<int, List<Dispute>> _disputes = [];

    public TileBuilder(BatchLayout layout)
    {
        _layout = layout;
        _planes = new ulong[layout.Planes * Tile.Words];
        _numbers = [.. layout.Numbers.Select(_ => new long[Tile.Profiles])];
        _lists = new CelValue?[layout.Lists][];
    }

    /// <summary>How many rows are complete; the next is being filled.</summary>
    public int Count { get; private set; }

    public bool IsFull => Count == Tile.Profiles;

    public void Mark(int plane) => _planes[(plane * Tile.Words) + (Count >> 6)] |= 1UL << (Count & 63);

    /// <summary>Writes the place of a word, from one.</summary>
    public void MarkWord(Fact fact, int place)
    {
        for (var (plane, rest) = (_layout.Word(fact), place); rest != 0; plane++, rest >>= 1)
        {
            if ((rest & 1) != 0)
            {
                Mark(plane);
            }
        }
    }

    public void Write(int stated, int column, long number)
    {
        Mark(stated);
        _numbers[column][Count] = number;
    }

    public void Write(Fact fact, CelValue list) => (_lists[_layout.List(fact)] ??= new CelValue?[Tile.Profiles])[Count] = list;

    public void Write(Dispute dispute)
    {
        if (!_disputes.TryGetValue(Count, out var disputes))
        {
            _disputes.Add(Count, disputes = []);
        }

        disputes.Add(dispute);
    }

    public void EndRow() => Count++;

    /// <summary>The row that is being filled is empty again.</summary>
    public void DiscardRow()
    {
        for (var plane = 0; plane < _layout.Planes; plane++)
        {
            _planes[(plane * Tile.Words) + (Count >> 6)] &= ~(1UL << (Count & 63));
        }

        foreach (var list in _lists)
        {
            list?[Count] = null;
        }

        _disputes.Remove(Count);
    }

    /// <summary>The tile of the complete rows; filling starts anew.</summary>
    public Tile Seal()
    {
        if (!IsFull)
        {
            DiscardRow();
        }

        var columns = new NumberColumn[_layout.Numbers.Count];
        var planes = _layout.Planes;
        for (var column = 0; column < columns.Length; column++)
        {
            var (least, greatest) = Settle(column);
            columns[column] = IsSameAsFirst(column) ? columns[column - 1] : new NumberColumn(least, NumberColumn.WidthOf(least, greatest), planes);
            planes = Math.Max(planes, columns[column].First + columns[column].Width);
        }

        var tile = new Tile(Count, planes) { Numbers = columns, Disputes = _disputes, Lists = _lists };
        _planes.CopyTo(tile.PlanesFrom(0, _layout.Planes));
        for (var column = 0; column < columns.Length; column++)
        {
            var (least, width, first) = columns[column];
            BitPlanes.Write(_numbers[column], least, width, tile.PlanesFrom(first, width));
        }

        Array.Clear(_planes);
        (Count, _lists, _disputes) = (0, new CelValue?[_layout.Lists][], []);
        return tile;
    }

    private bool IsSameAsFirst(int column) => _layout.Numbers[column].IsLastDay && _numbers[column].AsSpan().SequenceEqual(_numbers[column - 1]);

    /// <summary>The least and the greatest number of a column. Where there is none it gets the least, so that it needs no bits.</summary>
    private (long Least, long Greatest) Settle(int column)
    {
        var numbers = _numbers[column];
        var stated = _planes.AsSpan(_layout.Numbers[column].Stated * Tile.Words, Tile.Words);
        var (least, greatest) = (long.MaxValue, long.MinValue);
        for (var row = 0; row < Count; row++)
        {
            if (IsSet(stated, row))
            {
                (least, greatest) = (Math.Min(least, numbers[row]), Math.Max(greatest, numbers[row]));
            }
        }

        (least, greatest) = least > greatest ? (0, 0) : (least, greatest);
        for (var row = 0; row < numbers.Length; row++)
        {
            numbers[row] = IsSet(stated, row) ? numbers[row] : least;
        }

        return (least, greatest);
    }

    private static bool IsSet(Span<ulong> plane, int row) => ((plane[row >> 6] >> (row & 63)) & 1) != 0;
}
