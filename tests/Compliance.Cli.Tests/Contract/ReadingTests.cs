using System.Text.Json.Nodes;
using Compliance.Cli.Tests.Harness;
using Compliance.Tests;

namespace Compliance.Cli.Tests.Contract;

/// <summary>How a run is told its readings, and how its results state them. Over the Convention's pack, whose readings are real.</summary>
public sealed class ReadingTests : IDisposable
{
    private const string Line = "Not read by default: UNCC-15-1=belowEighteen, UNCC-25-2=longerAllowed.\n";
    private static readonly string Norway = Repository.PathOf("rules", "uncc", "profiles", "NOR.profile.json");
    private static readonly string[] Told = ["--reading", "UNCC-25-2=longerAllowed", "--reading", "UNCC-15-1=belowEighteen"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string[]> Texts => new()
    {
        new[] { "check", Norway },
        new[] { "score", Norway },
        new[] { "explain", "UNCC-15-1", Norway },
        new[] { "next", Norway },
        new[] { "compare-readings", Norway },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_text_states_the_readings_that_are_not_the_default(string[] command)
    {
        Assert.Contains(Line, Run([.. command, .. Told]), StringComparison.Ordinal);
        Assert.DoesNotContain("Not read by default", Run(command), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_JSON_states_them_among_its_parameters(string[] command)
    {
        Assert.Equal("""{"UNCC-15-1":"belowEighteen","UNCC-25-2":"longerAllowed"}""", Json([.. command, .. Told])["parameters"]!["readings"]!.ToJsonString());
        Assert.Equal("{}", Json(command)["parameters"]!["readings"]!.ToJsonString());
    }

    [Fact]
    public void Every_row_of_CSV_states_them() =>
        Assert.All(Run(["score", Norway, "--format", "csv", .. Told]).TrimEnd('\n').Split('\n')[1..], l => Assert.EndsWith(",UNCC-15-1=belowEighteen UNCC-25-2=longerAllowed", l, StringComparison.Ordinal));

    [Fact]
    public void A_verdict_names_its_reading_where_there_are_several()
    {
        var verdicts = Json(["check", Norway, .. Told])["profiles"]![0]!["verdicts"]!.AsArray().ToDictionary(v => (string)v!["rule"]!);
        Assert.Equal(("belowEighteen", "notSatisfied"), ((string?)verdicts["UNCC-15-1"]!["reading"], (string?)verdicts["UNCC-15-1"]!["verdict"]));
        Assert.Equal("eachElementAlone", (string?)verdicts["UNCC-7-2"]!["reading"]);
        Assert.False(verdicts["UNCC-7-1"]!.AsObject().ContainsKey("reading"));
        Assert.Contains("UNCC-15-1: not satisfied: The solicitation offence is missing, leaves out a form of contact, does not reach art 14 purposes, or does not protect every person under 18.", Run(["check", Norway, .. Told]), StringComparison.Ordinal);
        Assert.Contains("(read as belowEighteen, encoding of", Run(["check", Norway, .. Told]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_parameters_chooses_as_options_do()
    {
        var file = _folder.Write("run.json", """{ "readings": { "UNCC-25-2": "longerAllowed", "UNCC-15-1": "belowEighteen" } }""");
        Assert.Equal(Run(["score", Norway, .. Told]), Run(["score", Norway, "--parameters", file]));
    }

    [Fact]
    public void What_names_a_rule_has_precedence_over_a_set_and_an_option_over_the_file()
    {
        var file = _folder.Write("run.json", """{ "readings": { "UNCC-7-2": "eachElementAlone", "UNCC-25-2": "longerAllowed" } }""");
        var readings = Json(["score", Norway, "--readings", "strict", "--parameters", file, "--reading", "UNCC-25-2=fullPeriodAvailable"])["parameters"]!["readings"]!.AsObject();
        Assert.Equal((false, "fullPeriodAvailable", "oneLimitOnly"), (readings.ContainsKey("UNCC-7-2"), (string?)readings["UNCC-25-2"], (string?)readings["UNCC-14-3"]));
    }

    [Fact]
    public void The_hash_of_the_pack_does_not_depend_on_the_readings() =>
        Assert.Equal((string?)Json(["score", Norway])["pack"]!["sha256"], (string?)Json(["score", Norway, "--readings", "strict"])["pack"]!["sha256"]);

    [Fact]
    public void A_comparison_tells_the_verdict_that_turns_and_the_scores_that_move()
    {
        var comparison = Json(["compare-readings", Norway])["comparisons"]!.AsArray().Single(c => c!["readings"]!.AsObject().Count == 1 && (string?)c["readings"]!["UNCC-15-1"] == "belowEighteen")!;
        var verdict = Assert.Single(comparison["verdicts"]!.AsArray())!;
        Assert.Equal(("NOR", "undetermined", "notSatisfied"), ((string?)verdict["iso3"], (string?)verdict["from"], (string?)verdict["to"]));
        Assert.Equal(["chapter:2", "convention"], comparison["scores"]!.AsArray().Select(s => (string?)s!["scope"]));
        double Upper(string[] more) => (double)Json(["score", Norway, "--by", "chapter", .. more])["profiles"]![0]!["scores"]!.AsArray().Single(s => (string?)s!["scope"] == "chapter:2")!["upper"]!;
        Assert.Equal(
            (Upper([]), Upper(["--reading", "UNCC-15-1=belowEighteen"])),
            ((double)comparison["scores"]![0]!["from"]!["upper"]!, (double)comparison["scores"]![0]!["to"]!["upper"]!));
    }

    [Fact]
    public void An_explanation_and_a_rule_show_every_reading_with_its_reason()
    {
        foreach (var text in new[] { Run(["explain", "UNCC-25-2", Norway]), Run(["rules", "show", "UNCC-25-2"]) })
        {
            Assert.Contains("\nRead as ninetyDaysCeiling (default): Ninety days is named as a maximum", text, StringComparison.Ordinal);
            Assert.Contains("\nCan be read as longerAllowed: ", text, StringComparison.Ordinal);
            Assert.Contains("\nCan be read as fullPeriodAvailable: ", text, StringComparison.Ordinal);
        }

        Assert.Contains("\nRead as longerAllowed: ", Run(["explain", "UNCC-25-2", Norway, "--reading", "UNCC-25-2=longerAllowed"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_are_linted_as_they_are_read()
    {
        var (byDefault, strict) = (Json(["rules", "lint"]), Json(["rules", "lint", "--readings", "strict"]));
        Assert.Empty(byDefault["readings"]!.AsObject());
        Assert.Equal("oneLimitOnly", (string?)strict["readings"]!["UNCC-14-3"]);
        Assert.True(strict["findings"]!.AsArray().Count > byDefault["findings"]!.AsArray().Count);
        Assert.StartsWith("Not read by default: UNCC-25-2=longerAllowed.\n", Run(["rules", "lint", "--reading", "UNCC-25-2=longerAllowed"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Tests_that_name_no_reading_are_run_under_those_of_the_run()
    {
        var results = Json(["rules", "test", "--reading", "UNCC-25-2=longerAllowed"]);
        var failed = results["tests"]!.AsArray().Where(t => !(bool)t!["passed"]!).ToArray();
        Assert.NotEmpty(failed);
        Assert.All(failed, t => Assert.Equal(("UNCC-25-2", "longerAllowed"), ((string?)t!["rule"], (string?)t["reading"])));
        Assert.Equal("longerAllowed", (string?)results["readings"]!["UNCC-25-2"]);

        // Those that name one are run under that.
        Assert.Contains(results["tests"]!.AsArray(), t => (string?)t!["reading"] == "fullPeriodAvailable" && (bool)t["passed"]!);
        Assert.StartsWith("Not read by default: UNCC-25-2=longerAllowed.\n", Run(["rules", "test", "--reading", "UNCC-25-2=longerAllowed"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("`shorter` is no reading of `UNCC-25-2`", "rules", "lint", "--reading", "UNCC-25-2=shorter")]
    [InlineData("`shorter` is no reading of `UNCC-25-2`", "rules", "test", "--reading", "UNCC-25-2=shorter")]
    [InlineData("error CPL", "rules", "lint", "--readings", "harsh")]
    [InlineData("`--readings` found with `--coverage`", "rules", "test", "--readings", "strict", "--coverage")]
    public void What_is_no_reading_is_refused(string message, params string[] command)
    {
        var outcome = Tool.Run(command);
        Assert.Equal((ExitCode.BadInput, ""), (outcome.Exit, outcome.Out));
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    private static string Run(string[] command)
    {
        var outcome = Tool.Run(command);
        Assert.Equal("", outcome.Error);
        return outcome.Out;
    }

    private static JsonNode Json(string[] command) => JsonNode.Parse(Run([.. command, "--format", "json"]))!;
}
