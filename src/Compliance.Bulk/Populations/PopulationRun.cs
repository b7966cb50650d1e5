using System.Collections.Concurrent;
using Compliance.Bulk.Blocks;
using Compliance.Bulk.Reading;
using Compliance.Bulk.Runs;
using Compliance.Bulk.Scoring;
using Compliance.Engine.Adequacy;
using Compliance.Engine.Columnar;
using Compliance.Language.Diagnostics;
using Compliance.Language.Rules;

namespace Compliance.Bulk.Populations;

/// <summary>Compares rules with variants of them on every profile of a population, block by block: memory is that of the blocks that are worked on.</summary>
internal sealed class PopulationRun
{
    private readonly RulePack _pack;
    private readonly VariantColumns _columns;
    private readonly ConcurrentBag<Worker> _free = [];
    private readonly Action<RunPlace>? _progress;

    private PopulationRun(RulePack pack, VariantColumns columns, Action<RunPlace>? progress) => (_pack, _columns, _progress) = (pack, columns, progress);

    private RunCounts Counts { get; set; } = RunCounts.None;

    /// <summary>What the comparisons come to, and how many profiles there were.</summary>
    /// <exception cref="BadTableException">An input is not what it must be, or a rule took or made more than it may.</exception>
    public static (VerdictChanges Changes, RunCounts Counts) Run(RulePack pack, VariantColumns columns, PopulationInput input)
    {
        var run = new PopulationRun(pack, columns, input.Progress);
        using var source = ProfileSources.Open(input.Inputs, input.Format, pack.Facts, input.StandardInput, input.Threads);
        input.Progress?.Invoke(new RunPlace(run.Counts, source.Taken));
        OrderedWork.Run(source.Next, run.Work, run.Take, input.Threads);
        var changes = new VerdictChanges(columns.Count);
        foreach (var worker in run._free)
        {
            changes.Add(worker.Changes);
        }

        return (changes, run.Counts);
    }

    private Outcome Work(RawBlock raw)
    {
        var worker = _free.TryTake(out var idle) ? idle : new Worker(_pack, new VerdictChanges(_columns.Count));
        raw.Fill(worker.Filling);
        Reject[] rejected = [.. worker.Filling.Rejects];
        var stopped = rejected.Length > 0 ? null : _columns.Compare(worker.Batch(_pack), worker.Changes);
        var outcome = new Outcome(rejected, stopped, worker.Filling.Block.Profiles, raw.Taken);
        _free.Add(worker);
        return outcome;
    }

    private void Take(Outcome outcome)
    {
        if (outcome.Rejected.Count > 0)
        {
            throw BadTableException.Of(outcome.Rejected);
        }

        if (outcome.Stopped is { } stopped)
        {
            throw new BadTableException(stopped);
        }

        Counts += new RunCounts(1, outcome.Profiles, outcome.Profiles, 0);
        _progress?.Invoke(new RunPlace(Counts, outcome.Taken));
    }

    private sealed record Outcome(IReadOnlyList<Reject> Rejected, Diagnostic? Stopped, int Profiles, double? Taken);

    /// <summary>What one thread needs; made as often as there are threads.</summary>
    private sealed class Worker(RulePack pack, VerdictChanges changes)
    {
        private readonly TreatyFill _treaty = new(pack);
        private readonly BlockBatch _columns = new(pack.Facts);

        public VerdictChanges Changes { get; } = changes;

        public BlockFilling Filling { get; } = new(new ProfileBlock(pack.Facts));

        /// <summary>The profiles of the block; a row that has none, such as an empty line, is none in a batch either.</summary>
        public ProfileBatch Batch(RulePack pack)
        {
            var block = Filling.Block;
            _treaty.Complete(block);
            if (block.Profiles == block.Count)
            {
                return _columns.Of(block);
            }

            var builder = new ProfileBatchBuilder(pack.Facts);
            foreach (var row in Enumerable.Range(0, block.Count).Where(block.IsPresent))
            {
                builder.Add(block.ProfileAt(row));
            }

            return builder.Build();
        }
    }
}
