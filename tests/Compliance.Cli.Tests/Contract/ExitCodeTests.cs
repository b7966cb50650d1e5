using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Contract;

public sealed class ExitCodeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("notSatisfied", "XAA", 0)]
    [InlineData("notSatisfied", "XBB", 1)]
    [InlineData("notSatisfied", "XCC", 1)]
    [InlineData("undetermined", "XAA", 0)]
    [InlineData("undetermined", "XBB", 1)]
    [InlineData("never", "XBB", 0)]
    [InlineData("never", "XCC", 0)]
    public void Check_finds_from_the_threshold_on(string failOn, string iso3, int exit) =>
        Assert.Equal(exit, Check($"{Model.Profiles}/{iso3}.profile.json", "--fail-on", failOn).Exit);

    [Fact]
    public void What_is_only_undetermined_is_a_finding_only_where_it_is_asked_for()
    {
        var path = _folder.Write("XDD.profile.json", ProfileText.Of());
        Assert.Equal(ExitCode.Done, Check(path).Exit);
        Assert.Equal(ExitCode.Findings, Check(path, "--fail-on", "undetermined").Exit);
    }

    [Fact]
    public void A_rule_that_is_not_counted_is_no_finding()
    {
        const string Old = "{ \"sanctions\": { \"inForceSince\": \"1990\" } }";
        var path = _folder.Write("XDD.profile.json", ProfileText.Of(Old, "{ \"/sanctions/inForceSince\": [{ \"law\": \"Act\", \"grade\": \"quoted\" }] }"));
        var outcome = Check(path);
        Assert.Contains("warning MODEL-2-2: not taken up", outcome.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, outcome.Exit);
    }

    [Theory]
    [InlineData(0, "score")]
    [InlineData(0, "check", "--fail-on", "never")]
    [InlineData(0, "profile", "validate")]
    public void Commands_over_profiles_are_done(int exit, params string[] command) =>
        Assert.Equal(exit, Tool.Run([.. command, Model.Profiles, "--pack", Model.Pack]).Exit);

    [Theory]
    [InlineData("`7-x` names no articles: expected numbers and ranges such as `7-21,25`", "--articles", "7-x")]
    [InlineData("`3-1` names no articles", "--articles", "3-1")]
    [InlineData("`0` names no articles", "--articles", "0")]
    [InlineData("`1-2-3` names no articles", "--articles", "1-2-3")]
    [InlineData("`99999` names no articles", "--articles", "99999")]
    [InlineData("`4` is no article of the pack: expected 1 to 3", "--articles", "3-9")]
    [InlineData("`--articles` goes with `--by article`, found `--by theme`", "--articles", "1", "--by", "theme")]
    public void Articles_that_are_none_are_bad_usage(string message, params string[] options)
    {
        var outcome = Tool.Run(["score", Model.Profiles, "--pack", Model.Pack, .. options]);
        Assert.Equal((ExitCode.BadInput, ""), (outcome.Exit, outcome.Out));
        Assert.Contains("error CPL9007: " + message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_is_done_whatever_the_verdict() =>
        Assert.All([Model.Arcadia, Model.Borduria, Model.Cimmeria], p => Assert.Equal(ExitCode.Done, Tool.Run("explain", "MODEL-1-1", p, "--pack", Model.Pack).Exit));

    [Theory]
    [InlineData(0, "1 + 1")]
    [InlineData(0, "'no such member' == 'x'")]
    [InlineData(1, "1 / 0")]
    [InlineData(2, "1 +")]
    public void Eval_finds_an_error_value(int exit, string expression) => Assert.Equal(exit, Tool.Run("eval", expression).Exit);

    [Fact]
    public void A_failing_rule_test_is_a_finding()
    {
        _folder.CopyFrom(Model.Pack, "pack");
        Assert.Equal(ExitCode.Done, Tool.Run("rules", "test", _folder["pack"]).Exit);
        var tests = File.ReadAllText(_folder["pack/tests/model.tests.json"]);
        _folder.Write("pack/tests/model.tests.json", tests.Replace("\"expect\": \"notSatisfied\"", "\"expect\": \"satisfied\"", StringComparison.Ordinal));
        var outcome = Tool.Run("rules", "test", _folder["pack"]);
        Assert.Equal(ExitCode.Findings, outcome.Exit);
        Assert.Contains("model.tests.json(14,15): error MODEL-1-1: no offence: expected satisfied because of article 1(1), found notSatisfied", outcome.Out, StringComparison.Ordinal);
        Assert.EndsWith("1 passed, 1 failed, over 1 rule\n", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1, "--at-least", "99.9")]
    [InlineData(0, "--at-least", "10")]
    [InlineData(2, "--at-least", "101")]
    [InlineData(2, "--at-least", "nearly")]
    public void Coverage_below_what_is_asked_for_is_a_finding(int exit, params string[] more) =>
        Assert.Equal(exit, Tool.Run(["rules", "test", Model.Pack, "--coverage", .. more]).Exit);

    [Fact]
    public void A_share_without_coverage_is_bad_usage() => Assert.Equal(ExitCode.BadInput, Tool.Run("rules", "test", Model.Pack, "--at-least", "90").Exit);

    [Theory]
    [InlineData(1)]
    [InlineData(1, "--rule", "MODEL-1-1")]
    [InlineData(2, "--rule", "MODEL-2-3")]
    [InlineData(2, "--rule", "MODEL-9-9")]
    public void A_mutant_that_survives_is_a_finding(int exit, params string[] more) =>
        Assert.Equal(exit, Tool.Run(["rules", "mutate", Model.Pack, .. more]).Exit);

    [Fact]
    public void A_rule_whose_mutants_are_all_killed_is_done() => Assert.Equal(ExitCode.Done, Tool.Run("rules", "mutate", "--rule", "UNCC-25-2").Exit);

    [Theory]
    [InlineData("test", "--coverage")]
    [InlineData("mutate")]
    public void What_tests_would_notice_is_not_asked_while_one_fails(params string[] command)
    {
        _folder.CopyFrom(Model.Pack, "pack");
        var tests = File.ReadAllText(_folder["pack/tests/model.tests.json"]);
        _folder.Write("pack/tests/model.tests.json", tests.Replace("\"expect\": \"notSatisfied\"", "\"expect\": \"satisfied\"", StringComparison.Ordinal));
        var outcome = Tool.Run(["rules", command[0], _folder["pack"], .. command[1..]]);
        Assert.Equal(ExitCode.Findings, outcome.Exit);
        Assert.EndsWith("1 passed, 1 failed, over 1 rule\n", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_pack_is_the_default() => Assert.Equal(ExitCode.Done, Tool.Run("rules", "list").Exit);

    private static Outcome Check(string profile, params string[] more) => Tool.Run(["check", profile, "--pack", Model.Pack, .. more]);
}
