using System.Text.Json;
using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Contract;

public sealed class FmtTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_laid_out_stays_as_it_is_and_means_the_same()
    {
        _folder.CopyFrom(Model.Pack, "pack");
        var before = Meaning();
        foreach (var file in Directory.EnumerateFiles(_folder["pack"], "*.json", SearchOption.AllDirectories))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            File.WriteAllText(file, JsonSerializer.Serialize(json.RootElement).Replace(" && ", "&&", StringComparison.Ordinal));
        }

        var all = Directory.EnumerateFiles(_folder["pack"], "*.json", SearchOption.AllDirectories).Count();
        var check = Tool.Run("fmt", "--check", _folder["pack"]);
        Assert.Equal(ExitCode.Findings, check.Exit);
        Assert.Contains(_folder["pack/rules/article-1-access.rules.json"] + "\n", check.Out, StringComparison.Ordinal);
        Assert.EndsWith($"\n{all} of {all} files would change\n", check.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', File.ReadAllText(_folder["pack/pack.json"]));

        var written = Tool.Run("fmt", _folder["pack"]);
        Assert.Equal((ExitCode.Done, ""), (written.Exit, written.Error));
        Assert.EndsWith($"\n{all} of {all} files changed\n", written.Out, StringComparison.Ordinal);
        Assert.Equal(before, Meaning());
        Assert.Equal((ExitCode.Done, $"0 of {all} files would change\n"), (Tool.Run("fmt", "--check", _folder["pack"]).Exit, Tool.Run("fmt", "--check", _folder["pack"]).Out));
        var hash = Hash();
        Tool.Run("fmt", _folder["pack"]);
        Assert.Equal(hash, Hash());
    }

    [Fact]
    public void One_bad_file_and_nothing_is_written()
    {
        var good = _folder.Write("a.profile.json", "{}");
        File.AppendAllText(good, "\n\n");
        _folder.Write("b.profile.json", "{,}");
        var outcome = Tool.Run("fmt", _folder.Path);
        Assert.Equal((ExitCode.BadInput, ""), (outcome.Exit, outcome.Out));
        Assert.Contains("b.profile.json(1,2): error CPL1001: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("{}\n\n", File.ReadAllText(good));
    }

    [Fact]
    public void A_path_that_is_none_is_told() => Assert.Contains(" error CPL9001: ", Tool.Run("fmt", _folder["none"]).Error, StringComparison.Ordinal);

    [Fact]
    public void Only_files_of_the_kinds_are_found_in_a_folder_and_any_file_when_named()
    {
        var other = _folder.Write("other.json", "{ }");
        Assert.Equal("0 of 0 files changed\n", Tool.Run("fmt", _folder.Path).Out);
        Assert.Equal(other + "\n1 of 1 files changed\n", Tool.Run("fmt", other, other).Out);
        Assert.Equal("{}\n", File.ReadAllText(other));
    }

    [Fact]
    public void Conditions_of_other_readings_are_laid_out_too()
    {
        var file = _folder.Write("one.rules.json", """{ "rules": [ { "satisfiedWhen": "a&&b", "readings": { "wide": { "appliesWhen": "a||b", "satisfiedWhen": { "one": "!a&&b" }, "rationale": { "en": "a&&b" } } } } ] }""");
        Tool.Run("fmt", file);
        var text = File.ReadAllText(file);
        Assert.Contains("\"appliesWhen\": \"a || b\"", text, StringComparison.Ordinal);
        Assert.Contains("\"one\": \"!a && b\"", text, StringComparison.Ordinal);
        Assert.Contains("\"en\": \"a&&b\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Completion_knows_it() => Assert.Contains("fmt", Tool.Run("[suggest:13]", "compliance fm").Out, StringComparison.Ordinal);

    private string Meaning() =>
        Without(Tool.Run("check", _folder["pack/profiles"], "--pack", _folder["pack"], "--fail-on", "never", "--format", "json").Out, "\"sha256\"", "\"line\"", "\"column\"")
        + Without(Tool.Run("rules", "show", "MODEL-1-1", "--pack", _folder["pack"], "--format", "json").Out, "\"sha256\"", "\"line\"", "\"column\"");

    private string Hash() => string.Concat(Tool.Run("rules", "list", "--pack", _folder["pack"], "--format", "json").Out.Split('\n').Where(l => l.Contains("\"sha256\"", StringComparison.Ordinal)));

    private static string Without(string json, params string[] members) =>
        string.Join('\n', json.Split('\n').Where(l => !members.Any(m => l.Contains(m, StringComparison.Ordinal))));
}
