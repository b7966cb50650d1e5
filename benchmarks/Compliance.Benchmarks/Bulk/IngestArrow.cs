using Compliance.Bulk.Blocks;
using Compliance.Bulk.Reading;
using Compliance.Bulk.Tables;
using Compliance.Bulk.Writing;

namespace Compliance.Benchmarks.Bulk;

/// <summary>A stream of Arrow's IPC format, as this tool writes it.</summary>
internal static class IngestArrow
{
    public static IEnumerable<IngestCase> Of(IngestWork work)
    {
        var (writer, format) = (new ByteWriter(), new ArrowFormat(hasDictionaries: true));
        int[] rows = [.. Enumerable.Range(0, ProfileBlock.Rows)];
        format.Begin(work.Blocks[0].Columns, writer);
        foreach (var block in work.Blocks)
        {
            format.Write(new TableBlock(block.Columns, rows), writer);
        }

        format.End(writer);
        var bytes = writer.Written.ToArray();
        return [new IngestCase("Arrow IPC", bytes.Length, take => Ingest.Read(work, () => new ArrowSource("profiles.arrow", new MemoryStream(bytes), work.Pack.Facts), take))];
    }
}
