using System.Globalization;
using Compliance.Bulk.Blocks;
using Compliance.Bulk.Reading;
using Compliance.Bulk.Scoring;
using Compliance.Bulk.Synthesis;
using Compliance.Bulk.Tables;
using Compliance.Bulk.Writing;
using Compliance.Engine.Columnar;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Reports;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Bulk.Runs;

/// <summary>The runs over many profiles.</summary>
internal static class BulkJobs
{
    /// <summary>Scores profiles: one row each.</summary>
    /// <param name="run">How scores are made.</param>
    /// <param name="inputs">Tables, profiles and folders, in order.</param>
    /// <param name="inputFormat">The format of tables; null where their names tell it.</param>
    /// <param name="selection">The scores besides that of the treaty; null for none.</param>
    /// <param name="hasVerdicts">Whether there is a column for each rule.</param>
    /// <param name="settings">Where it writes, and how.</param>
    public static RunCounts Score(Evaluator run, IReadOnlyList<string> inputs, TableFormat? inputFormat, ScoreSelection? selection, bool hasVerdicts, BulkSettings settings)
    {
        var rules = ColumnarPack.Compile(run.Pack, run.Options);
        using var source = ProfileSources.Open(inputs, inputFormat, run.Pack.Facts, settings.StandardInput, settings.Threads);
        ScoreBlock Scores() => new(rules, selection, hasVerdicts, run.Options.Purpose == Purpose.Obligations ? new BoundColumn(run.Pack) : null);
        var columns = Scores().Columns;
        var format = BlockFormats.Of(settings.Output.Format, columns, areProfiles: false);
        var identity = Identity("score", run.Pack, settings, inputs);
        identity["by"] = selection?.By ?? "";
        identity["articles"] = string.Join(' ', (selection?.Articles ?? new HashSet<int>()).Order());
        identity["purpose"] = Words.Spell(run.Options.Purpose);
        identity["verdicts"] = hasVerdicts ? "all" : "none";
        identity["weights"] = string.Join(' ', run.Options.Weights.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Key}={w.Value}")));
        identity["readings"] = RunHeader.Readings(run.Pack, " ");
        return Run(source, identity, settings, into => format.Begin(columns, into), format.End,
            () => new ScoreWorker(new ProfileBlock(run.Pack.Facts), new TreatyFill(run.Pack), Scores(), format));
    }

    /// <summary>Writes profiles in another format.</summary>
    public static RunCounts Convert(RulePack pack, IReadOnlyList<string> inputs, TableFormat? inputFormat, BulkSettings settings)
    {
        using var source = ProfileSources.Open(inputs, inputFormat, pack.Facts, settings.StandardInput, settings.Threads);
        return Profiles(source, pack, Identity("convert", pack, settings, inputs), settings, () => null);
    }

    /// <summary>Makes profiles up.</summary>
    public static RunCounts Generate(RulePack pack, Marginals marginals, long count, long seed, decimal missing, BulkSettings settings)
    {
        var identity = Identity("generate", pack, settings, []);
        identity["count"] = count.ToString(CultureInfo.InvariantCulture);
        identity["seed"] = seed.ToString(CultureInfo.InvariantCulture);
        identity["marginals"] = marginals.Sha256;
        identity["missing"] = missing.ToString(CultureInfo.InvariantCulture);
        return Profiles(new MadeBlocks(count), pack, identity, settings, () => new ProfileMaker(pack, marginals, seed, missing));
    }

    private static RunCounts Profiles(IBlockSource source, RulePack pack, Dictionary<string, string> identity, BulkSettings settings, Func<ProfileMaker?> createMaker)
    {
        var columns = new ProfileBlock(pack.Facts, capacity: 0).Columns;
        var lines = settings.Output.Format == TableFormat.JsonLines ? new ProfileLinesFormat(pack.Facts) : null;
        var table = lines is null ? BlockFormats.Of(settings.Output.Format, columns, areProfiles: true) : null;
        return Run(source, identity, settings, into => table?.Begin(columns, into), into => table?.End(into),
            () => new ProfileWorker(new ProfileBlock(pack.Facts), lines, table, createMaker()));
    }

    private static Dictionary<string, string> Identity(string command, RulePack pack, BulkSettings settings, IReadOnlyList<string> inputs) => new(StringComparer.Ordinal)
    {
        ["command"] = command,
        ["engine"] = RunHeader.EngineVersion,
        ["pack"] = pack.Id,
        ["packSha256"] = pack.Sha256,
        ["format"] = TableFile.FormatWords[(int)settings.Output.Format],
        ["packing"] = settings.Output.Packing.ToString().ToLowerInvariant(),
        ["inputs"] = string.Join(' ', inputs.Select(InputIdentity.Of)),
        ["rejects"] = settings.Rejects is null ? "stop" : "kept",
    };

    private static RunCounts Run(IBlockSource source, Dictionary<string, string> identity, BulkSettings settings, Action<ByteWriter> begin, Action<ByteWriter> end, Func<BlockWorker> createWorker)
    {
        var record = new RunRecord(identity, settings.Shard, RunCounts.None) { RejectsFile = RunRecord.NameOf(settings.Rejects, settings.Output.Path) };
        using var output = TableOutput.Open(settings.Output, settings.Rejects, record, settings.Resume, settings.StandardOutput);
        var bytes = new ByteWriter();
        if (!output.IsContinued)
        {
            begin(bytes);
            output.Begin(Packer.Pack(bytes.Written, settings.Output.Packing));
        }

        new BulkRun
        {
            Source = source,
            CreateWorker = createWorker,
            Output = output,
            Packing = settings.Output.Packing,
            KeepsRejects = settings.Rejects is not null,
            Shard = settings.Shard,
            Threads = settings.Threads,
            Progress = settings.Progress,
        }.Run();
        bytes.Clear();
        end(bytes);
        output.End(Packer.Pack(bytes.Written, settings.Output.Packing));
        output.Complete(BlockFormats.LastStepOf(settings.Output.Format));
        return output.Counts;
    }
}
