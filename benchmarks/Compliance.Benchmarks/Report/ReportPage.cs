using System.Diagnostics;
using System.Globalization;
using System.Text;
using Compliance.Benchmarks.Scalar;

namespace Compliance.Benchmarks.Report;

/// <summary>Measures and writes the part of <c>docs/performance.md</c> between its two marks; the rest of the page is written by hand.</summary>
internal static class ReportPage
{
    private const string Begin = "<!-- figures: begin -->";
    private const string End = "<!-- figures: end -->";
    private const string State = "DEU";

    public static void Write(bool isQuick)
    {
        var page = Path.Combine(Checkout.Folder, "docs", "performance.md");
        var text = File.ReadAllText(page);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var figures = new StringBuilder("\n\n")
            .Append(CultureInfo.InvariantCulture, $"Measured {DateTime.UtcNow:yyyy-MM-dd}{(isQuick ? " in a quick run" : "")}: {Machine.Describe()}.\n\n");
        Scalar(figures, ScalarCase.Names, isQuick);
        figures.Append("## Stages\n\n");
        StagesOf(figures, Stages.OfRealPack(State), $"The whole real pack, on one State ({State})", isQuick ? 20 : 100);
        StagesOf(figures, Stages.OfWorkload(), "The workload, on one profile of which a fifth is unknown", isQuick ? 20 : 100);
        Cold(figures, 20);
        File.WriteAllText(page, text[..begin] + figures + text[end..]);
        Console.WriteLine(figures);
    }

    /// <summary>A quick look at some engines beside the two that others are measured by; writes no page.</summary>
    public static void Print(IReadOnlyList<string> engines)
    {
        var text = new StringBuilder();
        Scalar(text, ScalarCase.Names.Where(n => engines.Append(ScalarCase.Floor).Append(ScalarCase.FastestLibrary).Contains(n.Split(' ')[0])), isQuick: true);
        Console.WriteLine(text);
    }

    private static void Scalar(StringBuilder text, IEnumerable<string> names, bool isQuick)
    {
        var cases = names.Select(ScalarCase.Load).ToArray();
        var rounds = isQuick ? 5 : 9;
        var figures = Rounds.Run(cases, rounds, TimeSpan.FromMilliseconds(isQuick ? 700 : 1500));
        text.Append("## Scalar\n\n| engine | profiles | of the floor | of Dynamic.Core, complete | M rule evaluations/s | range | bytes an evaluation |\n|---|---|---:|---:|---:|---:|---:|\n");
        foreach (var one in figures.OrderBy(f => f.Engine.IsPartial).ThenByDescending(f => Rounds.Median(f.OfFloor)))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {one.Engine.Engine.Name} | {(one.Engine.IsPartial ? "19.9 % unknown" : "complete")} | {Rounds.Median(one.OfFloor):G2} | ")
                .Append(CultureInfo.InvariantCulture, $"{Rounds.Median(one.OfLibrary):G2} | {Millions(Rounds.Median(one.PerSecond))} | ")
                .Append(CultureInfo.InvariantCulture, $"{Millions(one.PerSecond.Min())} to {Millions(one.PerSecond.Max())} | {one.Bytes:F0} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nThe medians of {rounds} rounds in which the engines took turns; a ratio is of one round: to the floor of the same mode, and to the fastest library that could be had, which knows complete profiles only.\n\n");
    }

    private static void StagesOf(StringBuilder text, Stages stages, string what, int runs)
    {
        text.Append(CultureInfo.InvariantCulture, $"{what}, {stages.Expressions} expressions, {stages.Rules} rules with verdicts.\n\n| stage | of a steady evaluation | ms, median | bytes |\n|---|---:|---:|---:|\n");
        var steady = Time(runs, () => 0, _ => stages.Steady());
        foreach (var (name, (time, bytes)) in new[]
        {
            ("parse", Time(runs, () => 0, _ => stages.Parse())),
            ("check", Time(runs, () => 0, _ => stages.Check())),
            ("plan", Time(runs, () => 0, _ => stages.Plan())),
            ("compile: machine code and diagrams", Time(Math.Min(runs, 10), () => 0, _ => stages.Compile())),
            ("first evaluation after loading, code warm", Time(Math.Min(runs, 30), stages.Fresh, Stages.First)),
            ("steady evaluation: all verdicts with reasons, and scores", steady),
            ("the profile into a row", Time(runs, () => 0, _ => stages.Load())),
            ("all verdicts by machine code", Time(runs, () => 0, _ => stages.Verdicts())),
        })
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {time / steady.Milliseconds:G2} | {time:G3} | {bytes} |\n");
        }

        text.Append('\n');
    }

    private static void Cold(StringBuilder text, int processes)
    {
        text.Append(CultureInfo.InvariantCulture, $"## First load\n\nThe real pack from disk, read, checked and planned, as the first thing a process does; {processes} processes each, the runtime's own start not counted.\n\n| code | ms: least | median | most | of processors: least | median | methods compiled in the process |\n|---|---:|---:|---:|---:|---:|---:|\n");
        foreach (var code in ColdLoad.Measure(processes).GroupBy(r => r.IsReadyToRun))
        {
            var (times, worked) = (code.Select(r => r.Milliseconds).ToArray(), code.Select(r => r.Worked).ToArray());
            text.Append(CultureInfo.InvariantCulture, $"| {(code.Key ? "ReadyToRun" : "compiled as it runs")} | {times.Min():F0} | {Rounds.Median(times):F0} | {times.Max():F0} | ")
                .Append(CultureInfo.InvariantCulture, $"{worked.Min():F0} | {Rounds.Median(worked):F0} | {Rounds.Median(code.Select(r => r.Compiled)):F0} |\n");
        }

        text.Append('\n');
    }

    private static string Millions(double perSecond) => (perSecond / 1e6).ToString(perSecond < 1e6 ? "F3" : "F1", CultureInfo.InvariantCulture);

    private static (double Milliseconds, long Bytes) Time<T>(int runs, Func<T> prepare, Func<T, int> run)
    {
        var (times, bytes) = (new List<double>(), 0L);
        for (var turn = 0; turn < runs * 2; turn++)
        {
            var prepared = prepare();
            var watch = new Stopwatch();
            var before = GC.GetAllocatedBytesForCurrentThread();
            watch.Start();
            run(prepared);
            watch.Stop();
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return (Rounds.Median(times.Skip(runs)), bytes);
    }
}
