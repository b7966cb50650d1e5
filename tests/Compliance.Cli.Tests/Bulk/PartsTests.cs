using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Bulk;

public sealed class PartsTests : IDisposable
{
    private const int Profiles = 20_000;

    private readonly TemporaryFolder _folder = new();

    public PartsTests() => Input = _folder.Write("profiles.jsonl", BulkTool.Lines(Profiles));

    private string Input { get; }

    public static TheoryData<string> Formats => ["csv", "jsonl", "csv.gz", "jsonl.zst", "arrow", "parquet"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public void Seven_parts_merged_have_the_bytes_of_one_run(string format)
    {
        BulkTool.Done("score", Input, "--verdicts", "--by", "chapter", "--out", _folder["whole." + format]);
        var parts = Enumerable.Range(1, 7).Select(i => _folder[$"part-{i}.{format}"]).ToArray();
        for (var i = 0; i < parts.Length; i++)
        {
            BulkTool.Done("score", Input, "--verdicts", "--by", "chapter", "--shard", $"{i + 1}/7", "--out", parts[i]);
        }

        var merged = Tool.Run(["merge", .. parts.Reverse(), "--out", _folder["merged." + format]]);
        Assert.Equal((ExitCode.Done, ""), (merged.Exit, merged.Out));
        Assert.Equal(File.ReadAllBytes(_folder["whole." + format]), File.ReadAllBytes(_folder["merged." + format]));
        Assert.Equal(File.ReadAllText(_folder[$"whole.{format}.run.json"]), File.ReadAllText(_folder[$"merged.{format}.run.json"]));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("5")]
    public void Threads_do_not_change_a_byte(string threads)
    {
        Assert.Equal(BulkTool.Done("score", Input, "--threads", "1"), BulkTool.Done("score", Input, "--threads", threads));
        Assert.Equal(File.ReadAllBytes(Input), BulkTool.Done("generate", "--n", "20000", "--seed", "3", "--threads", threads));
    }

    [Fact]
    public void Parts_that_do_not_make_a_whole_are_refused()
    {
        for (var i = 1; i <= 3; i++)
        {
            BulkTool.Done("score", Input, "--shard", $"{i}/3", "--out", _folder[$"p{i}.csv"]);
        }

        BulkTool.Done("score", Input, "--shard", "3/3", "--by", "chapter", "--out", _folder["other.csv"]);
        Refused("it is part 2/3, the last of 2, where 3 were expected", "p1.csv", "p2.csv");
        Refused("it is part 3/3, where 2/3 was expected", "p1.csv", "p3.csv");
        Refused("its by is `chapter`, where `` was expected", "p1.csv", "p2.csv", "other.csv");
        Assert.False(File.Exists(_folder["merged.csv"]));
    }

    private void Refused(string why, params string[] parts)
    {
        var outcome = Tool.Run(["merge", .. parts.Select(p => _folder[p]), "--out", _folder["merged.csv"]]);
        Assert.Equal(ExitCode.BadInput, outcome.Exit);
        Assert.Contains("error CPL9105: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(why, outcome.Error, StringComparison.Ordinal);
    }
}
