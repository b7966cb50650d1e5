using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Types;
using Compliance.Bulk.Tables;
using Column = Compliance.Bulk.Tables.Column;

namespace Compliance.Bulk.Writing;

/// <summary>Columns as arrays of Apache Arrow.</summary>
internal static class ArrowColumns
{
    /// <param name="columns">The columns.</param>
    /// <param name="hasDictionaries">Whether words are places in the list of those that a column may have.</param>
    public static Schema SchemaOf(IReadOnlyList<Column> columns, bool hasDictionaries) => new(columns.Select(c => new Field(c.Name, TypeOf(c, hasDictionaries), nullable: true)), null);

    public static IArrowArray ArrayOf(Column column, TableBlock block, bool hasDictionaries)
    {
        var count = block.Rows.Count;
        switch (column)
        {
            case TruthColumn truth:
                return new BooleanArray(Plane(truth.True, block), Known(column, block, out var unknown), count, unknown, 0);
            case WholeColumn whole:
                return new Int64Array(Numbers(whole, block), Known(column, block, out unknown), count, unknown, 0);
            case NumberColumn<double> real:
                return new DoubleArray(Numbers(real, block), Known(column, block, out unknown), count, unknown, 0);
            case WordColumn words when hasDictionaries:
                return Words(words, block);
            default:
                return Texts(column, block);
        }
    }

    private static IArrowType TypeOf(Column column, bool hasDictionaries) => column switch
    {
        WordColumn words when hasDictionaries => TypeOf(words),
        TruthColumn => BooleanType.Default,
        WholeColumn => Int64Type.Default,
        NumberColumn<double> => DoubleType.Default,
        _ => StringType.Default,
    };

    private static ArrowBuffer Plane(ulong[] plane, TableBlock block)
    {
        var words = new ulong[Bits.WordsFor(block.Rows.Count)];
        if (block.IsDense)
        {
            plane.AsSpan(0, words.Length).CopyTo(words);
            Bits.Trim(words, block.Rows.Count);
        }
        else
        {
            for (var i = 0; i < block.Rows.Count; i++)
            {
                words[i >> 6] |= (Bits.Has(plane, block.Rows[i]) ? 1UL : 0) << (i & 63);
            }
        }

        return new ArrowBuffer(MemoryMarshal.AsBytes(words.AsSpan()).ToArray().AsMemory(0, (block.Rows.Count + 7) / 8));
    }

    private static ArrowBuffer Known(Column column, TableBlock block, out int unknown)
    {
        var known = new byte[(block.Rows.Count + 7) / 8];
        unknown = 0;
        for (var i = 0; i < block.Rows.Count; i++)
        {
            var isStated = column.IsStated(block.Rows[i]);
            known[i >> 3] |= (byte)(isStated ? 1 << (i & 7) : 0);
            unknown += isStated ? 0 : 1;
        }

        return unknown == 0 ? ArrowBuffer.Empty : new ArrowBuffer(known);
    }

    private static ArrowBuffer Numbers<T>(NumberColumn<T> numbers, TableBlock block)
        where T : struct
    {
        var values = new T[block.Rows.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = numbers[block.Rows[i]] ?? default;
        }

        return new ArrowBuffer(MemoryMarshal.AsBytes(values.AsSpan()).ToArray());
    }

    private static DictionaryType TypeOf(WordColumn words) => new(words.Words.Count <= sbyte.MaxValue ? Int8Type.Default : Int16Type.Default, StringType.Default, ordered: false);

    private static DictionaryArray Words(WordColumn words, TableBlock block)
    {
        var (type, known) = (TypeOf(words), Known(words, block, out var unknown));
        var places = System.Array.ConvertAll([.. block.Rows], row => (short)Math.Max(words.Codes[row] - 1, 0));
        IArrowArray indices = type.IndexType is Int8Type
            ? new Int8Array(new ArrowBuffer(System.Array.ConvertAll(places, p => (byte)p)), known, places.Length, unknown, 0)
            : new Int16Array(new ArrowBuffer(MemoryMarshal.AsBytes(places.AsSpan()).ToArray()), known, places.Length, unknown, 0);
        return new DictionaryArray(type, indices, new StringArray.Builder().AppendRange(words.Words).Build());
    }

    private static StringArray Texts(Column column, TableBlock block)
    {
        var texts = new ByteWriter();
        var offsets = new int[block.Rows.Count + 1];
        for (var i = 0; i < block.Rows.Count; i++)
        {
            Text(column, block.Rows[i], texts);
            offsets[i + 1] = texts.Written.Length;
        }

        var known = Known(column, block, out var unknown);
        return new StringArray(block.Rows.Count, new ArrowBuffer(MemoryMarshal.AsBytes(offsets.AsSpan()).ToArray()), new ArrowBuffer(texts.Written), known, unknown);
    }

    private static void Text(Column column, int row, ByteWriter into)
    {
        switch (column)
        {
            case var _ when !column.IsStated(row):
                break;
            case TextColumn texts:
                into.Write(texts[row]);
                break;
            case WordColumn words:
                into.Write(words.Bytes(row));
                break;
            case DateColumn dates:
                into.Keep(DateColumn.Format(dates.Codes[row], into.Room(10)));
                break;
        }
    }
}
