using Apache.Arrow;
using Apache.Arrow.Compression;
using Apache.Arrow.Ipc;
using Compliance.Language.Facts;

namespace Compliance.Bulk.Reading;

/// <summary>Profiles in Apache Arrow's IPC format, as a stream or as a file.</summary>
internal sealed class ArrowSource : ColumnSource
{
    private readonly Stream _stream;
    private readonly ArrowStreamReader _reader;
    private readonly BatchMemory _memory = new();
    private long _before;
    private long _after;

    public ArrowSource(string path, Stream stream, FactDictionary facts)
        : base(path, "Arrow IPC")
    {
        _stream = stream;
        _reader = Guard(() => IsFile(stream) ? new ArrowFileReader(stream, _memory, new CompressionCodecFactory()) : new ArrowStreamReader(stream, allocator: _memory, compressionCodecFactory: new CompressionCodecFactory(), leaveOpen: false));
        Bind(Guard(() => _reader.GetSchema().AsTask().GetAwaiter().GetResult() ?? throw new InvalidDataException("it has no schema")), facts);
    }

    /// <summary>The bytes of the batches that were taken, and of the one that is, as many as of its rows.</summary>
    public override double? Taken => _stream is FileStream { CanSeek: true, Length: > 0 } ? (_before + ((_after - _before) * TakenOfBatch)) / _stream.Length : null;

    public override void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
    }

    protected override ArrayBatch? NextBatch()
    {
        _memory.TakeOnly();

        // Memory in one piece is that of the batch: a dictionary or a packed buffer would have had its own.
        var next = _reader.ReadNextRecordBatch() is { } batch ? new ArrayBatch(batch.Length, () => [.. batch.Arrays], _memory.TakeOnly()) : null;
        (_before, _after) = (_after, _stream.CanSeek ? _stream.Position : 0);
        return next;
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
}
