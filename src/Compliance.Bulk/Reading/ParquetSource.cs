using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Text;
using Parquet;
using Parquet.Schema;

namespace Compliance.Bulk.Reading;

/// <summary>Profiles in Apache Parquet. A row group is read whole; its rows are put into blocks by those who work on them.</summary>
internal sealed class ParquetSource : IMeasuredSource
{
    private readonly string _path;
    private readonly Stream _stream;
    private readonly ParquetReader _reader;
    private readonly DataField[] _fields;
    private readonly ColumnBinding[] _columns;
    private int _nextGroup;
    private Array[] _values = [];
    private int _taken;
    private int _count;
    private long _row = 1;

    public ParquetSource(string path, Stream stream, FactDictionary facts)
    {
        (_path, _stream) = (path, stream);
        _reader = Guard(() => ParquetReader.CreateAsync(Seekable(stream)).GetAwaiter().GetResult());
        _fields = _reader.Schema.GetDataFields();
        _columns = ColumnBinding.Bind([.. _fields.Select(f => f.Path.ToString())], facts, path);
        ParquetCells.Check(_fields, _columns, facts, path);
    }

    public double? Taken => _reader.Metadata?.NumRows is > 0 and var rows ? (double)(_row - 1) / rows : null;

    public RawPart? Next(int most)
    {
        if (!TryGroup(isRead: true))
        {
            return null;
        }

        var (values, from, first) = (_values, _taken, _row);
        var count = Advance(most);
        return new Part(_path, first, _columns, values, from, count);
    }

    public int Skip(int most) => TryGroup(isRead: false) ? Advance(most) : 0;

    public void Dispose()
    {
        _reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _stream.Dispose();
    }

    private static Stream Seekable(Stream stream)
    {
        if (stream.CanSeek)
        {
            return stream;
        }

        var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    private int Advance(int most)
    {
        var count = Math.Min(most, _count - _taken);
        (_taken, _row) = (_taken + count, _row + count);
        return count;
    }

    /// <summary>Sees to it that there are rows to take; columns are read only where they are wanted.</summary>
    private bool TryGroup(bool isRead)
    {
        while (_taken == _count && _nextGroup < _reader.RowGroupCount)
        {
            using var group = Guard(() => _reader.OpenRowGroupReader(_nextGroup++));
            (_count, _taken, _values) = ((int)group.RowCount, 0, []);
        }

        if (_taken == _count)
        {
            return false;
        }

        if (isRead && _values.Length == 0)
        {
            using var group = Guard(() => _reader.OpenRowGroupReader(_nextGroup - 1));
            _values = Array.ConvertAll(_fields, f => Guard(() => ParquetCells.Read(group, f, _count)));
        }

        return true;
    }

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
#pragma warning disable CA1031 // The reader throws what it comes to where bytes are not what they should be.
        catch (Exception problem) when (problem is not BadTableException)
#pragma warning restore CA1031
        {
            throw new BadTableException(BulkDiagnostics.NotThatFormat.At(new SourceText(_path, ""), default, _path, "Parquet", problem.Message));
        }
    }

    private sealed class Part(string path, long firstRow, ColumnBinding[] columns, Array[] values, int from, int count) : RawPart(count)
    {
        public override void Fill(BlockFilling into, int at)
        {
            var fill = new ColumnFill(path, firstRow, into, at, Count);
            for (var i = 0; i < columns.Length; i++)
            {
                ParquetCells.Fill(fill, columns[i], values[i], from);
            }

            fill.Finish();
        }
    }
}
