using System.Diagnostics;
using System.Globalization;

namespace Compliance.Benchmarks.Report;

/// <summary>The first load of the real pack in a fresh process, with and without code made ahead of time.</summary>
internal static class ColdLoad
{
    private const string Project = "Compliance.ColdLoad";

    /// <summary>Publishes the host both ways into temporary folders, and gives what each of its processes, which take turns, printed.</summary>
    public static IReadOnlyList<ColdLoadRun> Measure(int processes)
    {
        var folder = Directory.CreateTempSubdirectory("cold-load").FullName;
        try
        {
            var hosts = new[] { (IsReadyToRun: true, Path: Publish(folder, true)), (IsReadyToRun: false, Path: Publish(folder, false)) };
            return Enumerable.Range(0, processes).SelectMany(_ => hosts.Select(h => Load(h.IsReadyToRun, h.Path))).ToArray();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Publish(string folder, bool isReadyToRun)
    {
        var output = Path.Combine(folder, isReadyToRun ? "ahead" : "running");
        var project = Path.Combine(Checkout.Folder, "benchmarks", Project, Project + ".csproj");
        Run("dotnet", "publish", project, "-c", "Release", "-o", output, "-nologo", "-v", "quiet", "-p:TreatWarningsAsErrors=false", "-p:PublishReadyToRun=" + isReadyToRun);
        return Path.Combine(output, Project + ".dll");
    }

    private static ColdLoadRun Load(bool isReadyToRun, string host)
    {
        var printed = Array.ConvertAll(Run("dotnet", host, Checkout.Pack).Split(' '), p => double.Parse(p, CultureInfo.InvariantCulture));
        return new ColdLoadRun(isReadyToRun, printed[0], printed[1], printed[3]);
    }

    private static string Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"`{command} {arguments[0]}` failed: {printed}");
    }
}

/// <summary>One process that loaded the pack.</summary>
/// <param name="IsReadyToRun">Whether its code was made ahead of time.</param>
/// <param name="Milliseconds">By the clock.</param>
/// <param name="Worked">Milliseconds that processors worked for it, whatever else the machine did meanwhile.</param>
/// <param name="Compiled">Methods compiled in the process.</param>
internal sealed record ColdLoadRun(bool IsReadyToRun, double Milliseconds, double Worked, double Compiled);
