using System.Diagnostics;
using Compliance.Benchmarks.Workload;

namespace Compliance.Benchmarks.Scalar;

/// <summary>What one engine did in all rounds.</summary>
/// <param name="Engine">The engine and mode.</param>
/// <param name="PerSecond">Rule evaluations a second, round by round.</param>
/// <param name="OfFloor">Its speed over the floor's of the same round.</param>
/// <param name="OfLibrary">Its speed over that of the fastest library in the same round; always on complete profiles, for it knows no others.</param>
/// <param name="Bytes">Bytes allocated for one rule on one profile.</param>
internal sealed record ScalarFigures(ScalarCase Engine, IReadOnlyList<double> PerSecond, IReadOnlyList<double> OfFloor, IReadOnlyList<double> OfLibrary, double Bytes);

/// <summary>
/// Measures engines by turns, A B C A B C: on a machine that others share a slow spell then falls on all of them, and ratios are taken within a round.
/// </summary>
internal static class Rounds
{
    public static IReadOnlyList<ScalarFigures> Run(IReadOnlyList<ScalarCase> cases, int rounds, TimeSpan turn)
    {
        var speeds = cases.ToDictionary(c => c, _ => new List<double>());
        var bytes = new Dictionary<ScalarCase, double>();
        foreach (var one in cases)
        {
            Turn(one, turn);
            Turn(one, turn);
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var one in cases)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var (speed, evaluations) = Turn(one, turn);
                bytes[one] = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)evaluations;
                speeds[one].Add(speed);
            }
        }

        double[] Over(ScalarCase one, string key, bool isPartial) =>
            speeds[one].Zip(speeds[cases.Single(c => c.Key == key && c.IsPartial == isPartial)], (own, other) => own / other).ToArray();

        return cases.Select(c => new ScalarFigures(c, speeds[c], Over(c, ScalarCase.Floor, c.IsPartial), Over(c, ScalarCase.FastestLibrary, false), bytes[c])).ToArray();
    }

    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }

    private static (double PerSecond, long Evaluations) Turn(ScalarCase one, TimeSpan turn)
    {
        Span<byte> outcomes = stackalloc byte[RuleMaker.Rules];
        var watch = Stopwatch.StartNew();
        var profiles = 0;
        do
        {
            for (var batch = 0; batch < 4; batch++)
            {
                one.Engine.Evaluate(profiles++ % ScalarWork.Profiles, outcomes);
            }
        }
        while (watch.Elapsed < turn);

        var evaluations = (long)profiles * RuleMaker.Rules;
        return (evaluations / watch.Elapsed.TotalSeconds, evaluations);
    }
}
