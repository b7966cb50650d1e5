using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Compliance.Benchmarks.Report;
using Compliance.Benchmarks.Workload;

namespace Compliance.Benchmarks.Bulk;

/// <summary>
/// Measures many profiles at once, each engine in a process of its own, and writes the part of <c>docs/performance.md</c> between its two marks. Two rivals are programs
/// that are not in this repository; COMPLIANCE_KERNEL (program and folder of its work) and COMPLIANCE_NUMPY (interpreter, script and that folder) say where they are.
/// </summary>
internal static partial class BulkReport
{
    private const string Begin = "<!-- bulk: begin -->";
    private const string End = "<!-- bulk: end -->";
    private const int RealRules = 358;

    private static readonly (string Name, string Title, int MostProfiles, int[] Threads)[] Engines =
    [
        ("columns", "Compliance, columns: counts by rule and by profile", 10_000_000, [1, 2]),
        ("columns-rules", "Compliance, columns: counts by rule", 10_000_000, [1]),
        ("columns-scores", "Compliance, columns: outer scores", 10_000_000, [1]),
        ("stream", "a streaming read of the same bytes", 10_000_000, [1]),
        ("duckdb", "DuckDB, SQL in three values: counts by rule", 1_000_000, [1, 2]),
        ("compiled partial", "Compliance, compiled, one at a time", 100_000, [1]),
        ("dynamic-linq complete", "System.Linq.Dynamic.Core, two values", 100_000, [1]),
        ("rules-engine complete", "Microsoft RulesEngine, two values", 10_000, [1]),
        ("ncalc complete", "CoreCLR-NCalc, two values", 10_000, [1]),
    ];

    public static void Write(bool isQuick)
    {
        var page = Path.Combine(Checkout.Folder, "docs", "performance.md");
        var text = File.ReadAllText(page);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var figures = new StringBuilder("\n\n")
            .Append(CultureInfo.InvariantCulture, $"Measured {DateTime.UtcNow:yyyy-MM-dd}{(isQuick ? " in a quick run" : "")}: {Machine.Describe()}.\n\n")
            .Append("| profiles | engine | threads | ms, best | median | M rule evaluations/s, best | of the kernel | peak MB |\n|---:|---|---:|---:|---:|---:|---:|---:|\n");
        foreach (var profiles in isQuick ? new[] { 1_000, 100_000, 1_000_000 } : [1_000, 10_000, 100_000, 1_000_000, 10_000_000])
        {
            Rows(figures, profiles);
        }

        File.WriteAllText(page, text[..begin] + figures.Append('\n') + text[end..]);
        Console.WriteLine(figures);
    }

    private static void Rows(StringBuilder text, int profiles)
    {
        var kernel = Kernel(profiles);
        var ours = "-";
        if (kernel is not null)
        {
            Row(text, profiles, "hand-written kernel: counts by rule and by profile", 1, kernel, kernel.Best, RuleMaker.Rules);
        }

        foreach (var (name, title, most, threads) in Engines.Where(e => profiles <= e.MostProfiles))
        {
            foreach (var count in threads)
            {
                var run = BulkRun.Of(name, profiles, count);
                ours = name == "columns" && run is not null ? run.Answers : ours;
                Row(text, profiles, title, count, run, kernel?.Best, RuleMaker.Rules);
                if (run is { Answers: not "-" } && run.Answers != ours)
                {
                    throw new InvalidOperationException(name + " counts otherwise than the columns do");
                }
            }
        }

        if (kernel is not null && kernel.Answers != ours)
        {
            throw new InvalidOperationException("the kernel counts otherwise than the columns do");
        }

        if (Numpy(profiles) is { } numpy)
        {
            Row(text, profiles, "numpy, two planes: counts by rule", 1, numpy, kernel?.Best, RuleMaker.Rules);
        }

        Real(text, profiles);
    }

    private static void Real(StringBuilder text, int profiles)
    {
        var columns = profiles > 1_000_000 ? null : BulkRun.Of("pack-columns", profiles, 1);
        var compiled = profiles > 100_000 ? null : BulkRun.Of("pack-compiled", profiles, 1);
        Row(text, profiles, "the real pack, Compliance, columns: counts and scores", 1, columns, null, RealRules);
        Row(text, profiles, "the real pack, Compliance, compiled, one at a time", 1, compiled, null, RealRules);
        if (columns is not null && compiled is not null && columns.Answers != compiled.Answers)
        {
            throw new InvalidOperationException("on the real pack the columns count otherwise than compiled code does");
        }
    }

    private static void Row(StringBuilder text, int profiles, string title, int threads, BulkRun? run, double? kernel, int rules)
    {
        if (run is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {profiles:N0} | {title} | {threads} | {run.Best:G3} | {run.Median:G3} | {profiles * (double)rules / run.Best / 1e3:G3} | ")
                .Append(CultureInfo.InvariantCulture, $"{(kernel is { } best ? (best / run.Best).ToString("G3", CultureInfo.InvariantCulture) : "")} | {(run.PeakMegabytes > 0 ? run.PeakMegabytes.ToString("F0", CultureInfo.InvariantCulture) : "")} |\n");
            Console.WriteLine($"{profiles} {title} {threads}: {run}");
        }
    }

    private static BulkRun? Kernel(int profiles)
    {
        if (Environment.GetEnvironmentVariable("COMPLIANCE_KERNEL")?.Split(' ') is not [var program, var folder])
        {
            return null;
        }

        var number = profiles.ToString(CultureInfo.InvariantCulture);
        var output = BulkRun.Output(program, [folder, "bulk", number, "1"], new Dictionary<string, string> { ["PREFETCH"] = profiles >= 1_000_000 ? "1" : "0" });
        var line = KernelLine().Match(output);
        if (!line.Success || !output.Contains("mismatches 0", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("the kernel did not run, or is wrong: " + output);
        }

        using var counts = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, $"counts-bulk-{number}.json")));
        long[] Of(string name) => [.. counts.RootElement.GetProperty(name).EnumerateArray().Select(e => e.GetInt64())];
        return new BulkRun(Number(line.Groups[2].Value), Number(line.Groups[1].Value), 0, BulkRun.HashOf(Of("T").Zip(Of("F"), (t, f) => (t, f))));
    }

    private static BulkRun? Numpy(int profiles)
    {
        if (profiles > 1_000_000 || Environment.GetEnvironmentVariable("COMPLIANCE_NUMPY")?.Split(' ') is not [var program, var script, var folder])
        {
            return null;
        }

        var output = BulkRun.Output(program, [script, folder, profiles.ToString(CultureInfo.InvariantCulture)], new Dictionary<string, string>());
        var line = NumpyLine().Match(output);
        if (!line.Success || !output.Contains("sample mismatches 0", StringComparison.Ordinal) || !output.Contains("differing from C# bulk 0", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("numpy did not run, or is wrong: " + output);
        }

        // It works on whole columns, and on blocks that fit the cache, told as a rate.
        var (whole, blocks) = (Number(line.Groups[1].Value), profiles * (double)RuleMaker.Rules / Number(line.Groups[2].Value) / 1e3);
        return new BulkRun(Math.Min(whole, blocks), Math.Min(whole, blocks), 0, "-");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\+ per-profile counts\s+([\d.]+) ms.*\[min ([\d.]+) max")]
    private static partial Regex KernelLine();

    [GeneratedRegex(@"\| ([\d.]+) ms \|.*blocked\+CSE ([\d.]+) M/s")]
    private static partial Regex NumpyLine();
}
