using System.Text;
using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Bulk;

/// <summary>What a table of scores is asked to sum up by.</summary>
public sealed class ScopeTests
{
    private static readonly byte[] Profiles = Encoding.UTF8.GetBytes(BulkTool.Lines(3));

    [Theory]
    [InlineData("")]
    [InlineData("--by article", "article:1", "article:2", "article:3")]
    [InlineData("--by chapter", "chapter:1", "chapter:2")]
    [InlineData("--by theme", "theme:criminalization", "theme:sanctionsAndProsecution", "theme:cooperation")]
    [InlineData("--articles 1,3", "article:1", "article:3")]
    [InlineData("--articles 2 --by article", "article:2")]
    public void Columns_are_those_of_the_scopes_asked_for(string options, params string[] scopes)
    {
        var head = Head(options.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(["lower", "upper", "completeness", .. scopes.SelectMany(s => new[] { s + ".lower", s + ".upper", s + ".completeness" })], head[9..]);
    }

    [Fact]
    public void Whether_the_State_is_bound_is_a_column_for_obligations()
    {
        Assert.Equal(["row", "state", "iso3", "asOf", "bound", "satisfied"], Head("--purpose", "obligations")[..6]);
        Assert.Equal(Head(), Head("--purpose", "readiness"));
    }

    [Theory]
    [InlineData("`--exact` is not for tables", "--exact")]
    [InlineData("`--evidence` is not for tables", "--evidence", "quoted")]
    [InlineData("`9` is no article of the pack: expected 1 to 3", "--articles", "1,9")]
    [InlineData("`--articles` goes with `--by article`, found `--by theme`", "--articles", "1", "--by", "theme")]
    public void What_tables_cannot_tell_is_refused(string message, params string[] options)
    {
        var (exit, output, error) = BulkTool.Run(Profiles, ["score", "-", .. options]);
        Assert.Equal(ExitCode.BadInput, exit);
        Assert.Empty(output);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    private static string[] Head(params string[] options)
    {
        var (exit, output, error) = BulkTool.Run(Profiles, ["score", "-", .. options]);
        Assert.True(exit == ExitCode.Done, error);
        return BulkTool.Split(Encoding.UTF8.GetString(output))[0].Split(',');
    }
}
