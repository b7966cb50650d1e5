using Apache.Arrow;
using Apache.Arrow.Ipc;
using Compliance.Bulk.Reading;
using Compliance.Bulk.Tables;
using Column = Compliance.Bulk.Tables.Column;

namespace Compliance.Bulk.Runs;

/// <summary>Tables of scores as they were written, a batch at a time. Words and dates are texts there.</summary>
internal static class ArrowTables
{
    public static IEnumerable<IReadOnlyList<Column>> Read(string path, Stream stream)
    {
        using var reader = new ArrowStreamReader(stream);
        var schema = TableStreams.Guard(path, () => reader.GetSchema().AsTask().GetAwaiter().GetResult());
        var isAny = false;
        while (TableStreams.Guard(path, reader.ReadNextRecordBatch) is { } batch)
        {
            isAny = true;
            yield return [.. schema.FieldsList.Select((f, i) => ColumnOf(f.Name, batch.Column(i)))];
        }

        if (!isAny)
        {
            // A part may have no row; its columns are needed all the same.
            yield return [.. schema.FieldsList.Select(f => Empty(f))];
        }
    }

    public static Column Empty(Field field) => field.DataType switch
    {
        Apache.Arrow.Types.BooleanType => new TruthColumn(field.Name, 0),
        Apache.Arrow.Types.Int64Type => new WholeColumn(field.Name, 0),
        Apache.Arrow.Types.DoubleType => new ShareColumn(field.Name, 0),
        _ => new TextColumn(field.Name, 0),
    };

    public static Column ColumnOf(string name, IArrowArray array)
    {
        switch (array)
        {
            case BooleanArray truths:
                var truth = new TruthColumn(name, array.Length);
                for (var i = 0; i < array.Length; i++)
                {
                    if (truths.GetValue(i) is { } value)
                    {
                        truth.Set(i, value);
                    }
                }

                return truth;
            case Int64Array numbers:
                var whole = new WholeColumn(name, array.Length);
                for (var i = 0; i < array.Length; i++)
                {
                    if (numbers.GetValue(i) is { } number)
                    {
                        whole.Set(i, number);
                    }
                }

                return whole;
            case DoubleArray shares:
                var real = new ShareColumn(name, array.Length);
                for (var i = 0; i < array.Length; i++)
                {
                    if (shares.GetValue(i) is { } share)
                    {
                        real.Set(i, share);
                    }
                }

                return real;
            default:
                var texts = new TextColumn(name, array.Length);
                for (var i = 0; i < array.Length; i++)
                {
                    if (!array.IsNull(i))
                    {
                        texts.Set(i, TextAt(array, i));
                    }
                }

                return texts;
        }
    }

    private static ReadOnlySpan<byte> TextAt(IArrowArray array, int row) => array is DictionaryArray words
        ? ((StringArray)words.Dictionary).GetBytes(ArrowTexts.PlaceOf(words, row))
        : ((StringArray)array).GetBytes(row);
}
