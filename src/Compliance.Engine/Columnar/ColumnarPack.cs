using System.Collections.Concurrent;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Scoring;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Rules;

namespace Compliance.Engine.Columnar;

/// <summary>
/// The rules of a pack for many profiles at once, as operations on bit planes: what is computed is computed for all profiles of a tile, and what several rules ask is
/// computed once. Verdicts and scores are those of the <see cref="Evaluator"/>; why they are so, it tells.
/// </summary>
/// <remarks>Thread safety: immutable. Where code cannot be made at run time (Native AOT) a loop over the same operations serves.</remarks>
public sealed class ColumnarPack
{
    private readonly ColumnarRules _rules;
    private readonly PlaneMachine _machine;
    private readonly ConcurrentDictionary<BatchOutputs, Lazy<(BatchProgram Program, PartCode[]? Code)>> _programs = new();

    private ColumnarPack(ColumnarRules rules, PlaneMachine machine)
    {
        _rules = rules;
        _machine = machine;
    }

    /// <summary>The rules that give verdicts, in the order of the pack.</summary>
    public IReadOnlyList<Rule> Rules => _rules.Rules;

    /// <summary>The scopes that have scores where certain outputs are wanted, in the order of <see cref="BatchResult.Scopes"/>.</summary>
    internal IReadOnlyList<string> ScopesOf(BatchOutputs outputs) => [.. _rules.ScopesOf(outputs).Select(s => s.Name)];

    internal FactDictionary Facts => _rules.Facts.Layout.Facts;

    /// <summary>How many of the rules are evaluated row by row: they do more with facts than planes can tell.</summary>
    public int RulesByRow => _rules.ByRow.Length;

    /// <summary>Compiles a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="options">How the run is to be made; null for <see cref="EvaluationOptions.Default"/>. Joint intervals are not computed, and grades are for who fills a batch.</param>
    /// <exception cref="ArgumentException">The options name a reading that the pack has not.</exception>
    public static ColumnarPack Compile(RulePack pack, EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return Compile(pack, options ?? EvaluationOptions.Default, PlaneMachine.Best);
    }

    internal static ColumnarPack Compile(RulePack pack, EvaluationOptions options, PlaneMachine machine)
    {
        var read = pack.With(options.Readings);
        var scorer = new Scorer(read, options.WeightOf, isJoint: false);
        return new ColumnarPack(new ColumnarRules(read.Facts, [.. read.Rules.Where(r => r.IsEvaluated)], scorer.Scopes, options.WeightOf, []), machine);
    }

    /// <summary>Rules by themselves, and comparisons among them.</summary>
    internal static ColumnarPack Compile(FactDictionary facts, IReadOnlyList<Rule> rules, PlaneMachine machine, IReadOnlyList<VerdictComparison>? comparisons = null) =>
        new(new ColumnarRules(facts, rules, [], _ => 1, comparisons ?? []), machine);

    /// <summary>Evaluates a batch.</summary>
    /// <param name="batch">Profiles over the dictionary of the pack.</param>
    /// <param name="outputs">What is wanted.</param>
    /// <param name="diagnostic">Set, and the result null, where a rule took or made more than it may: of the first profile on which one did.</param>
    /// <param name="threads">How many threads work; 0 for as many as there are processors. The result does not depend on it.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="ArgumentException">The batch is over another dictionary, or there are less than no threads.</exception>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public BatchResult? Evaluate(ProfileBatch batch, BatchOutputs outputs, out Diagnostic? diagnostic, int threads = 0, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        if (!ReferenceEquals(batch.Facts, _rules.Facts.Layout.Facts))
        {
            throw new ArgumentException("the batch is over another dictionary than the pack", nameof(batch));
        }

        var (program, code) = _programs.GetOrAdd(outputs, wanted => new(() => Write(wanted))).Value;
        var result = new BatchResult(program, batch.Count, batch.Tiles.Count);
        var next = -1;
        var stopped = new List<(int Profile, Diagnostic Diagnostic)>();
        void Work()
        {
            var run = new TileRun(program, _machine, code, batch, result);
            for (var tile = Interlocked.Increment(ref next); tile < batch.Tiles.Count; tile = Interlocked.Increment(ref next))
            {
                cancellation.ThrowIfCancellationRequested();
                run.Run(tile);
            }

            lock (stopped)
            {
                result.Add(run.RuleCounts, run.Changes);
                stopped.AddRange(run.Stopped is { } first ? [first] : []);
            }
        }

        Start(Work, Math.Min(threads == 0 ? Environment.ProcessorCount : threads, Math.Max(1, batch.Tiles.Count)));
        diagnostic = stopped.Count == 0 ? null : stopped.MinBy(s => s.Profile).Diagnostic;
        return diagnostic is null ? result : null;
    }

    private static void Start(Action work, int threads)
    {
        if (threads == 1)
        {
            work();
            return;
        }

        var others = Enumerable.Range(1, threads - 1).Select(_ => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        try
        {
            work();
        }
        finally
        {
            Task.WhenAll(others).ContinueWith(_ => { }, TaskScheduler.Default).GetAwaiter().GetResult();
        }

        Array.ForEach(others, o => o.GetAwaiter().GetResult());
    }

    private (BatchProgram Program, PartCode[]? Code) Write(BatchOutputs outputs)
    {
        var program = new BatchProgram(_rules, outputs);
        return (program, _machine.CodeOf(program.Program));
    }
}
