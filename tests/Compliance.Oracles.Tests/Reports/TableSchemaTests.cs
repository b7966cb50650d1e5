using System.Text.Json.Nodes;

namespace Compliance.Oracles.Tests.Reports;

/// <summary>What runs over tables write fits the published schemas, line by line, and they would notice if it did not.</summary>
public sealed class TableSchemaTests : IDisposable
{
    private static readonly string Profiles = CommandOutput.Uncc + "/profiles";

    // What a row or a reject may leave out; of the names of runs those that only some commands have are tried one by one.
    private static readonly string[] OptionalOfRows = ["bound", "lower", "upper", "completeness"];

    private readonly string _folder = Directory.CreateTempSubdirectory("compliance-").FullName;

    public static TheoryData<string[]> Scores { get; } =
    [
        ["--verdicts", "--by", "chapter"],
        ["--readings", "strict", "--verdicts", "--purpose", "obligations"],
        ["--by", "theme"],
        ["--articles", "7-9,23"],
        [],
    ];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Scores))]
    public void Rows_of_scores_fit(string[] options)
    {
        var rows = Lines(CommandOutput.OfTables(["score", Profiles, "--format", "jsonl", .. options]));
        Assert.Equal(195, rows.Length);
        Assert.All(rows, r => OutputSchemaTests.AssertFits("score-row", r));
        DeepMutationTests.AssertClosed("score-row", rows[0]);
        DeepMutationTests.AssertWhole("score-row", rows[0], [.. OptionalOfRows, .. rows[0].AsObject().Select(m => m.Key).Where(k => k.Contains('.', StringComparison.Ordinal) || k.StartsWith("UNCC-", StringComparison.Ordinal))]);
        foreach (var name in rows[0].AsObject().Select(m => m.Key).ToArray())
        {
            var retyped = rows[0].DeepClone();
            retyped[name] = new JsonArray();
            OutputSchemaTests.AssertDoesNotFit("score-row", retyped);
        }
    }

    [Fact]
    public void A_share_of_nothing_is_left_out_of_a_row_and_null_in_a_simulation()
    {
        var weights = InFolder("weights.json");
        var rules = CommandOutput.JsonOf("rules", "list")["rules"]!.AsArray().Select(r => (string)r!["id"]!);
        File.WriteAllText(weights, new JsonObject { ["weights"] = new JsonObject(rules.Select(r => KeyValuePair.Create<string, JsonNode?>(r, 0))) }.ToJsonString());
        var row = Lines(CommandOutput.OfTables("score", CommandOutput.Profile("FRA"), "--format", "jsonl", "--parameters", weights))[0];
        Assert.DoesNotContain("lower", row.AsObject().Select(m => m.Key));
        OutputSchemaTests.AssertFits("score-row", row);
        var simulation = CommandOutput.JsonOf("simulate", CommandOutput.Profile("FRA"), "--worlds", "3", "--parameters", weights);
        Assert.Null(simulation["profiles"]![0]!["score"]!["mean"]);
        OutputSchemaTests.AssertFits("simulate", simulation);
    }

    [Fact]
    public void A_simulation_is_closed_and_whole()
    {
        var simulation = CommandOutput.JsonOf("simulate", CommandOutput.Profile("FRA"), CommandOutput.Profile("ARE"), "--worlds", "20");
        DeepMutationTests.AssertClosed("simulate", simulation);
        DeepMutationTests.AssertWhole("simulate", simulation, []);
    }

    [Fact]
    public void Records_of_runs_fit_whatever_the_command()
    {
        CommandOutput.OfTables("generate", "--n", "5000", "--seed", "-3", "--missing", "0.25", "--out", InFolder("p.jsonl"));
        CommandOutput.OfTables("convert", InFolder("p.jsonl"), "--out", InFolder("p.csv.gz"), "--rejects", InFolder("r.jsonl"));
        CommandOutput.OfTables("score", InFolder("p.jsonl"), "--out", InFolder("1.arrow"), "--shard", "1/2", "--verdicts", "--by", "chapter");
        CommandOutput.OfTables("score", InFolder("p.jsonl"), "--out", InFolder("2.arrow"), "--shard", "2/2", "--verdicts", "--by", "chapter");
        CommandOutput.OfTables("merge", InFolder("1.arrow"), InFolder("2.arrow"), "--out", InFolder("s.arrow"));
        foreach (var table in new[] { "p.jsonl", "p.csv.gz", "1.arrow", "s.arrow" })
        {
            var record = JsonNode.Parse(File.ReadAllText(InFolder(table + ".run.json")))!;
            OutputSchemaTests.AssertFits("run", record);
            DeepMutationTests.AssertClosed("run", record);
            DeepMutationTests.AssertWhole("run", record, []);
        }
    }

    [Fact]
    public void What_another_command_says_of_its_run_is_refused()
    {
        CommandOutput.OfTables("generate", "--n", "1", "--out", InFolder("p.jsonl"));
        var record = JsonNode.Parse(File.ReadAllText(InFolder("p.jsonl.run.json")))!;
        record["run"]!["by"] = "chapter";
        OutputSchemaTests.AssertDoesNotFit("run", record);
    }

    [Theory]
    [InlineData("bad.jsonl", "{\"state\":{\"name\":\"A\"}}\n{\n\"\"\n")]
    [InlineData("bad.csv", "state,iso3,asOf\nA,XAA,\n\"B,XBB,2026\n")]
    public void Rejects_fit(string name, string content)
    {
        File.WriteAllText(InFolder(name), content);
        CommandOutput.OfTables("score", InFolder(name), Profiles, "--out", InFolder("s.csv"), "--rejects", InFolder("r.jsonl"));
        AssertRejects();
    }

    [Fact]
    public void Rejects_of_profiles_that_no_table_holds_fit()
    {
        CommandOutput.OfTables("convert", Profiles, "--out", InFolder("p.csv"), "--rejects", InFolder("r.jsonl"));
        AssertRejects();
    }

    private void AssertRejects()
    {
        var rejects = Lines(File.ReadAllText(InFolder("r.jsonl")));
        Assert.NotEmpty(rejects);
        Assert.All(rejects, r => OutputSchemaTests.AssertFits("reject", r));
        DeepMutationTests.AssertClosed("reject", rejects[0]);
        DeepMutationTests.AssertWhole("reject", rejects[0], ["text"]);
    }

    private static JsonNode[] Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!)];

    private string InFolder(string name) => Path.Combine(_folder, name);
}
