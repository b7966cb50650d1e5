using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Compliance.Benchmarks.Scalar;
using Compliance.Engine.Columnar;

namespace Compliance.Benchmarks.Bulk;

/// <summary>What one engine did in a process of its own.</summary>
/// <param name="Best">The least milliseconds of a run.</param>
/// <param name="Median">The median.</param>
/// <param name="PeakMegabytes">The most memory that the process had, profiles included.</param>
/// <param name="Answers">A hash of its counts; <c>-</c> where it tells none.</param>
internal sealed record BulkRun(double Best, double Median, double PeakMegabytes, string Answers)
{
    /// <summary>Begins the name of the columns with the first so many rules.</summary>
    public const string OfRules = "columns-of-";

    private const string Mark = "bulk-run";

    /// <summary>Measures in this process and prints a line that <see cref="Of"/> reads.</summary>
    public static void Print(string name, int profiles, int threads)
    {
        using var engine = Make(name, profiles, threads);
        engine.Run();
        var answers = engine.Counts is { } counts ? HashOf(counts) : "-";
        var times = new List<double>();
        for (var spent = Stopwatch.StartNew(); times.Count < 3 || (spent.Elapsed.TotalSeconds < 3 && times.Count < 200);)
        {
            var clock = Stopwatch.StartNew();
            engine.Run();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Mark} {times.Min()} {Rounds.Median(times)} {peak} {answers}"));
    }

    /// <summary>Runs an engine in a process of its own; null where that failed.</summary>
    public static BulkRun? Of(string name, int profiles, int threads)
    {
        var output = Output(Environment.ProcessPath!, ["bulk", name, profiles.ToString(CultureInfo.InvariantCulture), threads.ToString(CultureInfo.InvariantCulture)], new Dictionary<string, string>());
        return output.Split('\n').FirstOrDefault(l => l.StartsWith(Mark, StringComparison.Ordinal))?.Split(' ') is [_, var best, var median, var peak, var answers]
            ? new BulkRun(Number(best), Number(median), Number(peak), answers.Trim())
            : null;
    }

    /// <summary>Equal for equal counts.</summary>
    public static string HashOf(IEnumerable<(long True, long False)> counts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', counts))));

    /// <summary>What a program prints.</summary>
    public static string Output(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    private static IBulkEngine Make(string name, int profiles, int threads) => name switch
    {
        "columns" => new OurColumns(profiles, threads, BatchOutputs.RuleCounts | BatchOutputs.ProfileCounts),
        _ when name.StartsWith(OfRules, StringComparison.Ordinal) => new OurColumns(profiles, threads, BatchOutputs.RuleCounts, int.Parse(name[OfRules.Length..], CultureInfo.InvariantCulture)),
        "columns-rules" => new OurColumns(profiles, threads, BatchOutputs.RuleCounts),
        "columns-scores" => new OurColumns(profiles, threads, BatchOutputs.Scores),
        "duckdb" => new DuckSql(profiles, threads),
        "pack-columns" => new RealColumns(profiles, threads, isColumnar: true),
        "pack-compiled" => new RealColumns(profiles, threads, isColumnar: false),
        "stream" => new StreamingRead(profiles),
        _ => new ScalarLoop(name, profiles),
    };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
