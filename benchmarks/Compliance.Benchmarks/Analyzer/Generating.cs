using System.Diagnostics;
using System.Globalization;
using System.Text;
using Compliance.Analyzers;
using Compliance.Analyzers.Files;
using Compliance.Benchmarks.Report;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Compliance.Benchmarks.Analyzer;

/// <summary>The generator on the real pack: the first time, after a keystroke in one rule file, and memory over many.</summary>
internal static class Generating
{
    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create("Consumer", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    public static void Print(int edits)
    {
        Console.WriteLine(Machine.Describe());
        Console.WriteLine($"first run, nothing compiled by the JIT before: {Time(() => Driver(Files()).RunGenerators(Compilation)):F0} ms");
        var warm = Enumerable.Range(0, 5).Select(_ => Driver(Files())).Select(d => Time(() => d.RunGenerators(Compilation))).Min();
        Console.WriteLine($"a run from new texts, code warm: {warm:F0} ms, best of 5");

        var files = Files();
        var driver = Driver(files).RunGenerators(Compilation);
        var open = files.First(f => Path.GetFileName(f.Path).StartsWith("article-07", StringComparison.Ordinal) && FileKinds.Of(f.Path) == FileKind.Rules);
        var (text, times, memory) = (open.GetText()!.ToString(), new List<double>(), new List<long>());
        for (var edit = 0; edit < edits; edit++)
        {
            var edited = new HeldFile(open.Path, text.Insert(text.LastIndexOf('}'), new string(' ', 1 + (edit % 7))));
            times.Add(Time(() => driver = driver.ReplaceAdditionalText(open, edited).RunGenerators(Compilation)));
            open = edited;
            if (edit % (edits / 10) == 0)
            {
                memory.Add(GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        times.Sort();
        Console.WriteLine($"a keystroke in one rule file: {times[0]:F2} ms at best, {times[times.Count / 2]:F2} ms median, {times[(int)(times.Count * 0.95)]:F2} ms for 95 of 100");
        Console.WriteLine($"managed memory over {edits} keystrokes, MB: {string.Join(" ", memory.Select(m => (m / 1e6).ToString("F1", CultureInfo.InvariantCulture)))}");
    }

    private static GeneratorDriver Driver(AdditionalText[] files) => CSharpGeneratorDriver.Create([new ComplianceGenerator().AsSourceGenerator()], files);

    private static AdditionalText[] Files() => [.. Directory.EnumerateFiles(Checkout.Pack, "*.json", SearchOption.AllDirectories)
        .Where(f => FileKinds.Of(f) is not (FileKind.None or FileKind.Profile)).Order(StringComparer.Ordinal).Select(f => new HeldFile(f, File.ReadAllText(f)))];

    private static double Time(Action act)
    {
        var clock = Stopwatch.StartNew();
        act();
        return clock.Elapsed.TotalMilliseconds;
    }

    private sealed class HeldFile(string path, string content) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(content, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
