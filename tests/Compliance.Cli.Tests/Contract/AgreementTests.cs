using System.Text.Json;
using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Contract;

public sealed class AgreementTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Facts_that_both_state_are_compared_by_article_and_in_all()
    {
        Write("first", "XAA", """{ "access": { "established": true, "coversPart": true, "elements": ["securityBypassed"] }, "sanctions": { "kind": "fine", "maximumYears": 3 } }""");
        Write("second", "XAA", """{ "access": { "established": true, "coversPart": false, "elements": ["securityBypassed", "damage"] }, "sanctions": { "kind": "fine", "fineShare": 0.5 } }""");
        using var json = Json(_folder["first/XAA.profile.json"], _folder["second/XAA.profile.json"]);
        var state = json.RootElement.GetProperty("states")[0];

        // By hand: of five Boolean units two differ, six values are true and four false; the sixth unit is of its own kind.
        Assert.Equal((4, 2, 0.5, 5, 0.25, 6, 0.5), Scope(state.GetProperty("whole")));
        Assert.Equal(["access.coversPart", "access.elements"], state.GetProperty("differences").EnumerateArray().Select(d => d.GetProperty("fact").GetString()));
        Assert.Equal("[\"securityBypassed\", \"damage\"]", state.GetProperty("differences")[1].GetProperty("b").GetString());
        var first = state.GetProperty("articles")[0];
        Assert.Equal((1, 3, 1), (first.GetProperty("article").GetInt32(), first.GetProperty("facts").GetInt32(), first.GetProperty("identical").GetInt32()));
    }

    [Fact]
    public void Of_a_set_known_in_part_only_what_both_know_is_compared()
    {
        Write("first", "XAA", """{ "access": { "elements": ["damage"] } }""");
        Write("second", "XAA", "{}", """{ "/access/elements": { "includes": ["damage"], "excludes": ["dishonestIntent"] } }""");
        using var json = Json(_folder["first"], _folder["second"]);
        Assert.Equal((1, 1, 1.0, 2, 1.0, 2, 1.0), Scope(json.RootElement.GetProperty("states")[0].GetProperty("whole")));
    }

    [Fact]
    public void Folders_are_matched_by_State_and_summed_up()
    {
        foreach (var (side, part) in new[] { ("first", "true"), ("second", "false") })
        {
            Write(side, "XAA", """{ "access": { "established": true } }""");
            Write(side, "XBB", "{ \"access\": { \"established\": true, \"coversPart\": " + part + " } }");
            Write(side, side == "first" ? "XCC" : "XDD", "{}");
        }

        using var json = Json(_folder["first"], _folder["second"]);
        Assert.Equal(["XAA", "XBB"], json.RootElement.GetProperty("states").EnumerateArray().Select(s => s.GetProperty("a").GetProperty("state").GetProperty("iso3").GetString()));
        Assert.Equal(("XCC", "XDD"), (json.RootElement.GetProperty("onlyA")[0].GetString(), json.RootElement.GetProperty("onlyB")[0].GetString()));
        var all = json.RootElement.GetProperty("all").GetProperty("whole");
        Assert.Equal((3, 2), (all.GetProperty("facts").GetInt32(), all.GetProperty("identical").GetInt32()));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("states")[0].GetProperty("whole").GetProperty("alpha").ValueKind);

        var text = Tool.Run("agreement", _folder["first"], _folder["second"], "--pack", Model.Pack).Out;
        Assert.Contains("  access.coversPart: true and false\n", text, StringComparison.Ordinal);
        Assert.Contains("\nAll 2 States\n", text, StringComparison.Ordinal);
        Assert.Contains("only in the first: XCC\nonly in the second: XDD\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_codings_that_state_nothing_in_common_have_no_figures()
    {
        Write("first", "XAA", """{ "access": { "established": true } }""");
        Write("second", "XAA", """{ "sanctions": { "kind": "fine" } }""");
        using var json = Json(_folder["first"], _folder["second"]);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("states")[0].GetProperty("whole").ValueKind);
        Assert.Empty(json.RootElement.GetProperty("states")[0].GetProperty("articles").EnumerateArray());
    }

    private static (int Facts, int Identical, double Share, int BooleanUnits, double BooleanAlpha, int Units, double Alpha) Scope(JsonElement scope) => (
        scope.GetProperty("facts").GetInt32(), scope.GetProperty("identical").GetInt32(), scope.GetProperty("share").GetDouble(), scope.GetProperty("booleanUnits").GetInt32(),
        scope.GetProperty("booleanAlpha").GetDouble(), scope.GetProperty("units").GetInt32(), scope.GetProperty("alpha").GetDouble());

    private static JsonDocument Json(string a, string b)
    {
        var outcome = Tool.Run("agreement", a, b, "--pack", Model.Pack, "--format", "json");
        Assert.Equal((ExitCode.Done, ""), (outcome.Exit, outcome.Error));
        return JsonDocument.Parse(outcome.Out);
    }

    private void Write(string side, string iso3, string facts, string partial = "{}")
    {
        using var json = JsonDocument.Parse(facts);
        using var beside = JsonDocument.Parse(partial);
        var stated = json.RootElement.EnumerateObject().SelectMany(g => g.Value.EnumerateObject().Select(m => "/" + g.Name + "/" + m.Name)).Concat(beside.RootElement.EnumerateObject().Select(m => m.Name));
        var evidence = "{ " + string.Join(", ", stated.Select(p => "\"" + p + "\": [{ \"law\": \"Act\", \"grade\": \"quoted\" }]")) + " }";
        _folder.Write($"{side}/{iso3}.profile.json", ProfileText.Of(facts, evidence, iso3: iso3).Replace("\"evidence\":", "\"partial\": " + partial + ",\n  \"evidence\":", StringComparison.Ordinal));
    }
}
