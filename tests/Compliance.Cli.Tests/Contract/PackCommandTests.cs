using System.Text.Json;
using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Contract;

/// <summary>Packs of one's own: started, over another's facts, compared.</summary>
public sealed class PackCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("My treaty")]
    [InlineData("The \"new\" treaty, of {id} {prefix} \\ and 條約")]
    public void A_new_pack_is_valid_tested_covered_and_laid_out(string title)
    {
        var pack = _folder["mine"];
        var made = Tool.Run("new", "pack", pack, "--id", "mine", "--prefix", "MINE", "--title", title);
        Assert.Equal(new Outcome(ExitCode.Done, $"{pack}: a pack to start from; {pack}/README.md tells the next steps\n", ""), made);
        Assert.Equal(new Outcome(ExitCode.Done, "1 rule, 1 fact, 3 tests: valid\n", ""), Tool.Run("rules", "validate", pack));
        Assert.Equal((ExitCode.Done, "3 passed, 0 failed, over 1 rule\n"), (Tool.Run("rules", "test", pack).Exit, Tool.Run("rules", "test", pack).Out));
        Assert.Equal(ExitCode.Done, Tool.Run("rules", "coverage", pack).Exit);
        Assert.Equal(ExitCode.Done, Tool.Run("rules", "lint", pack).Exit);
        Assert.Equal(ExitCode.Done, Tool.Run("fmt", "--check", pack).Exit);
        Assert.Equal(ExitCode.Done, Tool.Run("check", pack + "/profiles", "--pack", pack).Exit);
        Assert.StartsWith("# " + title + "\n", File.ReadAllText(pack + "/README.md"), StringComparison.Ordinal);
        Assert.Contains("compliance rules validate " + pack + "\n", File.ReadAllText(pack + "/README.md"), StringComparison.Ordinal);
        Assert.Equal([pack], Directory.EnumerateFileSystemEntries(_folder.Path).Select(p => p.Replace('\\', '/')));
    }

    [Fact]
    public void A_new_pack_fills_an_empty_folder()
    {
        Directory.CreateDirectory(_folder["mine"]);
        Assert.Equal(ExitCode.Done, Tool.Run("new", "pack", _folder["mine"] + "/", "--id", "mine", "--prefix", "MINE", "--title", "Mine").Exit);
        Assert.True(File.Exists(_folder["mine/pack.json"]));
    }

    [Fact]
    public void A_pack_over_the_facts_of_another_says_the_same_of_them_and_its_hash_holds_them()
    {
        var other = Second("1(1)");
        using var before = JsonDocument.Parse(Tool.Run("check", Model.Arcadia, "--pack", other, "--format", "json").Out);
        Assert.Equal("satisfied", before.RootElement.GetProperty("profiles")[0].GetProperty("verdicts")[0].GetProperty("verdict").GetString());
        File.AppendAllText(_folder["pack/facts.schema.json"], "\n");
        using var after = JsonDocument.Parse(Tool.Run("check", Model.Arcadia, "--pack", other, "--format", "json").Out);
        Assert.NotEqual(Hash(before), Hash(after));
    }

    [Fact]
    public void Whether_another_treaty_binds_is_not_told_by_facts_about_this_one()
    {
        using var json = JsonDocument.Parse(Tool.Run("check", Model.Arcadia, "--pack", Second("1(1)"), "--purpose", "obligations", "--format", "json").Out);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("profiles")[0].GetProperty("bound").ValueKind);
    }

    [Theory]
    [InlineData("1(1)", "MODEL-1-1")]
    [InlineData("1", "MODEL-1-1", "MODEL-1-2")]
    [InlineData("1(1)(b)-(c)", "MODEL-1-1")]
    [InlineData("11")]
    public void Rules_of_parallel_provisions_are_set_side_by_side(string provision, params string[] parallel)
    {
        using var json = JsonDocument.Parse(Tool.Run("compare", _folder["pack"], Second(provision), Model.Borduria, "--format", "json").Out);
        var root = json.RootElement;
        Assert.Equal(parallel, root.GetProperty("parallels").EnumerateArray().Select(p => p.GetProperty("a").GetProperty("rule").GetString()));
        Assert.All(root.GetProperty("parallels").EnumerateArray(), p => Assert.Equal("SECOND-1", p.GetProperty("b").GetProperty("rule").GetString()));
        Assert.Equal(parallel.Length == 0 ? ["SECOND-1", "SECOND-2"] : new[] { "SECOND-2" }, root.GetProperty("onlyB").EnumerateArray().Select(v => v.GetProperty("rule").GetString()));
        Assert.Equal(6 - parallel.Length - 1, root.GetProperty("onlyA").GetArrayLength());
        Assert.Equal(["access.established"], root.GetProperty("facts").GetProperty("shared").EnumerateArray().Select(f => f.GetString()));
        Assert.Empty(root.GetProperty("facts").GetProperty("onlyB").EnumerateArray());
    }

    [Fact]
    public void A_comparison_reads_as_what_each_adds_to_the_other()
    {
        var text = Tool.Run("compare", _folder["pack"], Second("1(1)"), Model.Borduria).Out;
        Assert.StartsWith("Borduria (XBB) as of 2025: Model Convention (model 1.2.0) and Second Convention (second 0.1.0)\n\nfacts: 1 asked for by both, ", text, StringComparison.Ordinal);
        Assert.Contains("  MODEL-1-1  not satisfied      SECOND-1  satisfied\n", text, StringComparison.Ordinal);
        Assert.Contains("\nonly second: 1 rules without a parallel in model\n  article 2   1 satisfied: Two\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_beside_the_tool_goes_by_its_name()
    {
        using var json = JsonDocument.Parse(Tool.Run("compare", "uncc", "uncc", CompareProfile(), "--format", "json").Out);
        Assert.Equal(("uncc", "uncc"), (json.RootElement.GetProperty("a").GetProperty("id").GetString(), json.RootElement.GetProperty("b").GetProperty("id").GetString()));
        Assert.Contains(" error CPL9001: there is no file or folder `unc`", Tool.Run("compare", "unc", "uncc", CompareProfile()).Error, StringComparison.Ordinal);
    }

    private static string Hash(JsonDocument json) => json.RootElement.GetProperty("pack").GetProperty("sha256").GetString()!;

    private string CompareProfile() => _folder.Write("XDD.profile.json", ProfileText.Of());

    /// <summary>A pack of two rules over the dictionary of the model; the first names a provision of the model as parallel.</summary>
    private string Second(string provision)
    {
        static string Rule(int article, string parallels) => $$"""
            { "article": {{article}}, "chapter": 1, "title": { "en": "{{(article == 1 ? "One" : "Two")}}" }, "rules": [ {
              "id": "SECOND-{{article}}", "paragraph": "{{article}}", "title": { "en": "T" }, "summary": { "en": "S" }, "modality": "mandatory", "theme": "criminalization", "checkable": true,
              "satisfiedWhen": "access.established", "message": { "en": "M" }, "remedy": { "en": "R" }, "references": { "provisions": [], "parallels": [{{parallels}}] },
              "source": { "basis": "knowledge", "wordingSeen": false, "confidence": "low" }, "status": "active" } ] }
            """;
        _folder.CopyFrom(Model.Pack, "pack");
        _folder.Write("second/pack.json", """
            { "id": "second", "version": "0.1.0", "title": { "en": "Second Convention" }, "rulePrefix": "SECOND", "facts": "../pack/facts.schema.json",
              "instrument": { "name": "Second", "citation": "STS 2", "adopted": "2020-05-04", "depositary": "Nobody", "articles": 2 },
              "status": { "asOf": "2026", "inForce": true, "instrumentsVerified": 1, "instrumentsReported": 1, "instrumentsRequired": 1, "note": { "en": "N" } } }
            """);
        _folder.Write("second/one.rules.json", Rule(1, $$"""{ "instrument": "model treaty series 1", "provision": "{{provision}}" }"""));
        _folder.Write("second/two.rules.json", Rule(2, ""));
        return _folder["second"];
    }
}
