using System.Text;
using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Bulk;

public sealed class RoundTripTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Formats => ["jsonl", "jsonl.gz", "jsonl.zst", "csv", "csv.gz", "csv.zst", "parquet", "arrow"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_is_written_in_a_format_and_read_again_is_the_same(string format)
    {
        var lines = BulkTool.Lines(5000);
        var first = _folder.Write("first.jsonl", lines);
        BulkTool.Done("convert", first, "--out", _folder["table." + format]);
        BulkTool.Done("convert", _folder["table." + format], "--out", _folder["last.jsonl"]);
        Assert.Equal(lines, File.ReadAllText(_folder["last.jsonl"]));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Scores_do_not_depend_on_the_format_of_the_profiles(string format)
    {
        var first = _folder.Write("first.jsonl", BulkTool.Lines(3000));
        BulkTool.Done("convert", first, "--out", _folder["table." + format]);
        Assert.Equal(BulkTool.Done("score", first, "--verdicts"), BulkTool.Done("score", _folder["table." + format], "--verdicts"));
    }

    [Fact]
    public void Several_inputs_are_one_table_whatever_their_formats()
    {
        var lines = BulkTool.Split(BulkTool.Lines(5000));
        var a = _folder.Write("a.jsonl", string.Concat(lines[..1700].Select(l => l + "\n")));
        var b = _folder.Write("b.jsonl", string.Concat(lines[1700..].Select(l => l + "\n")));
        foreach (var format in new[] { "csv", "arrow", "parquet" })
        {
            BulkTool.Done("convert", b, "--out", _folder["b." + format]);
            Assert.Equal(string.Concat(lines.Select(l => l + "\n")), Encoding.UTF8.GetString(BulkTool.Done("convert", a, _folder["b." + format])));
        }
    }

    [Fact]
    public void Disputes_go_over_in_lines_and_are_refused_by_tables()
    {
        BulkTool.Done("convert", Model.Borduria, "--out", _folder["b.jsonl"]);
        Assert.Contains("\"disputed\":{\"/treatyActions/isParty\"", File.ReadAllText(_folder["b.jsonl"]), StringComparison.Ordinal);
        BulkTool.Done("convert", _folder["b.jsonl"], "--out", _folder["again.jsonl"]);
        Assert.Equal(File.ReadAllText(_folder["b.jsonl"]), File.ReadAllText(_folder["again.jsonl"]));
        var (exit, _, error) = BulkTool.Run(null, "convert", Model.Borduria, "--out", _folder["b.csv"]);
        Assert.Equal(ExitCode.BadInput, exit);
        Assert.Contains("error CPL4206: `treatyActions.isParty` is disputed", error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["b.csv"]));
    }
}
