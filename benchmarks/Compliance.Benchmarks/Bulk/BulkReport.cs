using System.Globalization;
using System.Text;
using Compliance.Benchmarks.Report;

namespace Compliance.Benchmarks.Bulk;

/// <summary>Measures many profiles at once, in memory and from files, and writes the part of <c>docs/performance.md</c> between its two marks, and its plots.</summary>
internal static class BulkReport
{
    private const string Begin = "<!-- bulk: begin -->";
    private const string End = "<!-- bulk: end -->";

    public static void Write(bool isQuick)
    {
        var page = Path.Combine(Checkout.Folder, "docs", "performance.md");
        var text = File.ReadAllText(page);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var figures = new StringBuilder("\n\n")
            .Append(CultureInfo.InvariantCulture, $"Measured {DateTime.UtcNow:yyyy-MM-dd}{(isQuick ? " in a quick run" : "")}: {Machine.Describe()}.\n\n## In memory\n\n");
        int[] sizes = isQuick ? [1_000, 100_000, 1_000_000] : [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
        var rows = sizes.SelectMany(BulkTable.Measure).ToArray();
        Table(figures, rows);
        BulkPlots.Rates(rows, figures);
        ByRules(figures, BulkTable.ByRules(1_000_000));
        figures.Append("\n## From bytes to columns\n\nOne thread, bytes in memory, each format by turns; batches give the counts by rule of those made without a file.\n\n").Append(Ingest.Head);
        Ingest.Run(isQuick).ToList().ForEach(r => figures.Append(Ingest.Shown(r)));
        figures.Append("\nParquet files, one thread, beside DuckDB reading every value of the same columns.\n\n").Append(ParquetReading.Head);
        ParquetReading.Run(isQuick).ToList().ForEach(r => figures.Append(ParquetReading.Shown(r)));
        Mutants(figures, MutantColumns.Measure(100_000));
        FileTable.Write(isQuick ? 100_000 : 1_000_000, figures);
        File.WriteAllText(page, text[..begin] + figures.Append('\n') + text[end..]);
        Console.WriteLine(figures);
    }

    private static void Table(StringBuilder text, IEnumerable<BulkRow> rows)
    {
        text.Append("| profiles | engine | threads | ms, best | median | M rule evaluations/s, best | of the kernel | peak MB |\n|---:|---|---:|---:|---:|---:|---:|---:|\n");
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.Profiles:N0} | {row.Engine} | {row.Threads} | {row.Run.Best:G3} | {row.Run.Median:G3} | {row.MillionsPerSecond:G3} | ")
                .Append(CultureInfo.InvariantCulture, $"{(row.OfKernel is { } share ? share.ToString("G3", CultureInfo.InvariantCulture) : "")} | {(row.Run.PeakMegabytes > 0 ? row.Run.PeakMegabytes.ToString("F0", CultureInfo.InvariantCulture) : "")} |\n");
        }
    }

    private static void ByRules(StringBuilder text, IEnumerable<BulkRow> rows)
    {
        text.Append("\nThe same by the number of rules, the first of the workload, one thread: what rules have in common is computed once.\n\n| profiles | rules | ms, best | ms a rule |\n|---:|---:|---:|---:|\n");
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.Profiles:N0} | {row.Rules} | {row.Run.Best:G3} | {row.Run.Best / row.Rules:G3} |\n");
        }
    }

    private static void Mutants(StringBuilder text, IReadOnlyList<MutantRow> rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## Mutants\n\nThe {rows[0].Mutants:N0} mutants of the real pack that count, each beside its rule, on made-up profiles in memory.\n\n").Append(MutantColumns.Head);
        rows.ToList().ForEach(r => text.Append(MutantColumns.Shown(r)));
    }
}
