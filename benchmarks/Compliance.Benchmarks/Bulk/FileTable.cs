using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Compliance.Benchmarks.Bulk;

/// <summary>Scores made-up profiles from every kind of file by the command line, each in a process of its own as a user would; all scores must be the same bytes.</summary>
internal static class FileTable
{
    private static readonly string[] Names = ["profiles.jsonl", "profiles.jsonl.gz", "profiles.jsonl.zst", "profiles.csv", "profiles.parquet", "profiles.arrow"];

    public static void Write(int profiles, StringBuilder page)
    {
        var folder = Directory.CreateTempSubdirectory("file-table").FullName;
        try
        {
            var rows = Measure(profiles, folder).ToArray();
            page.Append(CultureInfo.InvariantCulture, $"\n## From files\n\n{profiles:N0} made-up profiles (`generate --seed 7 --missing 0.2`), the real pack, scores to a CSV file, by the command line from start to end. The scores are the same bytes each time.\n\n")
                .Append("| work | threads | s | thousand profiles/s | bytes a profile | peak MB |\n|---|---:|---:|---:|---:|---:|\n");
            foreach (var row in rows)
            {
                page.Append(CultureInfo.InvariantCulture, $"| {row.Work} | {row.Threads} | {row.Seconds:F1} | {row.ProfilesPerSecond / 1e3:G3} | {row.BytesOfProfile:F0} | {row.PeakMegabytes:F0} |\n");
            }

            BulkPlots.Files([.. rows.Where(r => r.Work.StartsWith("score ", StringComparison.Ordinal))], page);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<FileRow> Measure(int profiles, string folder)
    {
        string In(string name) => Path.Combine(folder, name);
        var cores = Environment.ProcessorCount;
        string[] generate = ["generate", "--n", profiles.ToString(CultureInfo.InvariantCulture), "--seed", "7", "--missing", "0.2"];
        yield return Run("generate " + Names[0], Names[0], profiles, cores, In(Names[0]), [.. generate, "--out", In(Names[0])]);
        foreach (var name in Names[1..])
        {
            yield return Run($"convert {Names[0]} to {name}", name, profiles, cores, In(name), ["convert", In(Names[0]), "--out", In(name)]);
        }

        string? scores = null;
        foreach (var name in Names)
        {
            foreach (var threads in new[] { 1, 2 })
            {
                yield return Run("score " + name, name, profiles, threads, In(name), ["score", In(name), "--threads", threads.ToString(CultureInfo.InvariantCulture), "--out", In("scores.csv")]);
                using var written = File.OpenRead(In("scores.csv"));
                var hash = Convert.ToHexStringLower(SHA256.HashData(written));
                if (hash != (scores ??= hash))
                {
                    throw new InvalidOperationException($"the scores from {name} on {threads} threads are other bytes than those from {Names[0]}");
                }
            }
        }
    }

    private static FileRow Run(string work, string name, int profiles, int threads, string file, string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "compliance.dll"), .. arguments]) { RedirectStandardError = true, WorkingDirectory = Checkout.Folder })!;
        var said = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(50)))
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
        }

        var row = new FileRow(work, Path.GetFileName(file), threads, profiles, clock.Elapsed.TotalSeconds, new FileInfo(file).Length, peak / 1e6);
        Console.WriteLine(row);
        return process.ExitCode == 0 ? row : throw new InvalidOperationException($"`{work}` failed: {said.Result}");
    }
}

/// <summary>One run of the command line over a file.</summary>
/// <param name="Work">What it did.</param>
/// <param name="From">The name of the file of profiles.</param>
/// <param name="Threads">On how many threads.</param>
/// <param name="Profiles">How many profiles.</param>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="Bytes">How long the file of profiles is.</param>
/// <param name="PeakMegabytes">The most memory that it had.</param>
internal sealed record FileRow(string Work, string From, int Threads, int Profiles, double Seconds, long Bytes, double PeakMegabytes)
{
    public double ProfilesPerSecond => Profiles / Seconds;

    public double BytesOfProfile => Bytes / (double)Profiles;
}
