using Compliance.Bulk.Reading;
using Compliance.Bulk.Tables;

namespace Compliance.Bulk.Runs;

/// <summary>Tables of scores as they were written, a row group at a time.</summary>
internal static class ParquetTables
{
    public static IEnumerable<IReadOnlyList<Column>> Read(string path, Stream stream)
    {
        using var table = TableStreams.Guard(path, () => new ParquetTable(SeekableFile.Of(path, stream)));
        var fields = table.Schema.FieldsList;
        if (table.Groups == 0)
        {
            // A part may have no row; its columns are needed all the same.
            yield return [.. fields.Select(ArrowTables.Empty)];
        }

        for (var group = 0; group < table.Groups; group++)
        {
            yield return [.. fields.Zip(table.Read(group, threads: 1), (f, a) => ArrowTables.ColumnOf(f.Name, a))];
        }
    }
}
