using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Text;

namespace Compliance.Bulk.Reading;

/// <summary>Profiles in CSV, one to a record. Cells are taken from the bytes, so that a mistake has its line and column.</summary>
internal sealed class CsvSource : IProfileSource
{
    private readonly string _path;
    private readonly LineBuffer _lines;
    private readonly ColumnBinding[] _columns;

    public CsvSource(string path, Stream stream, FactDictionary facts)
    {
        _path = path;
        _lines = new LineBuffer(path, stream, hasQuotes: true);
        var head = _lines.Take(1, out _);
        if (head.StartsWith("\uFEFF"u8))
        {
            head = head[3..];
        }

        var cells = new CsvCells();
        cells.Read(Trimmed(head));
        _columns = ColumnBinding.Bind([.. Enumerable.Range(0, cells.Count).Select(i => Encoding.UTF8.GetString(cells[i]))], facts, path);
    }

    public RawPart? Next(int most)
    {
        var first = _lines.Line;
        var taken = _lines.Take(most, out var count);
        if (count == 0)
        {
            return null;
        }

        var bytes = ArrayPool<byte>.Shared.Rent(taken.Length);
        taken.CopyTo(bytes);
        return new Part(_path, first, _columns, bytes, taken.Length, count);
    }

    public int Skip(int most)
    {
        _lines.Take(most, out var count);
        return count;
    }

    public void Dispose() => _lines.Dispose();

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> record) => record.TrimEnd("\r\n"u8);

    private sealed class Part(string path, int firstLine, ColumnBinding[] columns, byte[] bytes, int length, int count) : RawPart(count)
    {
        private readonly Dictionary<int, List<Diagnostic>> _mistakes = [];
        private readonly (Range Bytes, int Line)[] _records = new (Range Bytes, int Line)[count];

        public override void Fill(BlockFilling into, int at)
        {
            using var lines = new LineBuffer(path, new MemoryStream(bytes, 0, length), hasQuotes: true);
            var (cells, from) = (new CsvCells(), 0);
            for (var i = 0; i < Count; i++)
            {
                var line = lines.Line;
                var record = lines.Take(1, out _);
                _records[i] = (from..(from + Trimmed(record).Length), firstLine + line - 1);
                from += record.Length;
                if (!Trimmed(record).IsEmpty)
                {
                    Read(into, at + i, cells, Trimmed(record), i);
                }
            }

            TableRows.Finish(into, at, Count, row => bytes.AsSpan(_records[row - at].Bytes).IsEmpty, row => SourceOf(row - at), _mistakes);
            ArrayPool<byte>.Shared.Return(bytes);
        }

        private void Read(BlockFilling into, int row, CsvCells cells, ReadOnlySpan<byte> record, int index)
        {
            cells.Read(record);
            if (!Utf8.IsValid(record))
            {
                Add(row, JsonDiagnostics.NotUtf8.At(SourceOf(index), default, "not valid UTF-8 in the record"));
                return;
            }

            if (cells.Count != columns.Length)
            {
                Add(row, BulkDiagnostics.WrongNumberOfCells.At(SourceOf(index), default, cells.Count, columns.Length));
                return;
            }

            for (var i = 0; i < columns.Length; i++)
            {
                if (!TextCells.TryPut(into.Block, row, columns[i], cells[i]))
                {
                    var span = new TextSpan(Encoding.UTF8.GetCharCount(record[..cells.PlaceOf(i)]), Encoding.UTF8.GetCharCount(cells[i]));
                    Add(row, TextCells.Mistake(into.Block, columns[i], Encoding.UTF8.GetString(cells[i]), SourceOf(index), span));
                }
            }
        }

        private void Add(int row, Diagnostic mistake)
        {
            if (!_mistakes.TryGetValue(row, out var found))
            {
                _mistakes.Add(row, found = []);
            }

            found.Add(mistake);
        }

        private SourceText SourceOf(int index) => new(path, Encoding.UTF8.GetString(bytes.AsSpan(_records[index].Bytes)), _records[index].Line);
    }
}
