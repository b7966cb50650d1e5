using System.Diagnostics;
using System.Globalization;
using System.Text;
using Compliance.Benchmarks.Scalar;
using Compliance.Bulk.Reading;
using Compliance.Engine.Columnar;

namespace Compliance.Benchmarks.Bulk;

/// <summary>One way to get at profiles that are bytes in memory.</summary>
/// <param name="Format">What it is.</param>
/// <param name="Bytes">How many bytes it reads.</param>
/// <param name="Run">Reads them all, on this thread, and gives each batch away; it gives none where it only reads.</param>
/// <param name="IsYardstick">Whether it only reads the bytes that the next does something with.</param>
internal sealed record IngestCase(string Format, long Bytes, Action<Action<ProfileBatch>> Run, bool IsYardstick = false);

/// <summary>What one way took.</summary>
/// <param name="Dictionary">Whose profiles they were.</param>
/// <param name="Format">The way.</param>
/// <param name="Profiles">How many profiles there were.</param>
/// <param name="Bytes">How many bytes.</param>
/// <param name="Best">The least milliseconds of a round.</param>
/// <param name="Median">The median.</param>
/// <param name="OfYardstick">Its best time in a round by that of reading the same bytes as tokens only, the median over the rounds; null where there is nothing to compare with.</param>
internal sealed record IngestRow(string Dictionary, string Format, int Profiles, long Bytes, double Best, double Median, double? OfYardstick)
{
    public double PerSecond => Profiles / Best * 1e3;

    public double MegabytesPerSecond => Bytes / Best / 1e3;

    public double MicrosecondsOfProfile => Best / Profiles * 1e3;
}

/// <summary>
/// From the bytes of a format to batches ready to be evaluated, on one thread: each format by turns, round after round, once its batches have been seen to give the very counts by rule
/// of those that were made without a file.
/// </summary>
internal static class Ingest
{
    public const string Head = "| dictionary | format | bytes of a profile | µs a profile, best | median | profiles/s | MB/s | of tokens only |\n|---|---|---:|---:|---:|---:|---:|---:|\n";

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(0.1);

    // Those of a dictionary are made one after another, for the lines of the real pack are large.
    private static readonly Func<IngestWork, IEnumerable<IngestCase>>[] Formats = [IngestLines.Of, IngestArrow.Of];

    public static void Print(bool isQuick) => Console.Write(Head + string.Concat(Run(isQuick).Select(Shown)));

    /// <summary>Measures.</summary>
    public static IReadOnlyList<IngestRow> Run(bool isQuick)
    {
        var rows = new List<IngestRow>();
        foreach (var make in new Func<IngestWork>[] { () => IngestWork.OfWorkload(isQuick ? 4 : 8), () => IngestWork.OfRealPack(isQuick ? 1 : 4) })
        {
            var work = make();
            IngestCase[] cases = [.. Formats.SelectMany(f => f(work))];
            Array.ForEach(cases, c => Check(work, c));
            rows.AddRange(Measure(work, cases, isQuick ? 5 : 15));
        }

        return rows;
    }

    /// <summary>A row of the table whose head is <see cref="Head"/>.</summary>
    public static string Shown(IngestRow row) => new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"| {row.Dictionary} | {row.Format} | {row.Bytes / row.Profiles:N0} | {row.MicrosecondsOfProfile:G3} | {row.Median / row.Profiles * 1e3:G3} | ")
        .Append(CultureInfo.InvariantCulture, $"{row.PerSecond:N0} | {row.MegabytesPerSecond:N0} | {(row.OfYardstick is { } ratio ? ratio.ToString("F2", CultureInfo.InvariantCulture) : "")} |\n")
        .ToString();

    /// <summary>Reads a source to its end, a block after the other.</summary>
    public static void Read(IngestWork work, Func<IProfileSource> open, Action<ProfileBatch> take)
    {
        using var source = new BlockSource([new WaitingInput(null, () => new OpenInput(open(), () => null))]);
        var (filling, batch) = (work.Filling, work.Batch);
        while (source.Next() is { } raw)
        {
            raw.Fill(filling);
            if (filling.Rejects.Count > 0)
            {
                throw new InvalidOperationException("a profile is rejected: " + filling.Rejects[0].Diagnostics[0]);
            }

            take(batch.Of(filling.Block));
        }
    }

    private static void Check(IngestWork work, IngestCase one)
    {
        if (!one.IsYardstick && work.AnswersOf(one.Run) != work.Answers)
        {
            throw new InvalidOperationException($"{one.Format} of the {work.Name} counts otherwise than batches made without a file");
        }
    }

    private static IEnumerable<IngestRow> Measure(IngestWork work, IngestCase[] cases, int rounds)
    {
        // Until all that is hot has been compiled with care.
        foreach (var one in cases)
        {
            GC.Collect();
            for (var spent = Stopwatch.StartNew(); spent.Elapsed < WarmUp;)
            {
                one.Run(_ => { });
            }
        }

        var times = Array.ConvertAll(cases, _ => new List<double>());
        var turns = Array.ConvertAll(cases, _ => new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < cases.Length; i++)
            {
                var turn = RunsOf(cases[i]);
                times[i].AddRange(turn);
                turns[i].Add(turn.Min());
            }
        }

        return cases.Select((c, i) => new IngestRow(work.Name, c.Format, work.Profiles, c.Bytes, times[i].Min(), Rounds.Median(times[i]),
            i > 0 && cases[i - 1].IsYardstick ? Rounds.Median(turns[i].Zip(turns[i - 1], (own, tokens) => own / tokens)) : null));
    }

    /// <summary>The milliseconds of the runs of one turn.</summary>
    private static List<double> RunsOf(IngestCase one)
    {
        var times = new List<double>();
        for (var spent = Stopwatch.StartNew(); spent.Elapsed < Turn;)
        {
            var watch = Stopwatch.StartNew();
            one.Run(_ => { });
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times;
    }
}
