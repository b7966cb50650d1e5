using Apache.Arrow;
using Apache.Arrow.Ipc;
using Parquet;
using Parquet.Schema;
using Field = Apache.Arrow.Field;

namespace Compliance.Bulk.Writing;

/// <summary>Makes a Parquet file of an Arrow stream: row groups of a fixed number of batches, so that the same rows give the same bytes.</summary>
internal static class ParquetFile
{
    // 65,536 rows: large enough for a thousand columns, small enough for memory.
    private const int BatchesOfGroup = 32;

    public static void Make(string arrowPath, string parquetPath) => MakeAsync(arrowPath, parquetPath).GetAwaiter().GetResult();

    private static async Task MakeAsync(string arrowPath, string parquetPath)
    {
        await using var arrow = File.OpenRead(arrowPath);
        using var reader = new ArrowStreamReader(arrow);
        var schema = await reader.GetSchema().ConfigureAwait(false);
        DataField[] fields = [.. schema.FieldsList.Select(FieldOf)];
        await using var parquet = new FileStream(parquetPath, FileMode.Create, FileAccess.ReadWrite);
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), parquet, new ParquetOptions { CompressionMethod = CompressionMethod.Zstd }).ConfigureAwait(false);
        var batches = new List<RecordBatch>();
        while (await reader.ReadNextRecordBatchAsync().ConfigureAwait(false) is { } batch)
        {
            batches.Add(batch);
            if (batches.Count == BatchesOfGroup)
            {
                await WriteGroupAsync(writer, fields, batches).ConfigureAwait(false);
            }
        }

        if (batches.Count > 0)
        {
            await WriteGroupAsync(writer, fields, batches).ConfigureAwait(false);
        }
    }

    private static DataField FieldOf(Field field) => field.DataType switch
    {
        Apache.Arrow.Types.BooleanType => new DataField<bool?>(field.Name),
        Apache.Arrow.Types.Int64Type => new DataField<long?>(field.Name),
        Apache.Arrow.Types.DoubleType => new DataField<double?>(field.Name),
        _ => new DataField<string>(field.Name, nullable: true),
    };

    private static async Task WriteGroupAsync(ParquetWriter writer, DataField[] fields, List<RecordBatch> batches)
    {
        using var group = writer.CreateRowGroup();
        for (var i = 0; i < fields.Length; i++)
        {
            var arrays = batches.ConvertAll(b => b.Column(i));
            switch (arrays[0])
            {
                case BooleanArray:
                    await group.WriteAsync<bool>(fields[i], Values<bool>(arrays, (a, row) => ((BooleanArray)a).GetValue(row))).ConfigureAwait(false);
                    break;
                case Int64Array:
                    await group.WriteAsync<long>(fields[i], Values<long>(arrays, (a, row) => ((Int64Array)a).GetValue(row))).ConfigureAwait(false);
                    break;
                case DoubleArray:
                    await group.WriteAsync<double>(fields[i], Values<double>(arrays, (a, row) => ((DoubleArray)a).GetValue(row))).ConfigureAwait(false);
                    break;
                default:
                    string?[] texts = [.. arrays.SelectMany(a => Enumerable.Range(0, a.Length).Select(row => ((StringArray)a).GetString(row)))];
                    await group.WriteAsync(fields[i], texts!).ConfigureAwait(false);
                    break;
            }
        }

        batches.ForEach(b => b.Dispose());
        batches.Clear();
    }

    private static ReadOnlyMemory<T?> Values<T>(List<IArrowArray> arrays, Func<IArrowArray, int, T?> valueOf)
        where T : struct
    {
        var values = new T?[arrays.Sum(a => a.Length)];
        var at = 0;
        foreach (var array in arrays)
        {
            for (var row = 0; row < array.Length; row++)
            {
                values[at++] = valueOf(array, row);
            }
        }

        return values;
    }
}
