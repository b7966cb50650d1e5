using System.Collections.Concurrent;
using Compliance.Bulk.Reading;
using Compliance.Bulk.Tables;
using Compliance.Bulk.Writing;

namespace Compliance.Bulk.Runs;

/// <summary>Reads blocks, has them worked on by several threads, and writes what comes of them in order.</summary>
internal sealed class BulkRun
{
    public required IBlockSource Source { get; init; }

    public required Func<BlockWorker> CreateWorker { get; init; }

    public required TableOutput Output { get; init; }

    public required Packing Packing { get; init; }

    /// <summary>Whether rows that are no profiles go to a file of their own, and do not end the run.</summary>
    public required bool KeepsRejects { get; init; }

    public Shard Shard { get; init; } = Shard.Whole;

    public int Threads { get; init; } = 1;

    /// <summary>Is told how far it is, before the first block and after each.</summary>
    public Action<RunPlace>? Progress { get; init; }

    /// <summary>Runs to the end of the input.</summary>
    /// <exception cref="BadTableException">Something is wrong with the input, or a file.</exception>
    public void Run()
    {
        var workers = new ConcurrentBag<BlockWorker>();
        for (var done = 0L; done < Output.Counts.Blocks; done++)
        {
            Source.Skip();
        }

        var block = Output.Counts.Blocks;
        Progress?.Invoke(new RunPlace(Output.Counts, Source.Taken));
        OrderedWork.Run(
            () => NextOfShard(ref block),
            raw => Work(raw, workers.TryTake(out var free) ? free : CreateWorker()),
            outcome => Take(outcome, workers),
            Threads);
        Output.Write(default, default, new RunCounts(block - Output.Counts.Blocks, 0, 0, 0));
    }

    private RawBlock? NextOfShard(ref long block)
    {
        while (!Shard.Has(block))
        {
            if (Source.Skip() == 0)
            {
                return null;
            }

            block++;
        }

        var raw = Source.Next();
        block += raw is null ? 0 : 1;
        return raw;
    }

    private BlockOutcome Work(RawBlock raw, BlockWorker worker)
    {
        raw.Fill(worker.Filling);
        worker.Bytes.Clear();
        worker.Rejects.Clear();
        var rejects = worker.Filling.Rejects;
        if (rejects.Count == 0 || KeepsRejects)
        {
            worker.Work();
            RejectLines.Write(rejects, worker.Rejects);
        }

        var profiles = worker.Filling.Block.Profiles;
        return new BlockOutcome(Packer.Pack(worker.Bytes.Written, Packing), worker.Rejects.Written, new RunCounts(raw.Number + 1, profiles + rejects.Count, profiles, rejects.Count), rejects, raw.Taken, worker);
    }

    private void Take(BlockOutcome outcome, ConcurrentBag<BlockWorker> workers)
    {
        if (outcome.Rejected.Count > 0 && !KeepsRejects)
        {
            throw BadTableException.Of(outcome.Rejected);
        }

        Output.Write(outcome.Bytes, outcome.Rejects, outcome.Counts with { Blocks = outcome.Counts.Blocks - Output.Counts.Blocks });
        Progress?.Invoke(new RunPlace(Output.Counts, outcome.Taken));
        workers.Add(outcome.Worker);
    }
}
