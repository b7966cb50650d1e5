using Apache.Arrow;
using Apache.Arrow.Compression;
using Apache.Arrow.Ipc;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Text;

namespace Compliance.Bulk.Reading;

/// <summary>Profiles in Apache Arrow's IPC format, as a stream or as a file.</summary>
internal sealed class ArrowSource : IMeasuredSource
{
    private readonly string _path;
    private readonly Stream _stream;
    private readonly ArrowStreamReader _reader;
    private readonly ColumnBinding[] _columns;
    private RecordBatch? _batch;
    private int _taken;
    private long _row = 1;
    private long _before;
    private long _after;

    public ArrowSource(string path, Stream stream, FactDictionary facts)
    {
        (_path, _stream) = (path, stream);
        _reader = Guard(() => IsFile(stream) ? new ArrowFileReader(stream, new CompressionCodecFactory()) : new ArrowStreamReader(stream, new CompressionCodecFactory()));
        var schema = Guard(() => _reader.GetSchema().AsTask().GetAwaiter().GetResult() ?? throw new InvalidDataException("it has no schema"));
        _columns = ColumnBinding.Bind([.. schema.FieldsList.Select(f => f.Name)], facts, path);
        ArrowCells.Check(schema, _columns, facts, path);
    }

    /// <summary>The bytes of the batches that were taken, and of the one that is, as many as of its rows.</summary>
    public double? Taken => _stream is FileStream { CanSeek: true, Length: > 0 } && _batch is { Length: > 0 } ? (_before + ((_after - _before) * ((double)_taken / _batch.Length))) / _stream.Length : null;

    public RawPart? Next(int most)
    {
        if (!TryBatch())
        {
            return null;
        }

        var (batch, from, first) = (_batch!, _taken, _row);
        var count = Math.Min(most, batch.Length - from);
        (_taken, _row) = (from + count, _row + count);
        return new Part(_path, first, _columns, batch, from, count);
    }

    public int Skip(int most)
    {
        if (!TryBatch())
        {
            return 0;
        }

        var count = Math.Min(most, _batch!.Length - _taken);
        (_taken, _row) = (_taken + count, _row + count);
        return count;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
    }

    private static bool IsFile(Stream stream)
    {
        Span<byte> start = stackalloc byte[6];
        if (!stream.CanSeek)
        {
            return false;
        }

        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return start[..read].SequenceEqual("ARROW1"u8);
    }

    private bool TryBatch()
    {
        while (_batch is null || _taken == _batch.Length)
        {
            (_batch, _taken) = (Guard(_reader.ReadNextRecordBatch), 0);
            (_before, _after) = (_after, _stream.CanSeek ? _stream.Position : 0);
            if (_batch is null)
            {
                return false;
            }
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
            throw new BadTableException(BulkDiagnostics.NotThatFormat.At(new SourceText(_path, ""), default, _path, "Arrow IPC", problem.Message));
        }
    }

    private sealed class Part(string path, long firstRow, ColumnBinding[] columns, RecordBatch batch, int from, int count) : RawPart(count)
    {
        public override void Fill(BlockFilling into, int at)
        {
            var fill = new ColumnFill(path, firstRow, into, at, Count);
            for (var i = 0; i < columns.Length; i++)
            {
                ArrowCells.Fill(fill, columns[i], batch.Column(i), from);
            }

            fill.Finish();
        }
    }
}
