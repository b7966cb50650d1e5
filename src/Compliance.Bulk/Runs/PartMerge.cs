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
    /// <param name="parts">The parts, in any order.</param>
    /// <param name="path">The file to write.</param>
    /// <param name="rejects">The file for the rejects of all parts; null where they are not wanted.</param>
    /// <exception cref="BadTableException">A part is missing, or is not of the run; or its rejects are.</exception>
    public static RunCounts Merge(IReadOnlyList<string> parts, string path, string? rejects)
    {
        var records = parts.Select(p => (Path: p, Record: RecordOf(p))).OrderBy(p => p.Record.Shard.Number).ToArray();
        var first = records[0].Record;
        for (var i = 0; i < records.Length; i++)
        {
            var (part, record) = records[i];
            var difference = (record with { Shard = first.Shard, RejectsFile = first.RejectsFile }).DifferenceTo(first);
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

        var rejected = rejects is null ? null : Array.ConvertAll(records, r => RejectsOf(r.Path, r.Record));
        return Join(records, new TableFile(path, TableFile.FormatOf(first.Identity["format"]), Enum.Parse<Packing>(first.Identity["packing"], ignoreCase: true)), rejects, rejected);
    }

    private static RunCounts Join((string Path, RunRecord Record)[] parts, TableFile file, string? rejects, string[]? rejectsOfParts)
    {
        var first = parts[0].Record;
        var readers = Array.ConvertAll(parts, p => PartReader.Open(file with { Path = p.Path }));
        var rejected = rejectsOfParts is null ? null : new RejectMerge(parts, rejectsOfParts);
        try
        {
            var bytes = new ByteWriter();
            var record = first with { Shard = Shard.Whole, RejectsFile = RunRecord.NameOf(rejects, file.Path) };
            using var output = TableOutput.Open(file, rejects, record, resume: false, () => throw new InvalidOperationException("a merge is written to a file"));
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
                output.Write(Packer.Pack(bytes.Written, file.Packing), rejected?.Of(block) ?? default, RunCounts.None);
            }

            rejected?.RequireAll();

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
            rejected?.Dispose();
        }
    }

    private static RunRecord RecordOf(string part)
    {
        var bag = new DiagnosticBag();
        var source = FileReader.Read(part + RunRecord.Suffix, bag);
        return bag.HasErrors || source is null ? throw new BadTableException(bag.ToSorted())
            : RunRecord.Parse(source.Content) ?? throw NotAPart(part, $"`{part}{RunRecord.Suffix}` is no record of a run");
    }

    private static string RejectsOf(string part, RunRecord record)
    {
        if (record.RejectsFile is not { } name)
        {
            throw NotAPart(part, "it was run without `--rejects`, so that its rejects were not kept");
        }

        var path = RunRecord.PathOf(name, part);
        return File.Exists(path) ? path : throw NotAPart(part, $"its rejects `{path}` are not there");
    }

    private static BadTableException NotAPart(string part, string why) => new(BulkDiagnostics.NotAPart.At(new SourceText(part, ""), default, part, why));
}
