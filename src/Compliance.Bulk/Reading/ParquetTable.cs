using System.Collections.Concurrent;
using Apache.Arrow;
using Apache.Arrow.Types;
using Parquet;
using Parquet.Schema;

namespace Compliance.Bulk.Reading;

/// <summary>A Parquet file as arrays of Apache Arrow, so that both formats share what follows.</summary>
/// <remarks>Thread safety: columns may be read by several threads at a time; each has a reader of its own, for the time.</remarks>
internal sealed class ParquetTable : IDisposable
{
    private readonly FileStream _file;
    private readonly ConcurrentBag<ParquetReader> _readers = [];
    private readonly DataField[] _fields;
    private readonly int[] _rows;

    public ParquetTable(FileStream file)
    {
        _file = file;
        var reader = ParquetReader.CreateAsync(file).GetAwaiter().GetResult();
        _readers.Add(reader);
        var told = reader.Schema.GetDataFields();
        Schema = new Schema(told.Select(f => new Apache.Arrow.Field(f.Path.ToString(), TypeOf(f), f.IsNullable)), null);

        // Texts are read as bytes, as they are in the file.
        _fields = [.. told.Select(f => new DataField(f.Name, IsText(f) ? typeof(ReadOnlyMemory<byte>) : f.ClrType, f.IsNullable))];
        _ = new ParquetSchema(_fields);
        _rows = [.. reader.RowGroups.Select(g => checked((int)g.RowCount))];
        Rows = _rows.Sum(r => (long)r);
    }

    public Schema Schema { get; }

    public int Groups => _rows.Length;

    public long Rows { get; }

    public int RowsOf(int group) => _rows[group];

    /// <summary>The columns of a row group.</summary>
    public IArrowArray[] Read(int group, int threads)
    {
        var arrays = new IArrowArray[_fields.Length];
        try
        {
            Parallel.For(0, arrays.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, c => arrays[c] = ReadColumn(group, c));
        }
        catch (AggregateException)
        {
            // What is told does not depend on which thread was first.
            return [.. Enumerable.Range(0, arrays.Length).Select(c => ReadColumn(group, c))];
        }

        return arrays;
    }

    public void Dispose()
    {
        foreach (var reader in _readers)
        {
            reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        _file.Dispose();
    }

    private IArrowArray ReadColumn(int group, int column)
    {
        var reader = _readers.TryTake(out var free) ? free
            : ParquetReader.CreateAsync(new FileStream(_file.SafeFileHandle, FileAccess.Read)).GetAwaiter().GetResult();
        try
        {
            return ParquetArrays.Read(reader.OpenRowGroupReader(group), _fields[column], _rows[group]);
        }
        finally
        {
            _readers.Add(reader);
        }
    }

    private static bool IsText(DataField field) => field.ClrType == typeof(ReadOnlyMemory<char>);

    private static IArrowType TypeOf(DataField field) =>
        field.IsArray || field.MaxRepetitionLevel > 0 ? new OtherType("list")
        : IsText(field) ? StringType.Default
        : field.ClrType == typeof(bool) ? BooleanType.Default
        : field.ClrType == typeof(int) ? Int32Type.Default
        : field.ClrType == typeof(long) ? Int64Type.Default
        : field.ClrType == typeof(double) ? DoubleType.Default
        : new OtherType(field.ClrType.Name);

    /// <summary>A type that no fact is read from; it is only told.</summary>
    private sealed class OtherType(string name) : ArrowType
    {
        public override ArrowTypeId TypeId => ArrowTypeId.Null;

        public override string Name { get; } = name;

        public override bool IsFixedWidth => false;

        public override void Accept(IArrowTypeVisitor visitor) => throw new NotSupportedException();
    }
}
