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
        var block = new ProfileBlock(facts, capacity: 0);
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
        Span<ulong> known = stackalloc ulong[Bits.WordsFor(fill.Count)];
        ArrowBits.Known(array, from, fill.Count, known);
        switch (array, binding.Set is null ? fill.TargetOf(binding) : null)
        {
            case (BooleanArray booleans, TruthColumn truth):
                Planes(truth, booleans, from, fill.At, known);
                break;
            case (StringArray texts, _):
                ArrowTexts.Fill(fill, binding, texts, from, known);
                break;
            case (DictionaryArray dictionary, _):
                ArrowTexts.Fill(fill, binding, dictionary, from, known);
                break;
            case (Int64Array numbers, WholeColumn whole):
                numbers.Values.Slice(from, fill.Count).CopyTo(whole.Values.AsSpan(fill.At));
                Whole(fill, binding, whole, known);
                break;
            case (Int32Array numbers, WholeColumn whole):
                for (var i = 0; i < fill.Count; i++)
                {
                    whole.Values[fill.At + i] = numbers.Values[from + i];
                }

                Whole(fill, binding, whole, known);
                break;
            case (Int64Array numbers, _):
                foreach (var i in Bits.RowsOf(known))
                {
                    fill.Number(binding, i, numbers.Values[from + i]);
                }

                break;
            case (Int32Array numbers, _):
                foreach (var i in Bits.RowsOf(known))
                {
                    fill.Number(binding, i, numbers.Values[from + i]);
                }

                break;
            case (DoubleArray numbers, _):
                foreach (var i in Bits.RowsOf(known))
                {
                    fill.Number(binding, i, numbers.Values[from + i]);
                }

                break;
        }
    }

    /// <summary>Numbers that were copied; where one of them is out of bounds they are looked at one by one.</summary>
    private static void Whole(ColumnFill fill, ColumnBinding binding, WholeColumn target, ReadOnlySpan<ulong> known)
    {
        ArrowBits.Put(target.Known, fill.At, known);
        var fact = fill.Block.FactsOfColumns[binding.Place]!;
        if (fact.Minimum is null && fact.Maximum is null)
        {
            return;
        }

        foreach (var i in Bits.RowsOf(known))
        {
            if (!TextCells.IsInRange(fact, target.Values[fill.At + i]))
            {
                fill.Number(binding, i, target.Values[fill.At + i]);
            }
        }
    }

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

    private static void Planes(TruthColumn target, BooleanArray source, int from, int at, ReadOnlySpan<ulong> known)
    {
        var values = source.ValueBuffer.Span;
        var start = source.Offset + from;
        Span<ulong> plane = stackalloc ulong[known.Length];
        for (var word = 0; word < known.Length; word++)
        {
            plane[word] = known[word] & ArrowBits.Word(values, start + (word << 6));
        }

        ArrowBits.Put(target.True, at, plane);
        for (var word = 0; word < known.Length; word++)
        {
            plane[word] ^= known[word];
        }

        ArrowBits.Put(target.False, at, plane);
    }
}
