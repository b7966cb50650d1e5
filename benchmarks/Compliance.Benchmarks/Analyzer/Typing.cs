using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Compliance.Benchmarks.Report;

namespace Compliance.Benchmarks.Analyzer;

/// <summary>The analyzers on the real pack: a first build, a keystroke in one rule file, and memory over many.</summary>
internal static class Typing
{
    /// <summary>What an editor waits for when the first rule file is opened: to be asked of a process of its own.</summary>
    public static void PrintFirst()
    {
        var files = PackFiles.OfCheckout();
        Print("a rule file opened, in a new process", [Time(() => files.Open())]);
    }

    public static void Print(int edits)
    {
        Console.WriteLine(Machine.Describe());
        var files = PackFiles.OfCheckout();
        Print($"first build, {files.Count} files, in a new process", [Time(() => files.Build())]);
        Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "  of it compiling {0} methods: {1:F0} ms of processors", JitInfo.GetCompiledMethodCount(), JitInfo.GetCompilationTime().TotalMilliseconds));
        Print("a build from new texts, code warm", Enumerable.Range(0, 5).Select(_ => PackFiles.OfCheckout()).Select(f => Time(() => f.Build())));
        Print("a build after an edit in one rule file", Enumerable.Range(0, 5).Select(i => files.WithEdit(i)).Select(f => Time(() => f.Build())));

        var (keystrokes, memory) = (new List<(double, double)>(), new List<long>());
        for (var edit = 0; edit < edits; edit++)
        {
            var edited = files.WithEdit(edit);
            keystrokes.Add(Time(() => edited.Open()));
            if (edit % (edits / 10) == 0)
            {
                memory.Add(GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        Print("a keystroke in the open rule file", keystrokes);
        Console.WriteLine($"managed memory over {edits} keystrokes, MB: {string.Join(" ", memory.Select(m => (m / 1e6).ToString("F1", CultureInfo.InvariantCulture)))}");
    }

    private static void Print(string what, IEnumerable<(double Wall, double Worked)> runs)
    {
        var all = runs.ToArray();
        var (wall, worked) = (all.Select(r => r.Wall).Order().ToArray(), all.Select(r => r.Worked).Order().ToArray());
        Console.WriteLine(string.Format(
            CultureInfo.InvariantCulture, "{0}: {1:F1} ms at best, {2:F1} median; of processors {3:F1} at best, {4:F1} median", what, wall[0], wall[wall.Length / 2], worked[0], worked[worked.Length / 2]));
    }

    private static (double Wall, double Worked) Time(Action act)
    {
        using var process = Process.GetCurrentProcess();
        var (before, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
        act();
        var wall = clock.Elapsed.TotalMilliseconds;
        process.Refresh();
        return (wall, (process.TotalProcessorTime - before).TotalMilliseconds);
    }
}
