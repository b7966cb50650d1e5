using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Compliance.Benchmarks.Workload;

namespace Compliance.Benchmarks.Bulk;

/// <summary>
/// Two rivals that are programs outside this repository. COMPLIANCE_KERNEL (program and folder of its work) and COMPLIANCE_NUMPY (interpreter, script and that folder) say where
/// they are; without them they are left out.
/// </summary>
internal static partial class OutsideRivals
{
    /// <summary>The kernel written by hand, which counts by rule and by profile.</summary>
    public static BulkRun? Kernel(int profiles)
    {
        if (Environment.GetEnvironmentVariable("COMPLIANCE_KERNEL")?.Split(' ') is not [var program, var folder])
        {
            return null;
        }

        var number = profiles.ToString(CultureInfo.InvariantCulture);
        var output = BulkRun.Output(program, [folder, "bulk", number, "1"], new Dictionary<string, string> { ["PREFETCH"] = profiles >= 1_000_000 ? "1" : "0" });
        var line = KernelLine().Match(output);
        if (!line.Success || !output.Contains("mismatches 0", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("the kernel did not run, or is wrong: " + output);
        }

        using var counts = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, $"counts-bulk-{number}.json")));
        long[] Of(string name) => [.. counts.RootElement.GetProperty(name).EnumerateArray().Select(e => e.GetInt64())];
        return new BulkRun(Number(line.Groups[2].Value), Number(line.Groups[1].Value), 0, BulkRun.HashOf(Of("T").Zip(Of("F"), (t, f) => (t, f))));
    }

    /// <summary>numpy, which holds its counts against those of the kernel itself.</summary>
    public static BulkRun? Numpy(int profiles)
    {
        if (Environment.GetEnvironmentVariable("COMPLIANCE_NUMPY")?.Split(' ') is not [var program, var script, var folder])
        {
            return null;
        }

        var output = BulkRun.Output(program, [script, folder, profiles.ToString(CultureInfo.InvariantCulture)], new Dictionary<string, string>());
        var line = NumpyLine().Match(output);
        if (!line.Success || !output.Contains("sample mismatches 0", StringComparison.Ordinal) || !output.Contains("differing from C# bulk 0", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("numpy did not run, or is wrong: " + output);
        }

        // It works on whole columns, and on blocks that fit the cache, told as a rate.
        var (whole, blocks) = (Number(line.Groups[1].Value), profiles * (double)RuleMaker.Rules / Number(line.Groups[2].Value) / 1e3);
        return new BulkRun(Math.Min(whole, blocks), Math.Min(whole, blocks), 0, "-");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\+ per-profile counts\s+([\d.]+) ms.*\[min ([\d.]+) max")]
    private static partial Regex KernelLine();

    [GeneratedRegex(@"\| ([\d.]+) ms \|.*blocked\+CSE ([\d.]+) M/s")]
    private static partial Regex NumpyLine();
}
