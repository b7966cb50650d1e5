using System.Diagnostics;
using System.Globalization;
using Compliance.Benchmarks.Workload;
using Compliance.Engine.Columnar;

namespace Compliance.Benchmarks.Bulk;

/// <summary>Measures the columnar evaluator by what is asked of it.</summary>
internal static class BulkRounds
{
    public static void Run(int profiles, int threads)
    {
        var work = new BulkWork(profiles);
        var pack = ColumnarPack.Compile(work.Pack);
        BulkWork.Check(pack.Evaluate(work.Batch, BatchOutputs.Verdicts, out _)!);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{profiles} profiles, {threads} threads, {(double)work.Batch.Bytes / profiles:F1} bytes a profile, {pack.RulesByRow} rules by row"));
        foreach (var outputs in new[] { BatchOutputs.None, BatchOutputs.RuleCounts, BatchOutputs.RuleCounts | BatchOutputs.ProfileCounts, BatchOutputs.Scores, BatchOutputs.Verdicts })
        {
            var times = new List<double>();
            for (var spent = Stopwatch.StartNew(); times.Count < 5 || spent.Elapsed.TotalSeconds < 2;)
            {
                var clock = Stopwatch.StartNew();
                pack.Evaluate(work.Batch, outputs, out _, threads);
                times.Add(clock.Elapsed.TotalMilliseconds);
            }

            times.Sort();
            var best = times[0];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outputs,-30} {best,9:F2} ms best, {times[times.Count / 2],9:F2} median, {(double)profiles * RuleMaker.Rules / best / 1e6:F2} G/s"));
        }
    }
}
