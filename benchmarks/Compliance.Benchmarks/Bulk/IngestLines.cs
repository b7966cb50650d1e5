using System.Text.Json;
using Compliance.Bulk.Blocks;
using Compliance.Bulk.Reading;
using Compliance.Bulk.Writing;

namespace Compliance.Benchmarks.Bulk;

/// <summary>JSON Lines, beside <see cref="Utf8JsonReader"/> going through the tokens of the same lines and doing nothing with them.</summary>
internal static class IngestLines
{
    public static IEnumerable<IngestCase> Of(IngestWork work)
    {
        var (writer, format) = (new ByteWriter(), new ProfileLinesFormat(work.Pack.Facts));
        int[] rows = [.. Enumerable.Range(0, ProfileBlock.Rows)];
        foreach (var block in work.Blocks)
        {
            format.Write(block, rows, writer);
        }

        var bytes = writer.Written.ToArray();
        var lines = LinesOf(bytes);
        return
        [
            new IngestCase("Utf8JsonReader, tokens only", bytes.Length, _ => Tokens(bytes, lines), IsYardstick: true),
            new IngestCase("JSON Lines", bytes.Length, take => Ingest.Read(work, () => new JsonLinesSource("profiles.jsonl", new MemoryStream(bytes)), take)),
        ];
    }

    // The places of the lines are found beforehand: looking for them is not charged to the tokens.
    private static List<Range> LinesOf(byte[] bytes)
    {
        var lines = new List<Range>();
        for (var from = 0; from < bytes.Length;)
        {
            var length = bytes.AsSpan(from).IndexOf((byte)'\n');
            lines.Add(from..(from + length));
            from += length + 1;
        }

        return lines;
    }

    private static void Tokens(byte[] bytes, List<Range> lines)
    {
        foreach (var line in lines)
        {
            var reader = new Utf8JsonReader(bytes.AsSpan(line));
            while (reader.Read())
            {
            }
        }
    }
}
