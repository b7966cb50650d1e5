using Compliance.Bulk.Reading;
using Compliance.Bulk.Tables;
using Compliance.Bulk.Writing;
using Compliance.Engine.Files;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;

namespace Compliance.Bulk.Runs;

/// <summary>Joins the parts of a run into what one run would have written.</summary>
internal static class PartMerge
{
    /// <exception cref="BadTableException">A part is missing, or is not of the run.</exception>
    public static RunCounts Merge(IReadOnlyList<string> parts, string path)
    {
        var records = parts.Select(p => (Path: p, Record: RecordOf(p))).OrderBy(p => p.Record.Shard.Number).ToArray();
        var first = records[0].Record;
        for (var i = 0; i < records.Length; i++)
        {
            var (part, record) = records[i];
            var difference = (record with { Shard = first.Shard }).DifferenceTo(first);
            if (difference is var (name, found, expected))
            {
                throw NotAPart(part, $"its {name} is `{found}`, where `{expected}` was expected");
            }

            if (record.Shard != new Shard(i + 1, first.Shard.Of))
            {
                throw NotAPart(part, $"it is part {record.Shard}, where {i + 1}/{first.Shard.Of} was expected");
            }

            if (record.Counts.Blocks != first.Counts.Blocks)
            {
                throw NotAPart(part, $"its input had {record.Counts.Blocks} blocks, where {first.Counts.Blocks} were expected");
            }
        }

        if (records.Length < first.Shard.Of)
        {
            throw NotAPart(records[^1].Path, $"it is part {records[^1].Record.Shard}, the last of {records.Length}, where {first.Shard.Of} were expected");
        }

        if (first.Identity.GetValueOrDefault("command") != "score")
        {
            throw NotAPart(records[0].Path, "only tables of scores are merged");
        }

        return Join(records, new TableFile(path, TableFile.FormatOf(first.Identity["format"]), Enum.Parse<Packing>(first.Identity["packing"], ignoreCase: true)));
    }

    private static RunCounts Join((string Path, RunRecord Record)[] parts, TableFile file)
    {
        var first = parts[0].Record;
        var readers = Array.ConvertAll(parts, p => PartReader.Open(file with { Path = p.Path }));
        try
        {
            var bytes = new ByteWriter();
            using var output = TableOutput.Open(file, null, first with { Shard = Shard.Whole }, resume: false, () => throw new InvalidOperationException("a merge is written to a file"));
            foreach (var reader in readers)
            {
                bytes.Clear();
                reader.Begin(bytes);
            }

            output.Begin(Packer.Pack(bytes.Written, file.Packing));
            for (var block = 0L; block < first.Counts.Blocks; block++)
            {
                bytes.Clear();
                readers[block % readers.Length].Copy(block, bytes);
                output.Write(Packer.Pack(bytes.Written, file.Packing), default, RunCounts.None);
            }

            bytes.Clear();
            readers[0].End(bytes);
            output.End(Packer.Pack(bytes.Written, file.Packing));
            var counts = parts.Aggregate(RunCounts.None, (sum, p) => sum + p.Record.Counts) with { Blocks = first.Counts.Blocks };
            output.Write(default, default, counts);
            output.Complete(BlockFormats.LastStepOf(file.Format));
            return counts;
        }
        finally
        {
            Array.ForEach(readers, r => r.Dispose());
        }
    }

    private static RunRecord RecordOf(string part)
    {
        var bag = new DiagnosticBag();
        var source = FileReader.Read(part + RunRecord.Suffix, bag);
        return bag.HasErrors || source is null ? throw new BadTableException(bag.ToSorted())
            : RunRecord.Parse(source.Content) ?? throw NotAPart(part, $"`{part}{RunRecord.Suffix}` is no record of a run");
    }

    private static BadTableException NotAPart(string part, string why) => new(BulkDiagnostics.NotAPart.At(new SourceText(part, ""), default, part, why));
}
