using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Contract;

public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("check")]
    [InlineData("score")]
    [InlineData("simulate")]
    [InlineData("generate")]
    [InlineData("convert")]
    [InlineData("merge")]
    [InlineData("explain")]
    [InlineData("next")]
    [InlineData("status")]
    [InlineData("rules", "list")]
    [InlineData("rules", "show")]
    [InlineData("rules", "validate")]
    [InlineData("rules", "lint")]
    [InlineData("rules", "test")]
    [InlineData("rules", "mutate")]
    [InlineData("rules", "coverage")]
    [InlineData("profile", "validate")]
    [InlineData("profile", "new")]
    [InlineData("profile", "questions")]
    [InlineData("profile", "diff")]
    [InlineData("profile", "migrate")]
    [InlineData("agreement")]
    [InlineData("compare")]
    [InlineData("new", "pack")]
    [InlineData("eval")]
    [InlineData("fmt")]
    [InlineData("completion")]
    public void Help_has_an_example(params string[] command)
    {
        var outcome = Tool.Run([.. command.Where(c => c.Length > 0), "--help"]);
        Assert.Equal((ExitCode.Done, ""), (outcome.Exit, outcome.Error));
        Assert.Contains("Example", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("compliance " + string.Join(' ', command), outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_profile_is_valid_and_leaves_everything_open()
    {
        var file = _folder["XDD.profile.json"];
        Assert.Equal(ExitCode.Done, Tool.Run("profile", "new", "XDD", "--name", "Dornland", "--pack", Model.Pack, "--out", file).Exit);
        Assert.Equal("1 profile: valid\n", Tool.Run("profile", "validate", file, "--pack", Model.Pack).Out);
        Assert.Contains("Dornland (XDD)", Tool.Run("check", file, "--pack", Model.Pack).Out, StringComparison.Ordinal);
        Assert.Contains("0 satisfied, 0 not satisfied, 5 undetermined, 0 not applicable, 0 errors", Tool.Run("check", file, "--pack", Model.Pack).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_profile_over_the_shipped_pack_is_valid()
    {
        var file = _folder["XDD.profile.json"];
        Assert.Equal(ExitCode.Done, Tool.Run("profile", "new", "XDD", "--out", file).Exit);
        Assert.Equal(ExitCode.Done, Tool.Run("profile", "validate", file).Exit);
    }

    [Fact]
    public void A_profile_does_not_differ_from_itself() =>
        Assert.Equal("0 of 9 facts differ\n", Tool.Run("profile", "diff", Model.Borduria, Model.Borduria, "--pack", Model.Pack).Out);

    [Fact]
    public void The_list_has_every_rule_and_how_it_binds()
    {
        var text = Tool.Run("rules", "list", "--pack", Model.Pack).Out;
        Assert.Contains("MODEL-1-2  1(2)            permittedLimit ", text, StringComparison.Ordinal);
        Assert.Contains("MODEL-2-3  2(3)            not checkable ", text, StringComparison.Ordinal);
        Assert.Contains("MODEL-2-4  2(4)            retired ", text, StringComparison.Ordinal);
        Assert.EndsWith("\n7 rules, 6 checkable\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sound_pack_is_valid_and_told_which_rules_have_no_test()
    {
        var outcome = Tool.Run("rules", "validate", Model.Pack);
        Assert.Equal((ExitCode.Done, ""), (outcome.Exit, outcome.Error));
        Assert.EndsWith("\n7 rules, 9 facts, 2 tests: valid\n", outcome.Out, StringComparison.Ordinal);
        Assert.Equal(
            ["`MODEL-1-2`", "`MODEL-2-1`", "`MODEL-2-2`", "`MODEL-3-1`"],
            outcome.Out.Split('\n').Where(l => l.Contains("warning CPL3201: no rule test is about ", StringComparison.Ordinal)).Select(l => l[(l.LastIndexOf(' ') + 1)..]));
    }

    [Fact]
    public void Coverage_names_the_rules_of_each_provision()
    {
        var outcome = Tool.Run("rules", "coverage", Model.Pack);
        Assert.Equal((ExitCode.Done, ""), (outcome.Exit, outcome.Error));
        Assert.StartsWith("1(1)  MODEL-1-1  mandatory                      checkable      high confidence, textSeen\n", outcome.Out, StringComparison.Ordinal);
        Assert.EndsWith("\n3 articles, 6 provisions, 0 without a rule; 7 rules\n", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _compliance compliance")]
    [InlineData("zsh", "compdef _compliance compliance")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void Completion_is_a_script_for_the_shell(string shell, string line)
    {
        var script = Tool.Run("completion", shell).Out;
        Assert.Contains(line, script, StringComparison.Ordinal);
        Assert.EndsWith("\n", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Suggestions_complete_commands()
    {
        var suggested = Tool.Run("[suggest:14]", "compliance sco").Out.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("score", suggested);
    }

    [Fact]
    public void A_folder_where_one_profile_is_asked_for_is_no_profile()
    {
        var outcome = Tool.Run("explain", "MODEL-1-1", Model.Profiles, "--pack", Model.Pack);
        Assert.Equal((ExitCode.BadInput, ""), (outcome.Exit, outcome.Out));
        Assert.Contains(" error CPL9002: ", outcome.Error, StringComparison.Ordinal);
    }
}
