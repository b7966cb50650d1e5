using System.Diagnostics;
using System.Globalization;
using Compliance.Benchmarks.Scalar;
using Compliance.Bulk.Reading;
using Compliance.Bulk.Writing;
using Compliance.Engine.Columnar;
using Compliance.Engine.Packs;
using Compliance.Language.Rules;

namespace Compliance.Benchmarks.Bulk;

/// <summary>One row of what reading and writing Parquet takes.</summary>
/// <param name="Title">What was done.</param>
/// <param name="Profiles">The rows of the file.</param>
/// <param name="Best">The least milliseconds.</param>
/// <param name="Median">The median.</param>
/// <param name="OfRival">Of reading, the best over the best of DuckDB with the same file.</param>
internal sealed record ParquetRow(string Title, int Profiles, double Best, double Median, double? OfRival);

/// <summary>Reads the same Parquet file by this engine and by DuckDB, one thread each, in turns; and writes it.</summary>
internal static class ParquetReading
{
    private const int Rounds = 7;

    /// <summary>The workload, made here: what is read is held against a batch that never was in a file.</summary>
    public static IReadOnlyList<ParquetRow> OfWorkload(int profiles)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var work = new BulkWork(profiles);
            var (arrow, parquet) = (Path.Combine(folder.FullName, "w.arrow"), Path.Combine(folder.FullName, "w.parquet"));
            WorkloadTable.Write(arrow, work.Pack, profiles);
            var written = Written("workload", profiles, arrow, parquet);
            var direct = ColumnarPack.Compile(work.Pack).Evaluate(work.Batch, BatchOutputs.RuleCounts, out _)!;
            Require([.. Enumerable.Range(0, direct.Rules.Count).Select(direct.CountsOfRule).Select(c => (c.Satisfied, c.NotSatisfied))], new OurRead(parquet, work.Pack).Counts());
            return [written, .. Of("workload", parquet, work.Pack, profiles)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The real pack, with profiles that <c>generate</c> wrote as Arrow: they are counted from there as well.</summary>
    public static IReadOnlyList<ParquetRow> OfPack(string arrow)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var (pack, parquet) = (PackFolder.Load(Checkout.Pack, out _)!, Path.Combine(folder.FullName, "p.parquet"));
            var profiles = new OurRead(arrow, pack).Read(_ => { });
            var written = Written("real pack", profiles, arrow, parquet);
            Require(new OurRead(arrow, pack).Counts(), new OurRead(parquet, pack).Counts());
            return [written, .. Of("real pack", parquet, pack, profiles)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static void Print(IEnumerable<ParquetRow> rows)
    {
        foreach (var row in rows)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {row.Profiles:N0} | {row.Title} | {row.Best:F0} | {row.Median:F0} | {1000 * row.Best / row.Profiles:F2} | {row.OfRival:F2} |"));
        }
    }

    private static ParquetRow Written(string name, int profiles, string arrow, string parquet)
    {
        var times = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            var clock = Stopwatch.StartNew();
            ParquetFile.Make(arrow, parquet);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        return new ParquetRow(name + ": made of Arrow", profiles, times.Min(), Scalar.Rounds.Median(times), null);
    }

    private static ParquetRow[] Of(string name, string parquet, RulePack pack, int profiles)
    {
        using var duck = new DuckRead(parquet);
        var ours = new OurRead(parquet, pack);
        (string Title, Action Run)[] turns =
        [
            (name + ": Compliance, into batches", () => ours.Read(_ => { })),
            (name + ": the arrays alone", () => Arrays(parquet)),
            (name + ": DuckDB, into aggregates", duck.Aggregates),
            (name + ": DuckDB, into a table", duck.Table),
        ];
        var times = turns.Select(_ => new List<double>()).ToArray();
        for (var round = -2; round < Rounds; round++)
        {
            for (var i = 0; i < turns.Length; i++)
            {
                var clock = Stopwatch.StartNew();
                turns[i].Run();
                if (round >= 0)
                {
                    times[i].Add(clock.Elapsed.TotalMilliseconds);
                }
            }
        }

        var rival = Math.Min(times[^2].Min(), times[^1].Min());
        return [.. turns.Zip(times, (t, ms) => new ParquetRow(t.Title, profiles, ms.Min(), Scalar.Rounds.Median(ms), ms.Min() / rival))];
    }

    private static void Arrays(string parquet)
    {
        using var table = new ParquetTable(SeekableFile.Of(parquet, File.OpenRead(parquet)));
        for (var group = 0; group < table.Groups; group++)
        {
            table.Read(group, threads: 1);
        }
    }

    private static void Require((long True, long False)[] expected, (long True, long False)[] actual)
    {
        if (!expected.SequenceEqual(actual))
        {
            throw new InvalidOperationException("what is read from Parquet counts otherwise");
        }
    }
}
