using System.Diagnostics;
using System.Globalization;
using Compliance.Bulk.Blocks;
using Compliance.Bulk.Scoring;
using Compliance.Bulk.Synthesis;
using Compliance.Engine.Adequacy;
using Compliance.Engine.Columnar;
using Compliance.Engine.Compiled;
using Compliance.Engine.Packs;
using Compliance.Engine.RuleTests;
using Compliance.Language.Diagnostics;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Benchmarks.Bulk;

/// <summary>Every mutant of the real pack beside its rule on made-up profiles: as columns, and one profile at a time by compiled code.</summary>
internal sealed class MutantColumns
{
    public const string Head = "| way | mutants at a time | threads | profiles | ready, ms | ms, best | M mutant evaluations/s |\n|---|---:|---:|---:|---:|---:|---:|\n";

    private const int Sample = 1_000;

    private readonly RulePack _pack = PackFolder.Load(Checkout.Pack, out _)!;
    private readonly IReadOnlyList<VerdictComparison> _comparisons;

    private MutantColumns()
    {
        var rules = _pack.Rules.Where(r => r.IsEvaluated);
        _comparisons = MutantEffect.Comparisons(RuleMutation.Of(_pack, rules, RuleTestFiles.Load(Checkout.Pack, _pack, new DiagnosticBag())));
    }

    /// <summary>Measures on so many profiles; compiled code on a thousand of them. Every way must find the same changes.</summary>
    public static IReadOnlyList<MutantRow> Measure(int profiles)
    {
        var work = new MutantColumns();
        var batch = work.Made(profiles);
        var sample = profiles == Sample ? batch : work.Made(Sample);
        var expected = work.Scalar(sample, out var scalar);
        var rows = new List<MutantRow> { scalar };
        foreach (var writesCode in new[] { false, true })
        {
            foreach (var group in new[] { 64, 256, int.MaxValue })
            {
                var clock = Stopwatch.StartNew();
                var columns = VariantColumns.Of(work._pack.Facts, work._comparisons, PlaneMachine.Best with { WritesCode = writesCode }, group);
                var found = new VerdictChanges(columns.Count);
                columns.Compare(sample, found);
                var ready = clock.Elapsed.TotalMilliseconds;
                work.RequireEqual(expected, found);
                foreach (var threads in new[] { 1, 2 })
                {
                    rows.Add(new MutantRow(writesCode ? "columns, machine code" : "columns, a loop", group, threads, columns.Count, profiles, ready, Best(() => columns.Compare(batch, new VerdictChanges(columns.Count), threads))));
                }
            }
        }

        return rows;
    }

    public static void Print(int profiles) => Console.Write(Head + string.Concat(Measure(profiles).Select(Shown)));

    /// <summary>A row of the table whose head is <see cref="Head"/>.</summary>
    public static string Shown(MutantRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {row.Engine} | {(row.Group == int.MaxValue ? "all" : row.Group)} | {row.Threads} | {row.Profiles:N0} | {row.ReadyMilliseconds:F0} | {row.Best:G3} | {row.MillionsPerSecond:G3} |\n");

    private static double Best(Action run)
    {
        var best = double.MaxValue;
        for (var spent = Stopwatch.StartNew(); spent.Elapsed.TotalSeconds < 1.5;)
        {
            var clock = Stopwatch.StartNew();
            run();
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }

        return best;
    }

    private VerdictChanges Scalar(ProfileBatch batch, out MutantRow measured)
    {
        var rules = _comparisons.SelectMany(c => c.Rules).Distinct().ToArray();
        var numbers = rules.Select((r, i) => (r, i)).ToDictionary(r => r.r, r => r.i);
        var clock = Stopwatch.StartNew();
        var compiled = CompiledPack.Compile(_pack.Facts, rules);
        var (row, verdicts) = (compiled.CreateRow(), new VerdictStatus[rules.Length]);
        var views = Enumerable.Range(0, batch.Count).Select(p => batch.ViewOf(p, _pack.Facts.Facts)).ToArray();
        row.Load(views[0]);
        compiled.Evaluate(row, verdicts, out _);
        var ready = clock.Elapsed.TotalMilliseconds;
        var changes = new VerdictChanges(_comparisons.Count);
        var best = double.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            clock.Restart();
            foreach (var view in views)
            {
                row.Load(view);
                compiled.Evaluate(row, verdicts, out _);
            }

            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }

        measured = new MutantRow("compiled, one profile at a time", int.MaxValue, 1, _comparisons.Count, batch.Count, ready, best);
        foreach (var view in views)
        {
            row.Load(view);
            compiled.Evaluate(row, verdicts, out _);
            for (var i = 0; i < _comparisons.Count; i++)
            {
                changes.Add(i, (int)verdicts[numbers[_comparisons[i].Rule]], (int)verdicts[numbers[_comparisons[i].Other]], 1);
            }
        }

        return changes;
    }

    private void RequireEqual(VerdictChanges expected, VerdictChanges found)
    {
        var statuses = Enum.GetValues<VerdictStatus>();
        for (var i = 0; i < _comparisons.Count; i++)
        {
            if (statuses.Any(from => statuses.Any(to => expected.Of(i, from, to) != found.Of(i, from, to))))
            {
                throw new InvalidOperationException("the columns tell something else than the compiled rules of " + _comparisons[i].Rule.Id);
            }
        }
    }

    private ProfileBatch Made(int profiles)
    {
        var (made, maker) = (new MadeBlocks(profiles), new ProfileMaker(_pack, Marginals.Read(Path.Combine(Checkout.Pack, Marginals.FileName)), seed: 7, missing: 0.2m));
        var (block, treaty, batches) = (new ProfileBlock(_pack.Facts), new TreatyFill(_pack), new List<ProfileBatch>());
        while (made.Next() is { } raw)
        {
            block.Begin((raw.Number * ProfileBlock.Rows) + 1, raw.Count);
            maker.Fill(block);
            treaty.Complete(block);

            // One alone would give the memory of a batch to the next.
            batches.Add(new BlockBatch(_pack.Facts).Of(block));
        }

        return new ProfileBatch(batches[0].Layout, [.. batches.SelectMany(b => b.Tiles)]);
    }
}

/// <summary>One way to evaluate mutants beside their rules.</summary>
/// <param name="Engine">The way.</param>
/// <param name="Group">How many mutants are computed together.</param>
/// <param name="Threads">On how many threads.</param>
/// <param name="Mutants">How many mutants there are.</param>
/// <param name="Profiles">On how many profiles.</param>
/// <param name="ReadyMilliseconds">From conditions to the first answer.</param>
/// <param name="Best">The least milliseconds of a run.</param>
internal sealed record MutantRow(string Engine, int Group, int Threads, int Mutants, int Profiles, double ReadyMilliseconds, double Best)
{
    /// <summary>Millions of verdicts of mutants in a second.</summary>
    public double MillionsPerSecond => (double)Mutants * Profiles / Best / 1e3;
}
