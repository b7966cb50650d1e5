using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Mistakes;

public sealed class ContentOfFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_wrong_type_is_told() => Told("CPL4002", ProfileText.Of("{ \"access\": { \"established\": \"yes\" } }"));

    [Fact]
    public void An_unknown_fact_is_told() => Told("CPL4001", ProfileText.Of("{ \"access\": { \"etablished\": true } }"));

    [Fact]
    public void An_unknown_value_is_told() => Told("CPL4003", ProfileText.Of("{ \"sanctions\": { \"kind\": \"death\" } }"));

    [Theory]
    [InlineData("2025-02-29")]
    [InlineData("2025-13")]
    [InlineData("0000")]
    [InlineData("25-01-01")]
    [InlineData("2025-1-1")]
    [InlineData("2025-01-01T00:00:00Z")]
    public void A_date_that_is_none_is_told(string date) => Told("CPL4004", ProfileText.Of($"{{ \"sanctions\": {{ \"inForceSince\": \"{date}\" }} }}"));

    [Fact]
    public void Two_profiles_of_one_State_and_date_are_told()
    {
        _folder.Write("a.profile.json", ProfileText.Of());
        _folder.Write("b.profile.json", ProfileText.Of());
        var outcome = Tool.Run("score", _folder.Path, "--pack", Model.Pack);
        Assert.Equal((ExitCode.BadInput, ""), (outcome.Exit, outcome.Out));
        Assert.Contains("CPL4010", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_profiles_of_one_State_and_two_dates_are_welcome()
    {
        _folder.Write("a.profile.json", ProfileText.Of());
        _folder.Write("b.profile.json", ProfileText.Of(asOf: "2025"));
        Assert.Equal(ExitCode.Done, Tool.Run("score", _folder.Path, "--pack", Model.Pack).Exit);
    }

    [Theory]
    [InlineData("\"modality\": \"mandatory\"", "\"modality\": \"strict\"", "CPL1104")]
    [InlineData("\"id\": \"MODEL-3-1\"", "\"id\": \"MODEL-2-1\"", "CPL1201")]
    [InlineData("\"provisions\": []", "\"provisions\": [\"MODEL-7-7\"]", "CPL1202")]
    [InlineData("c.staff > 0)", "c.staff > 0", "CPL2001")]
    [InlineData("c.staff > 0)", "c.staff > true)", "CPL3003")]
    public void A_rule_file_with_a_mistake_is_told(string right, string wrong, string id) => ToldOfPack(id, "rules/article-3-cooperation.rules.json", right, wrong);

    [Fact]
    public void An_unsupported_keyword_of_the_dictionary_is_told() => ToldOfPack("CPL1301", "facts.schema.json", "\"minimum\": 0,", "\"exclusiveMinimum\": 0,");

    [Fact]
    public void All_mistakes_of_a_file_are_told_in_one_run_in_order_of_place()
    {
        var outcome = Check(
            """
            {
              "state": { "name": "", "iso3": "Xaa" },
              "asOf": "soon",
              "facts": { "access": { "established": 1, "coverPart": true }, "sanctions": { "kind": "fines" } },
              "partial": { "/sanctions/kind": { "includes": [], "excludes": [] } },
              "evidnce": {}
            }
            """);
        string[] expected = ["CPL1105", "CPL1105", "CPL4004", "CPL4002", "CPL4001", "CPL4003", "CPL4008", "CPL1102"];
        Assert.Equal(expected, outcome.Error.Split('\n').Where(l => l.Contains("): error ", StringComparison.Ordinal)).Select(l => l.Split("error ")[1][..7]));
    }

    [Fact]
    public void Evidence_on_a_disputed_fact_is_no_remark()
    {
        var path = _folder.Write("XAA.profile.json", ProfileText.Of(evidence:
            "{ \"/access/established\": [{ \"law\": \"Code\", \"grade\": \"quoted\" }] },\n  \"disputed\": { \"/access/established\": { \"values\": [true, false] } }"));
        Assert.Equal("1 profile: valid\n", Tool.Run("profile", "validate", path, "--pack", Model.Pack).Out);
    }

    private Outcome Check(string content) => Tool.Run("check", _folder.Write("XAA.profile.json", content), "--pack", Model.Pack);

    private void Told(string id, string content)
    {
        var outcome = Check(content);
        Assert.Equal((ExitCode.BadInput, ""), (outcome.Exit, outcome.Out));
        Assert.Contains(" error " + id + ": ", outcome.Error, StringComparison.Ordinal);
    }

    private void ToldOfPack(string id, string file, string right, string wrong)
    {
        _folder.CopyFrom(Model.Pack, "pack");
        var text = File.ReadAllText(_folder["pack/" + file]);
        Assert.Contains(right, text, StringComparison.Ordinal);
        _folder.Write("pack/" + file, text.Replace(right, wrong, StringComparison.Ordinal));
        var outcome = Tool.Run("rules", "list", "--pack", _folder["pack"]);
        Assert.Equal((ExitCode.BadInput, ""), (outcome.Exit, outcome.Out));
        Assert.Contains(" error " + id + ": ", outcome.Error, StringComparison.Ordinal);
    }
}
