using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Mistakes;

/// <summary>Small inputs that ask for much work. Files that are deep or large are cases of <c>BadInput</c>.</summary>
public sealed class BombTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Chains_within_brackets_are_too_deep()
    {
        var expression = Enumerable.Range(0, 33).Aggregate("1", (inner, _) => "(" + inner + string.Concat(Enumerable.Repeat("+1", 999)) + ")");
        Told("CPL6004", "eval", expression);
    }

    [Fact]
    public void Selections_within_brackets_are_too_deep()
    {
        var expression = Enumerable.Range(0, 190).Aggregate("x", (inner, _) => "(" + inner + string.Concat(Enumerable.Repeat(".a", 249)) + ")");
        Told("CPL6004", "eval", expression, "--bindings", _folder.Write("bindings.json", "{ \"x\": {} }"));
    }

    [Fact]
    public void Definitions_that_double_are_too_large() =>
        Told("CPL6005", "rules", "list", "--pack", WithDefinitions(60, i => $"d{i - 1} && d{i - 1}"));

    [Fact]
    public void Definitions_upon_definitions_are_too_deep() =>
        Told("CPL6005", "rules", "list", "--pack", WithDefinitions(3000, i => $"access.coversPart || !d{i - 1}"));

    [Fact]
    public void Quantifiers_over_lists_within_lists_are_too_large()
    {
        var list = "[" + string.Join(",", Enumerable.Range(0, 100)) + "]";
        var expression = Enumerable.Range(0, 6).Aggregate("x == 1", (inner, i) => $"{list}.exists(v{i}, {inner})");
        Told("CPL6005", "eval", expression, "--bindings", _folder.Write("bindings.json", "{ \"x\": 2 }"));
    }

    [Fact]
    public void Many_remarks_never_hide_a_mistake()
    {
        const string Evidence = "{ \"law\": \"Code\", \"grade\": \"quoted\" }";
        var unstated = string.Join(", ", new[] { "/access/established", "/access/coversPart", "/access/elements", "/sanctions/kind" }.Select(p => $"\"{p}\": [{Evidence}]"));
        for (var i = 0; i < 260; i++)
        {
            _folder.Write($"{i:000}.profile.json", ProfileText.Of(evidence: "{ " + unstated + " }", asOf: $"{1700 + i}"));
        }

        _folder.Write("999.profile.json", ProfileText.Of("{ \"access\": { \"established\": true } }"));
        Told("CPL5001", "check", _folder.Path, "--pack", Model.Pack);
    }

    private string WithDefinitions(int count, Func<int, string> expression)
    {
        _folder.CopyFrom(Model.Pack, "pack");
        var all = Enumerable.Range(0, count).Select(i => $$"""
            "d{{i}}": { "meaning": { "en": "A definition." }, "expression": "{{(i == 0 ? "access.established" : expression(i))}}" },
            """);
        var text = File.ReadAllText(_folder["pack/pack.json"]);
        _folder.Write("pack/pack.json", text.Replace("\"definitions\": {", "\"definitions\": {\n" + string.Join("\n", all), StringComparison.Ordinal));
        return _folder["pack"];
    }

    private static void Told(string id, params string[] args)
    {
        var outcome = Tool.Run(args);
        Assert.Equal((ExitCode.BadInput, ""), (outcome.Exit, outcome.Out));
        Assert.Contains(" error " + id + ": ", outcome.Error, StringComparison.Ordinal);
    }
}
