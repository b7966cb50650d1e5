using System.Globalization;
using System.Text;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Reports;

namespace Compliance.Bulk.Worlds;

/// <summary>A simulation as text or JSON.</summary>
internal static class SimulationReport
{
    private static readonly int[] Quantiles = [50, 250, 500, 750, 950];

    /// <param name="run">How scores are made.</param>
    /// <param name="simulation">The simulation.</param>
    /// <param name="worlds">How many worlds were drawn.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="priors">What unknown facts were drawn from, in words.</param>
    public static string Json(Evaluator run, Simulation simulation, long worlds, long seed, string priors) => JsonReport.Write(json =>
    {
        RunHeader.Write(json, run);
        json.WriteNumber("worlds", worlds);
        json.WriteNumber("seed", seed);
        json.WriteString("priors", priors);
        json.Objects("profiles", Enumerable.Range(0, simulation.Profiles.Count), (j, i) =>
        {
            ProfileJson.WriteIdentity(j, simulation.Profiles[i]);
            j.WriteNumber("drawn", simulation.Drawn[i]);
            j.Object("score", () => Write(j, simulation.Scores[i]));
            j.Object("rank", () => Write(j, simulation.Ranks[i]));
            j.WriteStartArray("histogram");
            foreach (var (from, times) in Histogram(simulation.Scores[i]))
            {
                j.WriteStartObject();
                j.WriteNumber("from", from);
                j.WriteNumber("worlds", times);
                j.WriteEndObject();
            }

            j.WriteEndArray();
        });
    });

    public static string Text(Simulation simulation, long worlds, long seed, string priors)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{worlds} worlds, seed {seed}, unknown facts drawn from {priors}. The score is the share of what counts that is satisfied; ± is the standard error of the mean.\n");
        text.Append("state                     drawn    mean ± error      5%    25%    50%    75%    95%   rank ± error   5%–95%\n");
        for (var i = 0; i < simulation.Profiles.Count; i++)
        {
            var (score, rank) = (simulation.Scores[i], simulation.Ranks[i]);
            text.Append(CultureInfo.InvariantCulture, $"{simulation.Profiles[i].StateName,-24} {simulation.Drawn[i],6}  {score.Mean,6:f4} ± {score.StandardError,6:f4} ");
            foreach (var quantile in Quantiles)
            {
                text.Append(CultureInfo.InvariantCulture, $" {score.Quantile(quantile),6:f4}");
            }

            text.Append(CultureInfo.InvariantCulture, $"  {rank.Mean,5:f2} ± {rank.StandardError,5:f3}  {rank.Quantile(50)}–{rank.Quantile(950)}\n");
        }

        return text.ToString();
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, Distribution distribution)
    {
        Number(json, "mean", Share(distribution.Mean));
        Number(json, "standardError", distribution.StandardError is { } error ? Math.Round(error, 6, MidpointRounding.AwayFromZero) : null);
        foreach (var quantile in Quantiles)
        {
            Number(json, string.Create(CultureInfo.InvariantCulture, $"q{quantile / 10:00}"), Share(distribution.Quantile(quantile)));
        }
    }

    private static void Number(System.Text.Json.Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static double? Share(double? value) => value is { } share ? Math.Round(share, 4, MidpointRounding.AwayFromZero) : null;

    /// <summary>Twenty bins of equal width; one is in the last.</summary>
    private static IEnumerable<(double From, long Times)> Histogram(Distribution scores) =>
        Enumerable.Range(0, 20).Select(bin => (bin / 20.0, scores.Ordered().Where(e => Math.Min(19, (int)(e.Value * 20)) == bin).Sum(e => e.Times)));
}
