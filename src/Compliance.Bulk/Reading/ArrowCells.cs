using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Types;
using Compliance.Bulk.Blocks;
using Compliance.Bulk.Tables;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Text;
using Column = Compliance.Bulk.Tables.Column;

namespace Compliance.Bulk.Reading;

/// <summary>From arrays of Apache Arrow into columns. Planes are taken a word at a time.</summary>
internal static class ArrowCells
{
    /// <summary>Each column must be of a type that its fact can be read from.</summary>
    public static void Check(Schema schema, ColumnBinding[] columns, FactDictionary facts, string path)
    {
        var block = new ProfileBlock(facts);
        Diagnostic[] wrong =
        [
            .. columns.Zip(schema.FieldsList).Where(c => !Fits(c.First.Set is null ? block.Columns[c.First.Place] : null, c.Second.DataType))
                .Select(c => BulkDiagnostics.WrongColumnType.At(new SourceText(path, ""), default, c.First.Name, c.Second.DataType.Name, Expected(c.First.Set is null ? block.Columns[c.First.Place] : null))),
        ];
        if (wrong.Length > 0)
        {
            throw new BadTableException(wrong);
        }
    }

    public static void Fill(ColumnFill fill, ColumnBinding binding, IArrowArray array, int from)
    {
        switch (array)
        {
            case BooleanArray booleans:
                Planes((TruthColumn)fill.TargetOf(binding), booleans, from, fill.At, fill.Count);
                break;
            case StringArray texts:
                for (var i = 0; i < fill.Count; i++)
                {
                    fill.Text(binding, i, texts.GetBytes(from + i));
                }

                break;
            case DictionaryArray { Dictionary: StringArray words } dictionary:
                for (var i = 0; i < fill.Count; i++)
                {
                    if (Index(dictionary.Indices, from + i) is { } index)
                    {
                        fill.Text(binding, i, words.GetBytes(index));
                    }
                }

                break;
            case Int64Array whole:
                for (var i = 0; i < fill.Count; i++)
                {
                    if (whole.GetValue(from + i) is { } number)
                    {
                        fill.Number(binding, i, number);
                    }
                }

                break;
            case Int32Array whole:
                for (var i = 0; i < fill.Count; i++)
                {
                    if (whole.GetValue(from + i) is { } number)
                    {
                        fill.Number(binding, i, number);
                    }
                }

                break;
            case DoubleArray real:
                for (var i = 0; i < fill.Count; i++)
                {
                    if (real.GetValue(from + i) is { } number)
                    {
                        fill.Number(binding, i, number);
                    }
                }

                break;
        }
    }

    private static int? Index(IArrowArray indices, int at) => indices switch
    {
        Int8Array narrow => narrow.GetValue(at),
        Int16Array middle => middle.GetValue(at),
        Int32Array wide => wide.GetValue(at),
        UInt8Array narrow => narrow.GetValue(at),
        _ => null,
    };

    private static bool Fits(Column? column, IArrowType type) => column switch
    {
        TruthColumn => type is BooleanType,
        WholeColumn => type is Int64Type or Int32Type,
        RealColumn => type is DoubleType or Int64Type or Int32Type,
        _ => type is StringType or DictionaryType { ValueType: StringType, IndexType: Int8Type or Int16Type or Int32Type or UInt8Type },
    };

    private static string Expected(Column? column) => column switch
    {
        TruthColumn => "bool",
        WholeColumn => "int64 or int32",
        RealColumn => "double",
        _ => "utf8",
    };

    private static void Planes(TruthColumn target, BooleanArray source, int from, int at, int count)
    {
        var values = source.ValueBuffer.Span;
        var known = source.NullBitmapBuffer.Span;
        var start = source.Offset + from;
        for (var done = 0; done < count; done += 64)
        {
            var rows = Math.Min(64, count - done);
            var mask = rows == 64 ? ulong.MaxValue : (1UL << rows) - 1;
            var stated = (known.IsEmpty ? ulong.MaxValue : Word(known, start + done)) & mask;
            var value = Word(values, start + done);
            Put(target.True, at + done, stated & value);
            Put(target.False, at + done, stated & ~value);
        }
    }

    /// <summary>The 64 bits from a place, those beyond the end unset.</summary>
    private static ulong Word(ReadOnlySpan<byte> bits, int place)
    {
        var (first, shift) = (place >> 3, place & 7);
        if (shift == 0 && first + sizeof(ulong) <= bits.Length)
        {
            return MemoryMarshal.Read<ulong>(bits[first..]);
        }

        var word = 0UL;
        for (var i = 0; i < 9 && first + i < bits.Length; i++)
        {
            var (value, left) = ((ulong)bits[first + i], (8 * i) - shift);
            word |= left < 0 ? value >> -left : left < 64 ? value << left : 0;
        }

        return word;
    }

    private static void Put(ulong[] plane, int at, ulong bits)
    {
        plane[at >> 6] |= bits << (at & 63);
        if ((at & 63) != 0 && (at >> 6) + 1 < plane.Length)
        {
            plane[(at >> 6) + 1] |= bits >> (64 - (at & 63));
        }
    }
}
