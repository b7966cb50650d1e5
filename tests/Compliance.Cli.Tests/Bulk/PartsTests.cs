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
        string[] run = ["score", Input, "--verdicts", "--by", "theme", "--purpose", "obligations"];
        BulkTool.Done([.. run, "--out", _folder["whole." + format]]);
        var parts = Enumerable.Range(1, 7).Select(i => _folder[$"part-{i}.{format}"]).ToArray();
        for (var i = 0; i < parts.Length; i++)
        {
            BulkTool.Done([.. run, "--shard", $"{i + 1}/7", "--out", parts[i]]);
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

    [Theory]
    [InlineData("csv")]
    [InlineData("arrow")]
    public void Rejects_of_parts_merged_have_the_bytes_of_one_run(string format)
    {
        var parts = RunParts(WithBadRows(), format, "--rejects");
        BulkTool.Done("score", Input, "--out", _folder["whole/s." + format], "--rejects", _folder["whole/r.jsonl"]);
        Assert.Equal(ExitCode.Done, Tool.Run(["merge", .. parts.Reverse(), "--out", _folder["merged/s." + format], "--rejects", _folder["merged/r.jsonl"]]).Exit);
        Assert.Equal(40, File.ReadLines(_folder["whole/r.jsonl"]).Count());
        foreach (var file in new[] { "r.jsonl", "s." + format, $"s.{format}.run.json" })
        {
            Assert.Equal(File.ReadAllBytes(_folder["whole/" + file]), File.ReadAllBytes(_folder["merged/" + file]));
        }

        // Who does not want them gets none, and the record names none.
        Assert.Equal(ExitCode.Done, Tool.Run(["merge", .. parts, "--out", _folder["alone/s." + format]]).Exit);
        Assert.Equal([_folder["alone/s." + format], _folder[$"alone/s.{format}.run.json"]], Directory.EnumerateFiles(_folder["alone"]).Order(StringComparer.Ordinal));
        Assert.Contains("\"rejectsFile\": null", File.ReadAllText(_folder[$"alone/s.{format}.run.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Rejects_that_were_not_kept_or_are_not_there_are_refused()
    {
        var parts = RunParts(Profiles, "csv");
        NotMerged("it was run without `--rejects`, so that its rejects were not kept", parts);
        parts = RunParts(WithBadRows(), "csv", "--rejects");
        File.Move(_folder["parts/r2.jsonl"], _folder["parts/away.jsonl"]);
        NotMerged($"its rejects `{_folder["parts/r2.jsonl"]}` are not there", parts);
        var lines = File.ReadAllLines(_folder["parts/away.jsonl"]);
        File.WriteAllLines(_folder["parts/r2.jsonl"], lines[1..]);
        NotMerged("r2.jsonl` has not its ", parts);
        File.WriteAllLines(_folder["parts/r2.jsonl"], [.. lines, "{\"row\":30000}"]);
        NotMerged("r2.jsonl` has not its ", parts);
        File.WriteAllLines(_folder["parts/r2.jsonl"], ["{}", .. lines]);
        NotMerged("a line does not begin with the number of its row", parts);
        Assert.False(Directory.EnumerateFiles(_folder["merged"]).Any());
    }

    /// <summary>Makes every five-hundredth row a bad one.</summary>
    private int WithBadRows()
    {
        var lines = File.ReadAllLines(Input);
        for (var i = 250; i < lines.Length; i += 500)
        {
            lines[i] = "{\"row\": " + i + "}";
        }

        File.WriteAllLines(Input, lines);
        return lines.Length;
    }

    private string[] RunParts(int rows, string format, params string[] rejects)
    {
        Assert.Equal(Profiles, rows);
        Array.ForEach(["parts", "whole", "merged", "alone"], f => Directory.CreateDirectory(_folder[f]));
        var parts = Enumerable.Range(1, 3).Select(i => _folder[$"parts/s{i}.{format}"]).ToArray();
        for (var i = 0; i < parts.Length; i++)
        {
            BulkTool.Done(["score", Input, "--shard", $"{i + 1}/3", "--out", parts[i], .. rejects, .. rejects.Select(_ => _folder[$"parts/r{i + 1}.jsonl"])]);
        }

        return parts;
    }

    private void NotMerged(string why, string[] parts)
    {
        var outcome = Tool.Run(["merge", .. parts, "--out", _folder["merged/s.csv"], "--rejects", _folder["merged/r.jsonl"]]);
        Assert.Equal(ExitCode.BadInput, outcome.Exit);
        Assert.Contains("error CPL9105: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(why, outcome.Error, StringComparison.Ordinal);
    }

    private void Refused(string why, params string[] parts)
    {
        var outcome = Tool.Run(["merge", .. parts.Select(p => _folder[p]), "--out", _folder["merged.csv"]]);
        Assert.Equal(ExitCode.BadInput, outcome.Exit);
        Assert.Contains("error CPL9105: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(why, outcome.Error, StringComparison.Ordinal);
    }
}
