using System.IO.Compression;
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

    // What fits is written at once, by the same thread.
    private const int BufferBytes = 1 << 20;

    public static void Make(string arrowPath, string parquetPath) => MakeAsync(arrowPath, parquetPath).GetAwaiter().GetResult();

    private static async Task MakeAsync(string arrowPath, string parquetPath)
    {
        await using var arrow = File.OpenRead(arrowPath);
        using var reader = new ArrowStreamReader(arrow);
        var schema = await reader.GetSchema().ConfigureAwait(false);
        DataField[] fields = [.. schema.FieldsList.Select(FieldOf)];
        await using var parquet = new FileStream(parquetPath, FileMode.Create, FileAccess.ReadWrite, FileShare.None, BufferBytes);
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), parquet, OptionsFor(fields)).ConfigureAwait(false);
        var batches = new List<RecordBatch>();
        var columns = new ParquetColumns();
        while (await reader.ReadNextRecordBatchAsync().ConfigureAwait(false) is { } batch)
        {
            batches.Add(batch);
            if (batches.Count == BatchesOfGroup)
            {
                await WriteGroupAsync(writer, fields, batches, columns).ConfigureAwait(false);
            }
        }

        if (batches.Count > 0)
        {
            await WriteGroupAsync(writer, fields, batches, columns).ConfigureAwait(false);
        }
    }

    private static DataField FieldOf(Field field) => field.DataType switch
    {
        Apache.Arrow.Types.BooleanType => new DataField<bool?>(field.Name),
        Apache.Arrow.Types.Int64Type => new DataField<long?>(field.Name),
        Apache.Arrow.Types.DoubleType => new DataField<double?>(field.Name),
        _ => new DataField<string>(field.Name, nullable: true),
    };

    private static ParquetOptions OptionsFor(DataField[] fields)
    {
        // The smallest size would take ten times as long, for a file that is a seventh smaller.
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Optimal };
        foreach (var field in fields.Where(f => f is DataField<string>))
        {
            options.ColumnEncodingHints[field.Path.ToString()] = EncodingHint.Dictionary;
        }

        return options;
    }

    private static async Task WriteGroupAsync(ParquetWriter writer, DataField[] fields, List<RecordBatch> batches, ParquetColumns columns)
    {
        using var group = writer.CreateRowGroup();
        for (var i = 0; i < fields.Length; i++)
        {
            await columns.WriteAsync(group, fields[i], batches.ConvertAll(b => b.Column(i))).ConfigureAwait(false);
        }

        batches.ForEach(b => b.Dispose());
        batches.Clear();
    }
}
