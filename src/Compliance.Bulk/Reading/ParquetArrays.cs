using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Apache.Arrow;
using Compliance.Bulk.Tables;
using Parquet;
using Parquet.Meta;
using Parquet.Schema;

namespace Compliance.Bulk.Reading;

/// <summary>A column of a row group as an array of Apache Arrow: the values that are there, packed, are spread over the rows.</summary>
internal static class ParquetArrays
{
    /// <exception cref="InvalidDataException">The column is not as it should be.</exception>
    public static IArrowArray Read(ParquetRowGroupReader group, DataField field, int count)
    {
        var told = group.GetMetadata(field)?.MetaData ?? throw new InvalidDataException($"the column `{field.Name}` is missing in a row group");
        if (told.NumValues != count)
        {
            throw new InvalidDataException($"the column `{field.Name}` has {told.NumValues} values in a row group of {count} rows");
        }

        return field.ClrType == typeof(bool) ? Read<bool>(group, field, count, IsReadable(told) ? TruthsOf : throw new InvalidDataException($"the Booleans of the column `{field.Name}` are run-length encoded, which cannot be read"))
            : field.ClrType == typeof(int) ? Read<int>(group, field, count, (values, known) => new Int32Array(Spread(values, known), known.Bits, count, known.Unknown, 0))
            : field.ClrType == typeof(long) ? Read<long>(group, field, count, (values, known) => new Int64Array(Spread(values, known), known.Bits, count, known.Unknown, 0))
            : field.ClrType == typeof(double) ? Read<double>(group, field, count, (values, known) => new DoubleArray(Spread(values, known), known.Bits, count, known.Unknown, 0))
            : Read<ReadOnlyMemory<byte>>(group, field, count, told.Encodings.Exists(e => e is Encoding.PLAIN_DICTIONARY or Encoding.RLE_DICTIONARY) ? ParquetTexts.WordsOf : ParquetTexts.TextsOf);
    }

    /// <summary>Reads with buffers that are used again.</summary>
    private static IArrowArray Read<T>(ParquetRowGroupReader group, DataField field, int count, Func<T[], KnownRows, IArrowArray> arrayOf)
        where T : struct
    {
        var values = ArrayPool<T>.Shared.Rent(KnownRows.Padded(count));
        var levels = ArrayPool<int>.Shared.Rent(KnownRows.Padded(count));
        try
        {
            group.ReadRawAsync<T>(field, values.AsMemory(0, count), field.IsNullable ? levels.AsMemory(0, count) : default(Memory<int>?), null).AsTask().GetAwaiter().GetResult();
            return arrayOf(values, field.IsNullable ? KnownRows.OfLevels(levels, count) : KnownRows.All(count));
        }
        finally
        {
            ArrayPool<T>.Shared.Return(values, clearArray: typeof(T) == typeof(ReadOnlyMemory<byte>));
            ArrayPool<int>.Shared.Return(levels);
        }
    }

    // Run-length encoded Booleans are read as others by Parquet.Net 6.1.0. Of the encodings of a column those of its levels are told as well.
    private static bool IsReadable(ColumnMetaData told) => told.EncodingStats is { Count: > 0 } pages
        ? !pages.Exists(p => p.PageType != PageType.DICTIONARY_PAGE && p.Encoding == Encoding.RLE)
        : told.Encodings.Contains(Encoding.PLAIN);

    private static BooleanArray TruthsOf(bool[] values, KnownRows known)
    {
        var bytes = new byte[known.Words.Length * sizeof(ulong)];
        var words = MemoryMarshal.Cast<byte, ulong>(bytes.AsSpan());
        var from = 0;
        for (var w = 0; w < words.Length; w++)
        {
            words[w] = PackedBits.Spread(PackedBits.Of(values.AsSpan(from, 64)), known.Words[w]);
            from += BitOperations.PopCount(known.Words[w]);
        }

        return new BooleanArray(new ArrowBuffer(bytes), known.Bits, known.Count, known.Unknown, 0);
    }

    private static ArrowBuffer Spread<T>(T[] values, KnownRows known)
        where T : struct
    {
        var bytes = new byte[known.Count * Unsafe.SizeOf<T>()];
        var spread = MemoryMarshal.Cast<byte, T>(bytes.AsSpan());
        for (int row = 0, from = 0; row < spread.Length; row++)
        {
            if (Bits.Has(known.Words, row))
            {
                spread[row] = values[from++];
            }
        }

        return new ArrowBuffer(bytes);
    }
}
