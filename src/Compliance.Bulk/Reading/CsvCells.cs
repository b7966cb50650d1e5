namespace Compliance.Bulk.Reading;

/// <summary>Cuts a record of CSV (RFC 4180) into its cells, from its bytes.</summary>
internal sealed class CsvCells
{
    private readonly List<(int Start, int Length, int At)> _cells = [];
    private byte[] _text = new byte[1 << 12];
    private int _end;

    public int Count => _cells.Count;

    public ReadOnlySpan<byte> this[int cell] => _text.AsSpan(_cells[cell].Start, _cells[cell].Length);

    /// <summary>Where a cell starts in its record, in bytes.</summary>
    public int PlaceOf(int cell) => _cells[cell].At;

    public void Read(ReadOnlySpan<byte> record)
    {
        _cells.Clear();
        _end = 0;
        if (_text.Length < record.Length)
        {
            _text = new byte[record.Length * 2];
        }

        for (var at = 0; at <= record.Length;)
        {
            var start = _end;
            var rest = record[at..];
            var length = rest.StartsWith("\""u8) ? Quoted(rest) : Plain(rest);
            _cells.Add((start, _end - start, at));
            at += length + 1;
        }
    }

    /// <returns>How long the cell is in the record.</returns>
    private int Plain(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)',');
        var length = end < 0 ? rest.Length : end;
        rest[..length].CopyTo(_text.AsSpan(_end));
        _end += length;
        return length;
    }

    private int Quoted(ReadOnlySpan<byte> rest)
    {
        var at = 1;
        while (at < rest.Length)
        {
            if (rest[at] == '"' && !(at + 1 < rest.Length && rest[at + 1] == '"'))
            {
                break;
            }

            at += rest[at] == '"' ? 1 : 0;
            _text[_end++] = rest[at++];
        }

        // What stands between the closing quotation mark and the next comma belongs to the cell: so it is a mistake in it, and not lost.
        return Math.Min(at + 1, rest.Length) + Plain(rest[Math.Min(at + 1, rest.Length)..]);
    }
}
