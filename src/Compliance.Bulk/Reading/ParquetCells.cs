using System.Text;
using Compliance.Bulk.Blocks;
using Compliance.Bulk.Tables;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Text;
using Parquet;
using Parquet.Schema;

namespace Compliance.Bulk.Reading;

/// <summary>From columns of Parquet into columns of a block.</summary>
internal static class ParquetCells
{
    /// <summary>Each column must be flat, and of a type that its fact can be read from.</summary>
    public static void Check(DataField[] fields, ColumnBinding[] columns, FactDictionary facts, string path)
    {
        var block = new ProfileBlock(facts);
        Diagnostic[] wrong =
        [
            .. columns.Zip(fields).Select(c => (c.First.Name, Field: c.Second, Expected: Expected(c.First.Set is null ? block.Columns[c.First.Place] : null)))
                .Where(c => c.Field.IsArray || TypeOf(c.Field) != c.Expected)
                .Select(c => BulkDiagnostics.WrongColumnType.At(new SourceText(path, ""), default, c.Name, c.Field.IsArray ? "list" : TypeOf(c.Field).Name, c.Expected.Name)),
        ];
        if (wrong.Length > 0)
        {
            throw new BadTableException(wrong);
        }
    }

    /// <summary>A column of a row group, with nulls.</summary>
    public static Array Read(ParquetRowGroupReader group, DataField field, int count)
    {
        if (TypeOf(field) == typeof(string))
        {
            var texts = new string?[count];
            group.ReadAsync(field, texts!).AsTask().GetAwaiter().GetResult();
            return texts;
        }

        return field.ClrType == typeof(bool) ? Numbers<bool>(group, field, count)
            : field.ClrType == typeof(long) ? Numbers<long>(group, field, count)
            : Numbers<double>(group, field, count);
    }

    public static void Fill(ColumnFill fill, ColumnBinding binding, Array values, int from)
    {
        for (var i = 0; i < fill.Count; i++)
        {
            switch (values)
            {
                case bool?[] truths when truths[from + i] is { } value:
                    ((TruthColumn)fill.TargetOf(binding)).Set(fill.At + i, value);
                    break;
                case long?[] whole when whole[from + i] is { } value:
                    fill.Number(binding, i, value);
                    break;
                case double?[] real when real[from + i] is { } value:
                    fill.Number(binding, i, value);
                    break;
                case string?[] strings when strings[from + i] is { } value:
                    fill.Text(binding, i, Encoding.UTF8.GetBytes(value));
                    break;
            }
        }
    }

    // The reader has a type of its own for texts.
    private static Type TypeOf(DataField field) => field.ClrType == typeof(ReadOnlyMemory<char>) ? typeof(string) : field.ClrType;

    private static Type Expected(Column? column) => column switch
    {
        TruthColumn => typeof(bool),
        WholeColumn => typeof(long),
        RealColumn => typeof(double),
        _ => typeof(string),
    };

    private static T?[] Numbers<T>(ParquetRowGroupReader group, DataField field, int count)
        where T : struct
    {
        var values = new T?[count];
        if (field.IsNullable)
        {
            group.ReadAsync<T>(field, values).AsTask().GetAwaiter().GetResult();
            return values;
        }

        var known = new T[count];
        group.ReadAsync<T>(field, known).AsTask().GetAwaiter().GetResult();
        return Array.ConvertAll(known, k => (T?)k);
    }
}
