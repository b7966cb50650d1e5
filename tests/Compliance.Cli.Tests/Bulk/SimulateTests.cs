using System.Text.Json;
using Compliance.Bulk.Worlds;
using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Bulk;

public sealed class SimulateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Threads_do_not_change_a_byte() =>
        Assert.Equal(Json("--worlds", "9000", "--threads", "1").GetRawText(), Json("--worlds", "9000", "--threads", "3").GetRawText());

    [Fact]
    public void What_is_known_whole_has_one_score_and_no_error()
    {
        var arcadia = Json("--worlds", "5000").GetProperty("profiles")[0].GetProperty("score");
        Assert.Equal((1.0, 0.0, 1.0), (arcadia.GetProperty("mean").GetDouble(), arcadia.GetProperty("standardError").GetDouble(), arcadia.GetProperty("q05").GetDouble()));
    }

    [Fact]
    public void Ranks_of_a_world_add_up()
    {
        var ranks = Json("--worlds", "5000").GetProperty("profiles").EnumerateArray().Sum(p => p.GetProperty("rank").GetProperty("mean").GetDouble());
        Assert.Equal(6, ranks, 3);
    }

    [Fact]
    public void Priors_move_the_mean_as_they_must()
    {
        var profile = _folder.Write("XAA.profile.json", ProfileText.Of());
        var none = _folder.Write("none.json", "{ \"access.established\": 0 }");
        var all = _folder.Write("all.json", "{ \"access.established\": 1, \"access.coversPart\": 1, \"access.elements:damage\": 0, \"access.elements:securityBypassed\": 0, \"access.elements:dishonestIntent\": 0 }");
        Assert.True(Mean(profile, none) < Mean(profile, all), "the prior has no effect");
    }

    [Fact]
    public void The_mean_lies_within_the_outer_interval_and_close_to_what_another_seed_gives()
    {
        var (one, two) = (Borduria(1), Borduria(2));
        var error = Math.Sqrt(Math.Pow(one.GetProperty("standardError").GetDouble(), 2) + Math.Pow(two.GetProperty("standardError").GetDouble(), 2));
        Assert.InRange(one.GetProperty("mean").GetDouble() - two.GetProperty("mean").GetDouble(), -5 * error, 5 * error);
    }

    [Theory]
    [InlineData("{ \"access.nothing\": 1 }", "CPL4208")]
    [InlineData("{ \"access.established\": 2 }", "CPL4208")]
    [InlineData("{ \"access.established\": \"x\" }", "CPL4208")]
    [InlineData("[]", "CPL9101")]
    [InlineData("{", "CPL9101")]
    public void Priors_that_are_none_are_told(string priors, string id)
    {
        var outcome = Tool.Run("simulate", Model.Borduria, "--pack", Model.Pack, "--priors", _folder.Write("priors.json", priors));
        Assert.Equal((ExitCode.BadInput, ""), (outcome.Exit, outcome.Out));
        Assert.Contains($"error {id}: ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Quantiles_are_values_that_came_up()
    {
        var distribution = new Distribution();
        foreach (var value in Enumerable.Range(1, 100))
        {
            distribution.Add(value);
        }

        Assert.Equal((5.0, 50.0, 95.0, 50.5), (distribution.Quantile(50), distribution.Quantile(500), distribution.Quantile(950), distribution.Mean));
        Assert.Equal(Math.Sqrt((101.0 * 100 / 12) / 100), distribution.StandardError!.Value, 10);
    }

    private static JsonElement Json(params string[] args)
    {
        var outcome = Tool.Run(["simulate", Model.Profiles, "--pack", Model.Pack, "--format", "json", .. args]);
        Assert.True(outcome.Exit == ExitCode.Done, outcome.Error);
        return JsonDocument.Parse(outcome.Out).RootElement;
    }

    private static JsonElement Borduria(int seed) => Json("--worlds", "20000", "--seed", seed.ToString(System.Globalization.CultureInfo.InvariantCulture)).GetProperty("profiles")[1].GetProperty("score");

    private static double Mean(string profile, string priors)
    {
        var outcome = Tool.Run("simulate", profile, "--pack", Model.Pack, "--format", "json", "--worlds", "4000", "--priors", priors);
        return JsonDocument.Parse(outcome.Out).RootElement.GetProperty("profiles")[0].GetProperty("score").GetProperty("mean").GetDouble();
    }
}
