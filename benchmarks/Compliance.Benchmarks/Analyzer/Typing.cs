using System.Diagnostics;
using Compliance.Benchmarks.Report;

namespace Compliance.Benchmarks.Analyzer;

/// <summary>The analyzers on the real pack: a first build, a keystroke in one rule file, and memory over many.</summary>
internal static class Typing
{
    public static void Print(int edits)
    {
        Console.WriteLine(Machine.Describe());
        var files = PackFiles.OfCheckout();
        var first = Time(() => files.Build());
        Console.WriteLine($"first build, {files.Count} files, nothing compiled by the JIT before: {first:F0} ms");
        var rebuilt = Enumerable.Range(0, 5).Select(_ => PackFiles.OfCheckout()).Select(f => Time(() => f.Build())).Min();
        Console.WriteLine($"a build from new texts, code warm: {rebuilt:F0} ms, best of 5");
        var again = Enumerable.Range(0, 5).Select(i => files.WithEdit(i)).Select(f => Time(() => f.Build())).Min();
        Console.WriteLine($"a build after one rule file was edited: {again:F1} ms, best of 5");

        var (times, memory) = (new List<double>(), new List<long>());
        for (var edit = 0; edit < edits; edit++)
        {
            var edited = files.WithEdit(edit);
            times.Add(Time(() => edited.Open()));
            if (edit % (edits / 10) == 0)
            {
                memory.Add(GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        times.Sort();
        Console.WriteLine($"a keystroke in the open rule file: {times[0]:F2} ms at best, {times[times.Count / 2]:F2} ms median, {times[(int)(times.Count * 0.95)]:F2} ms for 95 of 100");
        Console.WriteLine($"managed memory over {edits} keystrokes, MB: {string.Join(" ", memory.Select(m => (m / 1e6).ToString("F1", System.Globalization.CultureInfo.InvariantCulture)))}");
    }

    private static double Time(Action act)
    {
        var clock = Stopwatch.StartNew();
        act();
        return clock.Elapsed.TotalMilliseconds;
    }
}
