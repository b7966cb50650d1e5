using System.Diagnostics;
using System.Globalization;

namespace Compliance.Benchmarks.Report;

/// <summary>The first load of the real pack in a fresh process, with and without code made ahead of time.</summary>
internal static class ColdLoad
{
    private const string Project = "Compliance.ColdLoad";

    /// <summary>Publishes the host into a temporary folder and gives of each of its processes the milliseconds and the methods compiled while it ran.</summary>
    public static IReadOnlyList<(double Milliseconds, int Compiled)> Measure(bool isReadyToRun, int processes)
    {
        var folder = Directory.CreateTempSubdirectory("cold-load").FullName;
        try
        {
            var project = Path.Combine(Checkout.Folder, "benchmarks", Project, Project + ".csproj");
            Run("dotnet", "publish", project, "-c", "Release", "-o", folder, "-nologo", "-v", "quiet", "-p:PublicApi=false", "-p:PublishReadyToRun=" + isReadyToRun);
            return Enumerable.Range(0, processes)
                .Select(_ => Run("dotnet", Path.Combine(folder, Project + ".dll"), Checkout.Pack).Split(' '))
                .Select(p => (double.Parse(p[0], CultureInfo.InvariantCulture), int.Parse(p[1], CultureInfo.InvariantCulture)))
                .ToArray();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"`{command} {arguments[0]}` failed: {printed}");
    }
}
