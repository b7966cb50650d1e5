using System.Text.Json;
using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Contract;

public class JsonTests
{
    [Fact]
    public void Check_has_the_members_of_the_contract()
    {
        using var json = Read("check", Model.Profiles, "--pack", Model.Pack, "--fail-on", "never");
        var root = json.RootElement;
        Assert.Equal(["format", "engine", "pack", "purpose", "convention", "parameters", "profiles"], Names(root));
        Assert.Equal(["id", "version", "sha256"], Names(root.GetProperty("pack")));
        Assert.True(root.GetProperty("convention").GetProperty("inForce").GetBoolean());
        var profile = root.GetProperty("profiles")[1];
        Assert.Superset(new HashSet<string>(["file", "state", "asOf", "sha256", "verdicts", "scores"]), Names(profile).ToHashSet());
        Assert.Equal(["name", "iso3"], Names(profile.GetProperty("state")));
        Assert.Equal("2025", profile.GetProperty("asOf").GetString());
        HashSet<string> verdict = ["rule", "modality", "counted", "verdict", "exact", "parts", "reasons", "possible", "missing", "couldDecide", "wordingSeen", "confidence", "location"];
        Assert.All(profile.GetProperty("verdicts").EnumerateArray(), v => Assert.Superset(verdict, Names(v).ToHashSet()));
        HashSet<string> score = ["scope", "lower", "upper", "bound", "completeness", "partsKnown", "parts", "evidence"];
        Assert.All(profile.GetProperty("scores").EnumerateArray(), s => Assert.Superset(score, Names(s).ToHashSet()));
    }

    [Fact]
    public void Verdicts_and_scopes_are_spelled_as_the_contract_spells_them()
    {
        using var json = Read("check", Model.Profiles, "--pack", Model.Pack, "--fail-on", "never");
        var profiles = json.RootElement.GetProperty("profiles").EnumerateArray().ToArray();
        var verdicts = profiles.SelectMany(p => p.GetProperty("verdicts").EnumerateArray()).Select(v => v.GetProperty("verdict").GetString()).ToHashSet();
        Assert.Subset(new HashSet<string?>(["satisfied", "notSatisfied", "undetermined", "notApplicable", "error"]), verdicts);
        string[] scopes = ["article:1", "article:2", "article:3", "chapter:1", "chapter:2", "theme:criminalization", "theme:sanctionsAndProsecution", "theme:cooperation", "convention"];
        Assert.All(profiles, p => Assert.Equal(scopes, p.GetProperty("scores").EnumerateArray().Select(s => s.GetProperty("scope").GetString())));
    }

    [Fact]
    public void A_reason_names_its_fact_and_value_and_a_verdict_its_place()
    {
        using var json = Read("check", Model.Borduria, "--pack", Model.Pack, "--fail-on", "never");
        var verdict = json.RootElement.GetProperty("profiles")[0].GetProperty("verdicts")[0];
        Assert.Equal("MODEL-1-1", verdict.GetProperty("rule").GetString());
        var reason = Assert.Single(verdict.GetProperty("reasons").EnumerateArray());
        Assert.Equal(("access.coversPart", false), (reason.GetProperty("fact").GetString(), reason.GetProperty("value").GetBoolean()));
        Assert.Equal((6, 52), (verdict.GetProperty("location").GetProperty("line").GetInt32(), verdict.GetProperty("location").GetProperty("column").GetInt32()));
    }

    [Theory]
    [InlineData("article", "article:1", "convention")]
    [InlineData("chapter", "chapter:1", "convention")]
    [InlineData("theme", "theme:criminalization", "convention")]
    public void Score_sums_up_by_what_is_asked(string by, string first, string last)
    {
        using var json = Read("score", Model.Arcadia, "--pack", Model.Pack, "--by", by);
        var scopes = json.RootElement.GetProperty("profiles")[0].GetProperty("scores").EnumerateArray().Select(s => s.GetProperty("scope").GetString()!).ToArray();
        Assert.Equal((first, last), (scopes[0], scopes[^1]));
        Assert.All(scopes[..^1], s => Assert.StartsWith(by + ":", s, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "article:1", "article:2", "article:3")]
    [InlineData("2", "article:2")]
    [InlineData("1-2", "article:1", "article:2")]
    [InlineData("3,1", "article:1", "article:3")]
    public void Score_is_by_article_and_only_by_those_asked_for(string? articles, params string[] scopes)
    {
        using var json = Read(["score", Model.Arcadia, "--pack", Model.Pack, .. articles is null ? Array.Empty<string>() : ["--articles", articles]]);
        var found = json.RootElement.GetProperty("profiles")[0].GetProperty("scores").EnumerateArray().Select(s => s.GetProperty("scope").GetString()!);
        Assert.Equal([.. scopes, "convention"], found);
    }

    [Theory]
    [InlineData("readiness", false)]
    [InlineData("obligations", true)]
    public void Whether_the_State_is_bound_is_said_for_obligations(string purpose, bool said)
    {
        using var json = Read("check", Model.Arcadia, "--pack", Model.Pack, "--purpose", purpose);
        Assert.Equal(purpose, json.RootElement.GetProperty("purpose").GetString());
        var profile = json.RootElement.GetProperty("profiles")[0];
        Assert.Equal(said, profile.TryGetProperty("bound", out var bound) && bound.GetBoolean());
    }

    [Fact]
    public void Whether_a_State_is_bound_stays_open_where_registers_differ()
    {
        using var json = Read("check", Model.Borduria, "--pack", Model.Pack, "--purpose", "obligations", "--fail-on", "never");
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("profiles")[0].GetProperty("bound").ValueKind);
    }

    [Theory]
    [InlineData("reported", "satisfied")]
    [InlineData("quoted", "undetermined")]
    public void A_fact_below_the_accepted_grade_is_unknown(string grade, string verdict)
    {
        using var json = Read("explain", "MODEL-3-1", Model.Arcadia, "--pack", Model.Pack, "--evidence", grade);
        Assert.Equal(verdict, json.RootElement.GetProperty("verdict").GetProperty("verdict").GetString());
        Assert.Equal(grade, json.RootElement.GetProperty("parameters").GetProperty("evidence").GetString());
    }

    [Fact]
    public void Weights_are_said_and_counted()
    {
        using var folder = new TemporaryFolder();
        var weights = folder.Write("weights.json", "{ \"weights\": { \"MODEL-1-1\": 0 } }");
        using var json = Read("score", Model.Borduria, "--pack", Model.Pack, "--parameters", weights);
        Assert.Equal(0, json.RootElement.GetProperty("parameters").GetProperty("weights").GetProperty("MODEL-1-1").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("profiles")[0].GetProperty("scores")[0].GetProperty("completeness").GetDouble());
    }

    [Theory]
    [InlineData("rules", "list")]
    [InlineData("rules", "show", "MODEL-1-1")]
    public void Commands_over_a_pack_print_JSON(params string[] command)
    {
        using var json = Read([.. command, "--pack", Model.Pack]);
        Assert.Equal("model", json.RootElement.GetProperty("pack").GetProperty("id").GetString());
    }

    [Fact]
    public void Rule_tests_print_JSON()
    {
        using var json = Read("rules", "test", Model.Pack);
        Assert.Equal((2, 0), (json.RootElement.GetProperty("passed").GetInt32(), json.RootElement.GetProperty("failed").GetInt32()));
    }

    [Fact]
    public void Validation_prints_JSON()
    {
        using var folder = new TemporaryFolder();
        var outcome = Tool.Run("profile", "validate", folder.Write("XAA.profile.json", ProfileText.Of("{ \"acess\": {} }")), "--pack", Model.Pack, "--format", "json");
        Assert.Equal(ExitCode.BadInput, outcome.Exit);
        using var json = JsonDocument.Parse(outcome.Out);
        Assert.False(json.RootElement.GetProperty("valid").GetBoolean());
        var diagnostic = json.RootElement.GetProperty("diagnostics")[0];
        Assert.Equal(["file", "line", "column", "severity", "id", "message", "endLine", "endColumn", "labels", "notes", "suggestion", "help"], Names(diagnostic));
        Assert.Equal((4, 14, "CPL4001", "access"), (diagnostic.GetProperty("line").GetInt32(), diagnostic.GetProperty("column").GetInt32(), diagnostic.GetProperty("id").GetString(), diagnostic.GetProperty("suggestion").GetString()));
        using var valid = Read("rules", "validate", Model.Pack);
        Assert.True(valid.RootElement.GetProperty("valid").GetBoolean());
    }

    [Fact]
    public void A_comparison_prints_JSON()
    {
        using var json = Read("profile", "diff", Model.Arcadia, Model.Cimmeria, "--pack", Model.Pack);
        var first = json.RootElement.GetProperty("differences")[0];
        Assert.Equal(("access.established", "true", "false"), (first.GetProperty("fact").GetString(), first.GetProperty("a").GetString(), first.GetProperty("b").GetString()));
    }

    private static JsonDocument Read(params string[] args)
    {
        var outcome = Tool.Run([.. args, "--format", "json"]);
        Assert.Equal((ExitCode.Done, ""), (outcome.Exit == ExitCode.Findings ? ExitCode.Done : outcome.Exit, outcome.Error));
        return JsonDocument.Parse(outcome.Out);
    }

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(m => m.Name);
}
