using Compliance.Cli.Tests.Harness;
using Snapshooter.Xunit;

namespace Compliance.Cli.Tests.Snapshots;

/// <summary>Text that a person reads, whole.</summary>
public class TextTests
{
    [Fact]
    public void A_missing_snapshot_fails()
    {
        Assert.Equal("true", Environment.GetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE"));
        Assert.ThrowsAny<Exception>(() => Snapshot.Match("text", "no snapshot has this name"));
    }

    [Fact]
    public void Check_of_three_States() => Match("check", Model.Profiles);

    [Fact]
    public void Check_for_obligations_with_better_evidence() => Match("check", Model.Profiles, "--purpose", "obligations", "--evidence", "quoted");

    [Fact]
    public void Explain_satisfied() => Match("explain", "MODEL-1-1", Model.Arcadia);

    [Fact]
    public void Explain_not_satisfied() => Match("explain", "MODEL-1-1", Model.Borduria);

    [Fact]
    public void Explain_undetermined() => Match("explain", "MODEL-2-1", Model.Borduria);

    [Fact]
    public void Explain_beyond_a_limit() => Match("explain", "MODEL-1-2", Model.Borduria);

    [Fact]
    public void Explain_not_applicable() => Match("explain", "MODEL-2-1", Model.Cimmeria);

    [Fact]
    public void Score_by_chapter() => Match("score", Model.Profiles);

    [Fact]
    public void Score_by_article() => Match("score", Model.Profiles, "--by", "article");

    [Fact]
    public void Score_by_theme() => Match("score", Model.Profiles, "--by", "theme");

    [Fact]
    public void Score_as_CSV() => Match("score", Model.Profiles, "--format", "csv");

    [Fact]
    public void Rules_listed() => Match("rules", "list");

    [Fact]
    public void Rule_shown() => Match("rules", "show", "MODEL-2-1");

    [Fact]
    public void Rule_shown_that_is_not_checkable() => Match("rules", "show", "MODEL-2-3");

    [Fact]
    public void Profiles_compared() => Match("profile", "diff", Model.Arcadia, Model.Borduria);

    [Fact]
    public void Coverage_of_rule_tests() => Snapshot.Match(Tool.Run("rules", "test", Model.Pack, "--coverage").Out);

    [Fact]
    public void Mutants_of_rules() => Snapshot.Match(Tool.Run("rules", "mutate", Model.Pack).Out);

    [Fact]
    public void Coverage_of_rule_tests_and_of_a_population() => Snapshot.Match(Tool.Run("rules", "test", Model.Pack, "--coverage", "--profiles", Model.Profiles).Out);

    [Fact]
    public void Mutants_of_rules_in_a_population() => Snapshot.Match(Tool.Run("rules", "mutate", Model.Pack, "--profiles", Model.Profiles).Out);

    private static void Match(params string[] command)
    {
        var outcome = Tool.Run([.. command, "--pack", Model.Pack]);
        Assert.Equal("", outcome.Error);
        Snapshot.Match(outcome.Out.Replace(Model.Profiles, "profiles", StringComparison.Ordinal));
    }
}
