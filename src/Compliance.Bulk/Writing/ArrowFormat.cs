using Apache.Arrow;
using Apache.Arrow.Ipc;
using Compliance.Bulk.Tables;
using Column = Compliance.Bulk.Tables.Column;

namespace Compliance.Bulk.Writing;

/// <summary>A stream of Apache Arrow's IPC format: the schema, then a record batch for each block.</summary>
internal sealed class ArrowFormat : IBlockFormat
{
    public void Begin(IReadOnlyList<Column> columns, ByteWriter into)
    {
        using var stream = new MemoryStream();
        using var writer = new ArrowStreamWriter(stream, ArrowColumns.SchemaOf(columns), leaveOpen: true);
        writer.WriteStart();
        into.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    public void Write(TableBlock block, ByteWriter into)
    {
        if (block.Rows.Count == 0)
        {
            return;
        }

        using var stream = new MemoryStream();
        using var writer = new ArrowStreamWriter(stream, ArrowColumns.SchemaOf(block.Columns), leaveOpen: true);
        writer.WriteStart();
        var head = (int)stream.Length;
        using var batch = new RecordBatch(ArrowColumns.SchemaOf(block.Columns), block.Columns.Select(c => ArrowColumns.ArrayOf(c, block)), block.Rows.Count);
        writer.WriteRecordBatch(batch);
        into.Write(stream.GetBuffer().AsSpan(head, (int)stream.Length - head));
    }

    // The mark of the end: a continuation and a length of zero.
    public void End(ByteWriter into) => into.Write([0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0]);
}
