using System.Text;
using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Contract;

public sealed class OutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string[]> Runs => new()
    {
        new[] { "check", Model.Profiles, "--format", "text" },
        new[] { "check", Model.Profiles, "--format", "json" },
        new[] { "score", Model.Profiles, "--format", "table" },
        new[] { "score", Model.Profiles, "--format", "json" },
        new[] { "score", Model.Profiles, "--format", "csv" },
        new[] { "explain", "MODEL-2-1", Model.Borduria },
        new[] { "profile", "diff", Model.Arcadia, Model.Borduria },
        new[] { "rules", "list" },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Output_is_the_same_from_run_to_run_and_plain_when_piped(string[] command)
    {
        string[] args = [.. command, "--pack", Model.Pack];
        var first = Tool.Run(args);
        Assert.Equal(first, Tool.Run(args));
        Assert.DoesNotContain('\u001b', first.Out);
        Assert.DoesNotContain('\r', first.Out);
        Assert.EndsWith("\n", first.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("csv")]
    public void A_file_gets_the_bytes_that_standard_output_gets(string format)
    {
        string[] args = ["score", Model.Profiles, "--pack", Model.Pack, "--format", format];
        var file = _folder.Write("scores.out", "what was there before");
        Assert.Equal((ExitCode.Done, "", ""), (Tool.Run([.. args, "--out", file]) is var o ? o.Exit : 0, o.Out, o.Error));
        Assert.Equal(Encoding.UTF8.GetBytes(Tool.Run(args).Out), File.ReadAllBytes(file));
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(_folder.Path).Select(p => p.Replace('\\', '/')));
    }

    [Fact]
    public void CSV_is_tidy()
    {
        var lines = Tool.Run("score", Model.Profiles, "--pack", Model.Pack, "--format", "csv").Out.TrimEnd('\n').Split('\n');
        Assert.Equal("state,iso3,asOf,scope,lower,upper,bound,completeness,partsKnown,parts,established,establishedGrade,sourceRead,quoted,headingRead,statuteKnowledge,reported,readings", lines[0]);
        Assert.Equal(1 + (3 * 4), lines.Length);
        Assert.All(lines[1..9], l => Assert.Equal(18, l.Split(',').Length));
        Assert.StartsWith("Arcadia,XAA,2026-02-04,article:1,1,1,", lines[1], StringComparison.Ordinal);
        Assert.All(lines[9..], l => Assert.StartsWith("\"Cimmeria, Republic of\",XCC,2024-11,", l, StringComparison.Ordinal));
    }

    [Fact]
    public void Text_lines_look_like_a_compilers() =>
        Assert.Contains("XBB.profile.json(6,52): error MODEL-1-1: not satisfied: No offence covers", Tool.Run("check", Model.Borduria, "--pack", Model.Pack).Out, StringComparison.Ordinal);
}
