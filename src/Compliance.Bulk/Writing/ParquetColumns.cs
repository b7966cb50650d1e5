using System.Text;
using Apache.Arrow;
using Compliance.Bulk.Reading;
using Parquet;
using Parquet.Schema;
using Array = System.Array;

namespace Compliance.Bulk.Writing;

/// <summary>Writes columns of a row group: the values that are there, packed, and a level for each row that tells whether it has one.</summary>
/// <remarks>Thread safety: one thread at a time; buffers are used again.</remarks>
internal sealed class ParquetColumns
{
    private int[] _levels = [];
    private bool[] _truths = [];
    private long[] _whole = [];
    private double[] _real = [];
    private ReadOnlyMemory<char>[] _texts = [];

    /// <summary>Fills the levels of the rows of an array and, from the first place on, its values.</summary>
    /// <returns>How many values there are.</returns>
    private delegate int Packing<T>(IArrowArray array, Span<int> levels, Span<T> values);

    public Task WriteAsync(ParquetRowGroupWriter group, DataField field, List<IArrowArray> arrays)
    {
        var rows = arrays.Sum(a => a.Length);
        if (_levels.Length < rows)
        {
            Array.Resize(ref _levels, rows);
        }

        return arrays[0] switch
        {
            BooleanArray => WriteAsync(group, field, arrays, ref _truths, rows, (a, levels, values) => Pack((BooleanArray)a, levels, values)),
            Int64Array => WriteAsync(group, field, arrays, ref _whole, rows, (a, levels, values) => Pack((Int64Array)a, levels, values)),
            DoubleArray => WriteAsync(group, field, arrays, ref _real, rows, (a, levels, values) => Pack((DoubleArray)a, levels, values)),
            _ => WriteAsync(group, field, arrays, ref _texts, rows, Pack),
        };
    }

    private Task WriteAsync<T>(ParquetRowGroupWriter group, DataField field, List<IArrowArray> arrays, ref T[] values, int rows, Packing<T> pack)
        where T : struct
    {
        if (values.Length < rows)
        {
            Array.Resize(ref values, rows);
        }

        var (row, count) = (0, 0);
        foreach (var array in arrays)
        {
            count += pack(array, _levels.AsSpan(row, array.Length), values.AsSpan(count));
            row += array.Length;
        }

        return group.WriteAllPartsAsync<T>(field, values.AsMemory(0, count), _levels.AsMemory(0, rows), null, CancellationToken.None);
    }

    // A value that is not there is put down as well, and the next one over it: there is no jump to guess.
    private static int Pack(BooleanArray array, Span<int> levels, Span<bool> values)
    {
        Known(array, levels);
        var bits = array.ValueBuffer.Span;
        var count = 0;
        for (var row = 0; row < levels.Length; row++)
        {
            values[count] = (bits[(array.Offset + row) >> 3] >> ((array.Offset + row) & 7) & 1) != 0;
            count += levels[row];
        }

        return count;
    }

    private static int Pack<T>(PrimitiveArray<T> array, Span<int> levels, Span<T> values)
        where T : struct, IEquatable<T>
    {
        Known(array, levels);
        var all = array.Values;
        var count = 0;
        for (var row = 0; row < levels.Length; row++)
        {
            values[count] = all[row];
            count += levels[row];
        }

        return count;
    }

    private static int Pack(IArrowArray array, Span<int> levels, Span<ReadOnlyMemory<char>> values)
    {
        Known((Apache.Arrow.Array)array, levels);
        var (dictionary, count) = (array as DictionaryArray, 0);
        var texts = Texts((StringArray)(dictionary?.Dictionary ?? array));
        for (var row = 0; row < levels.Length; row++)
        {
            if (levels[row] != 0)
            {
                values[count++] = texts[dictionary is null ? row : ArrowTexts.PlaceOf(dictionary, row)];
            }
        }

        return count;
    }

    private static void Known(Apache.Arrow.Array array, Span<int> levels)
    {
        var bits = array.NullBitmapBuffer.Span;
        if (bits.IsEmpty)
        {
            levels.Fill(1);
            return;
        }

        for (var row = 0; row < levels.Length; row++)
        {
            levels[row] = bits[(array.Offset + row) >> 3] >> ((array.Offset + row) & 7) & 1;
        }
    }

    private static ReadOnlyMemory<char>[] Texts(StringArray array)
    {
        var chars = new char[Encoding.UTF8.GetMaxCharCount(array.Values.Length)];
        var (texts, from) = (new ReadOnlyMemory<char>[array.Length], 0);
        for (var i = 0; i < texts.Length; i++)
        {
            var length = Encoding.UTF8.GetChars(array.GetBytes(i), chars.AsSpan(from));
            texts[i] = chars.AsMemory(from, length);
            from += length;
        }

        return texts;
    }
}
