using Compliance.Bulk.Reading;
using Compliance.Bulk.Tables;
using Parquet;
using Parquet.Schema;

namespace Compliance.Bulk.Runs;

/// <summary>Tables of scores as they were written, a row group at a time.</summary>
internal static class ParquetTables
{
    public static IEnumerable<IReadOnlyList<Column>> Read(string path, Stream stream)
    {
        var reader = TableStreams.Guard(path, () => ParquetReader.CreateAsync(stream).GetAwaiter().GetResult());
        try
        {
            var fields = reader.Schema.GetDataFields();
            if (reader.RowGroupCount == 0)
            {
                // A part may have no row; its columns are needed all the same.
                yield return Array.ConvertAll(fields, f => ColumnOf(f, Array.CreateInstance(typeof(object), 0)));
            }

            for (var i = 0; i < reader.RowGroupCount; i++)
            {
                using var group = reader.OpenRowGroupReader(i);
                yield return Array.ConvertAll(fields, f => ColumnOf(f, ParquetCells.Read(group, f, (int)group.RowCount)));
            }
        }
        finally
        {
            reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
            stream.Dispose();
        }
    }

    private static Column ColumnOf(DataField field, Array values)
    {
        var name = field.Path.ToString();
        Column column = field.ClrType == typeof(bool) ? new TruthColumn(name, values.Length)
            : field.ClrType == typeof(long) ? new WholeColumn(name, values.Length)
            : field.ClrType == typeof(double) ? new ShareColumn(name, values.Length)
            : new TextColumn(name, values.Length);
        for (var row = 0; row < values.Length; row++)
        {
            switch (column, values.GetValue(row))
            {
                case (TruthColumn truth, bool value):
                    truth.Set(row, value);
                    break;
                case (WholeColumn whole, long number):
                    whole.Set(row, number);
                    break;
                case (ShareColumn share, double number):
                    share.Set(row, number);
                    break;
                case (TextColumn texts, string text):
                    texts.Set(row, text);
                    break;
            }
        }

        return column;
    }
}
