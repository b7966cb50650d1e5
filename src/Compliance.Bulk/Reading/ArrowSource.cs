using Apache.Arrow;
using Apache.Arrow.Compression;
using Apache.Arrow.Ipc;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Text;

namespace Compliance.Bulk.Reading;

/// <summary>Profiles in Apache Arrow's IPC format, as a stream or as a file.</summary>
internal sealed class ArrowSource : IProfileSource
{
    private readonly string _path;
    private readonly Stream _stream;
    private readonly ArrowStreamReader _reader;
    private readonly ColumnBinding[] _columns;
    private readonly BatchMemory _memory = new();
    private BatchRows? _batch;
    private int _taken;
    private long _row = 1;

    public ArrowSource(string path, Stream stream, FactDictionary facts)
    {
        (_path, _stream) = (path, stream);
        _reader = Guard(path, () => IsFile(stream) ? new ArrowFileReader(stream, _memory, new CompressionCodecFactory()) : new ArrowStreamReader(stream, allocator: _memory, compressionCodecFactory: new CompressionCodecFactory(), leaveOpen: false));
        var schema = Guard(path, () => _reader.GetSchema().AsTask().GetAwaiter().GetResult() ?? throw new InvalidDataException("it has no schema"));
        _columns = ColumnBinding.Bind([.. schema.FieldsList.Select(f => f.Name)], facts, path);
        ArrowCells.Check(schema, _columns, facts, path);
    }

    public RawPart? Next(int most)
    {
        if (!TryBatch())
        {
            return null;
        }

        var (batch, from, first) = (_batch!, _taken, _row);
        var count = Math.Min(most, batch.Batch.Length - from);
        (_taken, _row) = (from + count, _row + count);
        return new Part(_path, first, _columns, batch, from, count);
    }

    public int Skip(int most)
    {
        if (!TryBatch())
        {
            return 0;
        }

        var count = Math.Min(most, _batch!.Batch.Length - _taken);
        _batch.Release(count);
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
        while (_batch is null || _taken == _batch.Batch.Length)
        {
            _memory.TakeOnly();
            if (Guard(_path, _reader.ReadNextRecordBatch) is not { } batch)
            {
                return false;
            }

            // Memory in one piece is that of the batch: a dictionary or a packed buffer would have had its own.
            (_batch, _taken) = (new BatchRows(batch, batch.Length, _memory.TakeOnly()), 0);
        }

        return true;
    }

    private static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
#pragma warning disable CA1031 // The reader throws what it comes to where bytes are not what they should be.
        catch (Exception problem) when (problem is not BadTableException)
#pragma warning restore CA1031
        {
            throw new BadTableException(BulkDiagnostics.NotThatFormat.At(new SourceText(path, ""), default, path, "Arrow IPC", problem.Message));
        }
    }

    private sealed class Part(string path, long firstRow, ColumnBinding[] columns, BatchRows batch, int from, int count) : RawPart(count)
    {
        public override void Fill(BlockFilling into, int at)
        {
            var fill = new ColumnFill(path, firstRow, into, at, Count);
            Guard(path, () =>
            {
                for (var i = 0; i < columns.Length; i++)
                {
                    ArrowCells.Fill(fill, columns[i], batch.Batch.Column(i), from);
                }

                return true;
            });
            batch.Release(Count);
            fill.Finish();
        }
    }

    /// <summary>A batch of which some rows are still to be read; after the last its memory is free.</summary>
    private sealed class BatchRows(RecordBatch batch, int left, IDisposable? memory)
    {
        private int _left = left;

        public RecordBatch Batch => batch;

        public void Release(int rows)
        {
            if (Interlocked.Add(ref _left, -rows) == 0)
            {
                memory?.Dispose();
            }
        }
    }
}
