using Compliance.Language.Facts;

namespace Compliance.Bulk.Reading;

/// <summary>Profiles in Apache Parquet. A row group is a batch, whose columns are read by several threads at a time.</summary>
internal sealed class ParquetSource : ColumnSource
{
    private readonly ParquetTable _table;
    private readonly int _threads;
    private int _nextGroup;

    public ParquetSource(string path, Stream stream, FactDictionary facts, int threads)
        : base(path, "Parquet")
    {
        _threads = threads;
        var file = SeekableFile.Of(path, stream);
        _table = Guard(() => new ParquetTable(file));
        Bind(_table.Schema, facts);
    }

    public override double? Taken => _table.Rows > 0 ? (double)RowsTaken / _table.Rows : null;

    public override void Dispose() => _table.Dispose();

    protected override ArrayBatch? NextBatch()
    {
        if (_nextGroup == _table.Groups)
        {
            return null;
        }

        var group = _nextGroup++;
        return new ArrayBatch(_table.RowsOf(group), () => _table.Read(group, _threads));
    }
}
