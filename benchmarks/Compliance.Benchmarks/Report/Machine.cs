using System.Runtime.InteropServices;

namespace Compliance.Benchmarks.Report;

/// <summary>The machine in general words: what a reader needs to place the figures, and nothing that names it.</summary>
internal static class Machine
{
    public static string Describe() =>
        $"{Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}{Load()}";

    // How busy the machine was when the run began: 0 when nothing else ran.
    private static string Load()
    {
        const string File = "/proc/loadavg";
        return System.IO.File.Exists(File) ? ", load before the run " + System.IO.File.ReadAllText(File).Split(' ')[0] : "";
    }

    private static string Processor()
    {
        const string File = "/proc/cpuinfo";
        if (!System.IO.File.Exists(File))
        {
            return "a processor that does not say its family";
        }

        string Of(string name) => System.IO.File.ReadLines(File).FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "?";
        return $"{Of("model name")} (family {Of("cpu family")})";
    }
}
