using Apache.Arrow;
using Apache.Arrow.Ipc;
using Compliance.Bulk.Tables;
using Column = Compliance.Bulk.Tables.Column;

namespace Compliance.Bulk.Writing;

/// <summary>A stream of Apache Arrow's IPC format: the schema, the dictionaries where it has any, then a record batch for each block.</summary>
/// <param name="hasDictionaries">Whether words are written as places in the list of those that their column may have.</param>
internal sealed class ArrowFormat(bool hasDictionaries) : IBlockFormat
{
    public void Begin(IReadOnlyList<Column> columns, ByteWriter into)
    {
        using var stream = new MemoryStream();
        var schema = ArrowColumns.SchemaOf(columns, hasDictionaries);
        using var writer = new ArrowStreamWriter(stream, schema, leaveOpen: true);
        writer.WriteStart();
        var length = (int)stream.Length;
        if (hasDictionaries)
        {
            // The writer puts dictionaries before the first batch. They are the same for every block, and stand before all of them: of a batch without rows they are what
            // the same batch has no longer when it is written again.
            Write(writer, schema, new TableBlock(columns, []));
            var first = (int)stream.Length;
            Write(writer, schema, new TableBlock(columns, []));
            length = first - ((int)stream.Length - first);
        }

        into.Write(stream.GetBuffer().AsSpan(0, length));
    }

    public void Write(TableBlock block, ByteWriter into)
    {
        if (block.Rows.Count == 0)
        {
            return;
        }

        using var stream = new MemoryStream();
        var schema = ArrowColumns.SchemaOf(block.Columns, hasDictionaries);
        using var writer = new ArrowStreamWriter(stream, schema, leaveOpen: true);
        writer.WriteStart();
        if (hasDictionaries)
        {
            Write(writer, schema, new TableBlock(block.Columns, []));
        }

        var head = (int)stream.Length;
        Write(writer, schema, block);
        into.Write(stream.GetBuffer().AsSpan(head, (int)stream.Length - head));
    }

    // The mark of the end: a continuation and a length of zero.
    public void End(ByteWriter into) => into.Write([0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0]);

    // The writer knows a dictionary by the field of its column: the schema must be the very same.
    private void Write(ArrowStreamWriter writer, Schema schema, TableBlock block)
    {
        using var batch = new RecordBatch(schema, block.Columns.Select(c => ArrowColumns.ArrayOf(c, block, hasDictionaries)), block.Rows.Count);
        writer.WriteRecordBatch(batch);
    }
}
