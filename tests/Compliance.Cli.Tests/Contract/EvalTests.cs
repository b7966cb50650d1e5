using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Contract;

public class EvalTests
{
    [Theory]
    [InlineData("1 + 2", "3")]
    [InlineData("'a' + 'é'", "\"aé\"")]
    [InlineData("[1, 2.5, null, true]", "[1,2.5,null,true]")]
    [InlineData("{'a': [1u]}", "{\"a\":[1]}")]
    [InlineData("b'ab'", "\"YWI=\"")]
    [InlineData("timestamp('2026-02-04T00:00:00Z')", "\"2026-02-04T00:00:00Z\"")]
    [InlineData("duration('90s')", "\"90s\"")]
    public void A_value_is_JSON(string expression, string value) =>
        Assert.Equal("{\"value\":" + value + "}", Compact(Tool.Run("eval", expression, "--format", "json").Out));

    [Theory]
    [InlineData("1 / 0", "divisionByZero")]
    [InlineData("9223372036854775807 + 1", "overflow")]
    public void An_error_has_id_and_message(string expression, string id)
    {
        var outcome = Tool.Run("eval", expression, "--format", "json");
        Assert.Equal(ExitCode.Findings, outcome.Exit);
        using var json = System.Text.Json.JsonDocument.Parse(outcome.Out);
        var error = json.RootElement.GetProperty("error");
        Assert.Equal(["id", "message"], error.EnumerateObject().Select(m => m.Name));
        Assert.Equal(id, error.GetProperty("id").GetString());
    }

    [Fact]
    public void What_is_unknown_names_the_facts_that_it_waits_for() =>
        Assert.Equal("{\"unknown\":[\"sanctions.fineShare\",\"sanctions.maximumYears\"]}", Compact(Tool.Run(
            "eval", "sanctions.maximumYears > 1 || sanctions.fineShare > 0.5", "--profile", Model.Borduria, "--pack", Model.Pack, "--format", "json").Out));

    [Fact]
    public void A_profile_gives_its_facts() =>
        Assert.Equal("true\n", Tool.Run("eval", "punishesAccess && 'damage' in access.elements", "--profile", Model.Borduria, "--pack", Model.Pack).Out);

    [Fact]
    public void Bindings_give_their_members()
    {
        using var folder = new TemporaryFolder();
        var bindings = folder.Write("order.json", "{ \"items\": [{ \"price\": 5 }, { \"price\": 12 }], \"limit\": 10 }");
        Assert.Equal("true\n", Tool.Run("eval", "items.exists(i, i.price > limit)", "--bindings", bindings).Out);
    }

    [Theory]
    [InlineData("items.exists(i, i.price > limit)", "[{\"price\": 5}, {\"price\": 12}].exists(i, i.price > limit)\n")]
    [InlineData("count > 2 && vip", "true && vip\n")]
    [InlineData("count > 2 && !vip", "!vip\n")]
    [InlineData("count > 3 && vip", "false\n")]
    [InlineData("math.ceil == 3 && int == int", "math.ceil == 3\n")]
    public void A_residual_has_all_that_the_bindings_say_and_takes_other_names_as_unknown(string expression, string expected)
    {
        using var folder = new TemporaryFolder();
        var bindings = folder.Write("order.json", "{ \"items\": [{ \"price\": 5 }, { \"price\": 12 }], \"count\": 3 }");
        Assert.Equal(new Outcome(ExitCode.Done, expected, ""), Tool.Run("eval", expression, "--bindings", bindings, "--residual"));
    }

    [Fact]
    public void A_residual_over_a_profile_has_what_the_profile_leaves_open()
    {
        Assert.Equal("sanctions.maximumYears > 1 || sanctions.fineShare > 0.5\n", Tool.Run(
            "eval", "punishesAccess && (sanctions.maximumYears > 1 || sanctions.fineShare > 0.5)", "--profile", Model.Borduria, "--pack", Model.Pack, "--residual").Out);
        Assert.Equal("{\"residual\":\"sanctions.maximumYears > 1\",\"unknown\":[\"sanctions.maximumYears\"]}", Compact(Tool.Run(
            "eval", "punishesAccess && sanctions.maximumYears > 1", "--profile", Model.Borduria, "--pack", Model.Pack, "--residual", "--format", "json").Out));
    }

    [Fact]
    public void A_residual_that_is_an_error_is_a_finding()
    {
        var outcome = Tool.Run("eval", "1 / 0 + x", "--residual");
        Assert.Equal((ExitCode.Findings, "1 / 0 + x\n"), (outcome.Exit, outcome.Out));
    }

    private static string Compact(string json)
    {
        using var parsed = System.Text.Json.JsonDocument.Parse(json);
        return System.Text.Json.JsonSerializer.Serialize(parsed.RootElement, Relaxed);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
