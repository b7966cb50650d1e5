using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Compliance.Bulk.Runs;
using Compliance.Cli.Commands;
using Compliance.Cli.Tests.Harness;
using Snapshooter.Xunit;

namespace Compliance.Cli.Tests.Bulk;

public sealed partial class ProgressTests : IDisposable
{
    private const int Profiles = 20_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("asked", true, false)]
    [InlineData("watched", false, true)]
    public void A_run_is_told_of_as_time_passes(string name, bool isAsked, bool isWatched) =>
        Told(isAsked, isWatched, 0.0, 0.01, 0.5, 0.995, 1.0).Replace('\r', '<').Replace('\u001b', '^').MatchSnapshot("Progress_" + name);

    [Fact]
    public void Where_the_length_is_not_known_only_the_rate_is_told() => Told(true, false, null, null, null, null, null).MatchSnapshot("Progress_unknown_length");

    [Fact]
    public void A_run_that_goes_on_is_as_fast_as_it_is_itself() => Told(true, false, 0.9, 0.91, 0.92, 0.93, 1.0).MatchSnapshot("Progress_continued");

    [Fact]
    public void Nothing_is_told_of_the_way_where_nobody_asks_or_watches() => Assert.Equal("20,480 profiles, 40,960 rule evaluations, 4003.65 s, 3 rejects\n", Told(false, false, 0.0, 0.01, 0.5, 0.995, 1.0));

    [Fact]
    public void What_would_take_ages_is_told_too()
    {
        var (clock, error) = (new SteppedClock(), new StringWriter());
        var progress = new RunProgress(new Terminal(TextWriter.Null, error, false, false) { Clock = clock }, true);
        progress.Tell(new RunPlace(RunCounts.None, 0));
        clock.Pass(2);
        progress.Tell(new RunPlace(new RunCounts(1, 2048, 2048, 0), 2048 / 9e18));
        Assert.Matches("^2,048 profiles, 0 %, 1,024 profiles/s, 24414[0-9]{8}:[0-9]{2}:[0-9]{2} to go\n$", error.ToString());
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("jsonl.gz")]
    [InlineData("csv.zst")]
    [InlineData("arrow")]
    [InlineData("parquet")]
    public void Files_are_told_by_what_was_taken_of_them(string format)
    {
        var input = _folder["profiles." + format];
        BulkTool.Done("generate", "--n", Profiles.ToString(CultureInfo.InvariantCulture), "--out", input);
        AssertTold(Told("score", input, "--out", _folder["s.csv"]));
        AssertTold(Told("convert", input, "--out", _folder["c.jsonl"]));
    }

    [Fact]
    public void Several_inputs_are_one()
    {
        BulkTool.Done("generate", "--n", "8000", "--out", _folder["a.csv"]);
        BulkTool.Done("generate", "--n", "8000", "--out", _folder["b.jsonl.gz"]);
        AssertTold(Told("score", _folder["a.csv"], _folder["b.jsonl.gz"], Model.Profiles, "--out", _folder["s.csv"]));
    }

    [Theory]
    [InlineData("1/1")]
    [InlineData("2/3")]
    public void What_is_made_up_is_told_by_its_number(string shard) => AssertTold(Told("generate", "--n", "40000", "--out", _folder["g.jsonl"], "--shard", shard));

    [Fact]
    public void Of_standard_input_no_end_is_told()
    {
        var lines = Told(Encoding.UTF8.GetBytes(BulkTool.Lines(5000)), "score", "-");
        Assert.NotEmpty(lines);
        Assert.All(lines, l => Assert.Matches("^[0-9,]+ profiles, [0-9,]+ profiles/s$", l));
    }

    private static void AssertTold(string[] lines)
    {
        var told = Array.ConvertAll(lines, l => Line().Match(l));
        Assert.True(told.Length > 2 && told.All(m => m.Success), string.Join('\n', lines));
        var shares = Array.ConvertAll(told, m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));
        Assert.Equal(shares.Order(), shares);
        Assert.InRange(shares[0], 0, 90);
        Assert.Equal(100, shares[^1]);
        Assert.Equal("0:00:00", told[^1].Groups[2].Value);
    }

    private static string[] Told(params string[] args) => Told(null, args);

    private static string[] Told(byte[]? input, params string[] args)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(TextWriter.Null, error, false, false) { Clock = new SteppedClock(2), OpenInput = () => new MemoryStream(input ?? []), OpenOutput = () => new MemoryStream() };
        Assert.Equal(ExitCode.Done, CommandLine.Run([.. args, "--pack", Model.Pack, "--progress", "--threads", "1"], terminal));
        return error.ToString().Split('\n')[..^2];
    }

    /// <summary>What is told of a run whose blocks are done after 3, 3.6, 3.65 and 4003.65 seconds.</summary>
    private static string Told(bool isAsked, bool isWatched, params double?[] taken)
    {
        var (clock, error) = (new SteppedClock(), new StringWriter { NewLine = "\n" });
        var progress = new RunProgress(new Terminal(TextWriter.Null, error, false, isWatched) { Clock = clock }, isAsked);
        double[] pauses = [1, 2, 0.6, 0.05, 4000];
        for (var i = 0; i < taken.Length; i++)
        {
            clock.Pass(pauses[i]);
            progress.Tell(new RunPlace(new RunCounts(i, i * 5120, i * 5120, i == 4 ? 3 : 0), taken[i]));
        }

        progress.Sum(new RunCounts(4, 20480, 20480, 3), 2);
        return error.ToString();
    }

    [GeneratedRegex("^[0-9,]+ profiles, ([0-9]+) %, [0-9,]+ profiles/s, ([0-9]+:[0-5][0-9]:[0-5][0-9]) to go$")]
    private static partial Regex Line();
}
