using System.Diagnostics;
using System.Globalization;
using Compliance.Bulk.Blocks;
using Compliance.Bulk.Reading;
using Compliance.Bulk.Tables;
using Compliance.Bulk.Writing;
using Compliance.Engine.Columnar;

namespace Compliance.Benchmarks.Bulk;

/// <summary>One row of what reading and writing Parquet takes.</summary>
/// <param name="Dictionary">Whose profiles they were.</param>
/// <param name="Title">What was done.</param>
/// <param name="Profiles">How many profiles there were.</param>
/// <param name="Best">The least milliseconds of a round.</param>
/// <param name="Median">The median.</param>
/// <param name="OfRival">Of reading, the best over the best of DuckDB with the same file.</param>
internal sealed record ParquetRow(string Dictionary, string Title, int Profiles, double Best, double Median, double? OfRival);

/// <summary>
/// Reads one Parquet file by this engine, into batches ready to be evaluated, and by DuckDB, one thread each, by turns, once the batches have been seen to give the very counts by rule
/// of those that were made without a file; and writes that file from Arrow, as a run does at its end.
/// </summary>
internal static class ParquetReading
{
    public const string Head = "| dictionary | profiles | what | ms, best | median | µs a profile | of DuckDB |\n|---|---:|---|---:|---:|---:|---:|\n";

    private const int Rounds = 7;

    public static void Print(bool isQuick) => Console.Write(Head + string.Concat(Run(isQuick).Select(Shown)));

    /// <summary>A row of the table whose head is <see cref="Head"/>.</summary>
    public static string Shown(ParquetRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"| {row.Dictionary} | {row.Profiles:N0} | {row.Title} | {row.Best:F0} | {row.Median:F0} | {1000 * row.Best / row.Profiles:G3} | {row.OfRival:F2} |\n");

    /// <summary>Measures.</summary>
    public static IReadOnlyList<ParquetRow> Run(bool isQuick)
    {
        var rows = new List<ParquetRow>();
        foreach (var make in new Func<IngestWork>[] { () => IngestWork.OfWorkload(isQuick ? 16 : 64), () => IngestWork.OfRealPack(isQuick ? 8 : 32) })
        {
            var folder = Directory.CreateTempSubdirectory();
            try
            {
                rows.AddRange(Of(make(), Path.Combine(folder.FullName, "profiles.arrow"), Path.Combine(folder.FullName, "profiles.parquet")));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        return rows;
    }

    private static ParquetRow[] Of(IngestWork work, string arrow, string parquet)
    {
        Write(work, arrow);
        var written = Array.ConvertAll(new int[3], _ => Measured(() => ParquetFile.Make(arrow, parquet)));
        if (work.AnswersOf(take => Read(work, parquet, take)) != work.Answers)
        {
            throw new InvalidOperationException($"Parquet of the {work.Name} counts otherwise than batches made without a file");
        }

        using var duck = new DuckRead(parquet);
        (string Title, Action Run)[] turns =
        [
            ("Compliance, into batches", () => Read(work, parquet, _ => { })),
            ("of that, into arrays", () => ReadArrays(parquet)),
            ("DuckDB, into aggregates over every column", duck.Aggregates),
            ("DuckDB, into a table in memory", duck.Table),
        ];
        Array.ForEach(turns, t => t.Run());
        var times = Array.ConvertAll(turns, _ => new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < turns.Length; i++)
            {
                times[i].Add(Measured(turns[i].Run));
            }
        }

        var rival = Math.Min(times[^2].Min(), times[^1].Min());
        return
        [
            new ParquetRow(work.Name, "Compliance, written from Arrow", work.Profiles, written.Min(), Scalar.Rounds.Median(written), null),
            .. turns.Zip(times, (t, ms) => new ParquetRow(work.Name, t.Title, work.Profiles, ms.Min(), Scalar.Rounds.Median(ms), ms.Min() / rival)),
        ];
    }

    private static double Measured(Action run)
    {
        var clock = Stopwatch.StartNew();
        run();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static void Write(IngestWork work, string arrow)
    {
        var (bytes, format) = (new ByteWriter(), new ArrowFormat(hasDictionaries: true));
        int[] rows = [.. Enumerable.Range(0, ProfileBlock.Rows)];
        using var file = File.Create(arrow);
        format.Begin(work.Blocks[0].Columns, bytes);
        foreach (var block in work.Blocks)
        {
            format.Write(new TableBlock(block.Columns, rows), bytes);
            file.Write(bytes.Written.Span);
            bytes.Clear();
        }

        format.End(bytes);
        file.Write(bytes.Written.Span);
    }

    private static void Read(IngestWork work, string parquet, Action<ProfileBatch> take) =>
        Ingest.Read(work, () => new ParquetSource(parquet, File.OpenRead(parquet), work.Pack.Facts, threads: 1), take);

    private static void ReadArrays(string parquet)
    {
        using var table = new ParquetTable(File.OpenRead(parquet));
        for (var group = 0; group < table.Groups; group++)
        {
            table.Read(group, threads: 1);
        }
    }
}
