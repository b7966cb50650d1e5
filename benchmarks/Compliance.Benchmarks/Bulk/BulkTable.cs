using Compliance.Benchmarks.Workload;

namespace Compliance.Benchmarks.Bulk;

/// <summary>Many profiles in memory, by every engine. Each runs in a process of its own; who counts, counts the same, or the run ends.</summary>
internal static class BulkTable
{
    public const string Columns = "Compliance, columns: counts by rule and by profile";
    public const string Kernel = "hand-written kernel: counts by rule and by profile";

    private const int RealRules = 358;
    private const int Most = 10_000_000;

    private static readonly (string Name, string Title, int MostProfiles, int[] Threads)[] Engines =
    [
        ("columns", Columns, Most, [1, 2]),
        ("columns-rules", "Compliance, columns: counts by rule", Most, [1]),
        ("columns-scores", "Compliance, columns: outer scores", Most, [1]),
        ("stream", "a streaming read of the same bytes", Most, [1]),
        ("duckdb", "DuckDB, SQL in three values: counts by rule", 1_000_000, [1, 2]),
        ("compiled partial", "Compliance, compiled, one at a time", 100_000, [1]),
        ("dynamic-linq complete", "System.Linq.Dynamic.Core, two values", 100_000, [1]),
        ("rules-engine complete", "Microsoft RulesEngine, two values", 10_000, [1]),
        ("ncalc complete", "CoreCLR-NCalc, two values", 10_000, [1]),
    ];

    private static readonly (string Name, string Title, int MostProfiles, int[] Threads)[] Real =
    [
        ("pack-columns", "the real pack, Compliance, columns: counts and scores", Most, [1, 2]),
        ("pack-compiled", "the real pack, Compliance, compiled, one at a time", 100_000, [1]),
    ];

    /// <summary>Measures all engines on so many profiles.</summary>
    /// <exception cref="InvalidOperationException">An engine counts otherwise than the columns.</exception>
    public static IEnumerable<BulkRow> Measure(int profiles)
    {
        var kernel = OutsideRivals.Kernel(profiles);
        if (kernel is not null)
        {
            yield return new BulkRow(profiles, Kernel, 1, kernel, 1, RuleMaker.Rules);
        }

        var rows = Runs(Engines, profiles, RuleMaker.Rules, kernel).ToArray();
        foreach (var row in rows)
        {
            yield return row;
        }

        if (kernel is not null && Array.Find(rows, r => r.Engine == Columns) is { } columns && columns.Run.Answers != kernel.Answers)
        {
            throw new InvalidOperationException("the kernel counts otherwise than the columns do");
        }

        if (kernel is not null && profiles <= 1_000_000 && OutsideRivals.Numpy(profiles) is { } numpy)
        {
            yield return new BulkRow(profiles, "numpy, two planes: counts by rule", 1, numpy, kernel.Best / numpy.Best, RuleMaker.Rules);
        }

        foreach (var row in Runs(Real, profiles, RealRules, null))
        {
            yield return row;
        }
    }

    /// <summary>Measures the columns with more and more of the rules.</summary>
    public static IEnumerable<BulkRow> ByRules(int profiles) => new[] { 25, 50, 100, 150, 200, RuleMaker.Rules }
        .SelectMany(rules => Runs([(BulkRun.OfRules + rules, $"Compliance, columns: counts of {rules} rules", Most, [1])], profiles, rules, null));

    private static IEnumerable<BulkRow> Runs((string Name, string Title, int MostProfiles, int[] Threads)[] engines, int profiles, int rules, BulkRun? kernel)
    {
        string? answers = null;
        foreach (var (name, title, _, threads) in engines.Where(e => profiles <= e.MostProfiles))
        {
            foreach (var count in threads)
            {
                if (BulkRun.Of(name, profiles, count) is not { } run)
                {
                    continue;
                }

                answers ??= run.Answers;
                if (run.Answers != "-" && run.Answers != answers)
                {
                    throw new InvalidOperationException($"`{title}` counts otherwise than `{engines[0].Title}`");
                }

                Console.WriteLine($"{profiles} {title} {count}: {run}");
                yield return new BulkRow(profiles, title, count, run, kernel?.Best / run.Best, rules);
            }
        }
    }
}
