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
    private const int Sample = 1_000;
    private const double Second = 1_000;

    private readonly RulePack _pack = PackFolder.Load(Checkout.Pack, out _)!;
    private readonly IReadOnlyList<VerdictComparison> _comparisons;

    private MutantColumns()
    {
        var rules = _pack.Rules.Where(r => r.IsEvaluated);
        _comparisons = MutantEffect.Comparisons(RuleMutation.Of(_pack, rules, RuleTestFiles.Load(Checkout.Pack, _pack, new DiagnosticBag())));
    }

    /// <summary>Prints a row for each way: how long the best run took, and how many verdicts of mutants that makes a second.</summary>
    public static void Print(int profiles)
    {
        var work = new MutantColumns();
        var batch = work.Made(profiles);
        var sample = profiles == Sample ? batch : work.Made(Sample);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{work._comparisons.Count} mutants"));
        Console.WriteLine("engine,group,threads,profiles,ready ms,best ms,M mutant-evaluations/s");
        var expected = work.Scalar(sample);
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
                    Row(writesCode ? "columns, code" : "columns, loop", group, threads, profiles, ready, work._comparisons.Count, () => columns.Compare(batch, new VerdictChanges(columns.Count), threads));
                }
            }
        }
    }

    private static void Row(string engine, int group, int threads, int profiles, double ready, int mutants, Action run)
    {
        var best = double.MaxValue;
        for (var spent = Stopwatch.StartNew(); spent.Elapsed.TotalSeconds < 1.5;)
        {
            var clock = Stopwatch.StartNew();
            run();
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }

        var rate = (double)mutants * profiles / best * Second / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{engine},{(group == int.MaxValue ? "all" : group)},{threads},{profiles},{ready:f0},{best:f2},{rate:f0}"));
    }

    private VerdictChanges Scalar(ProfileBatch batch)
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

        foreach (var view in views)
        {
            row.Load(view);
            compiled.Evaluate(row, verdicts, out _);
            for (var i = 0; i < _comparisons.Count; i++)
            {
                changes.Add(i, (int)verdicts[numbers[_comparisons[i].Rule]], (int)verdicts[numbers[_comparisons[i].Other]], 1);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"compiled,all,1,{batch.Count},{ready:f0},{best:f2},{(double)_comparisons.Count * batch.Count / best * Second / 1e6:f1}"));
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
        var (block, treaty, columns, batches) = (new ProfileBlock(_pack.Facts), new TreatyFill(_pack), new BlockBatch(_pack.Facts), new List<ProfileBatch>());
        while (made.Next() is { } raw)
        {
            block.Begin((raw.Number * ProfileBlock.Rows) + 1, raw.Count);
            maker.Fill(block);
            treaty.Complete(block);
            batches.Add(columns.Of(block));
        }

        return new ProfileBatch(batches[0].Layout, [.. batches.SelectMany(b => b.Tiles)]);
    }
}
