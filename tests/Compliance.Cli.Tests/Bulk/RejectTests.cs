using System.Text;
using System.Text.Json;
using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Bulk;

public sealed class RejectTests : IDisposable
{
    private const string Bad = "{\"state\":{\"name\":\"A\",\"iso3\":\"XAA\"},\"asOf\":\"2026\",\"facts\":{\"sanctions\":{\"kind\":\"fines\"}}}";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_bad_row_ends_the_run_and_nothing_is_written()
    {
        var (exit, _, error) = BulkTool.Run(null, "score", Input(), "--out", _folder["scores.csv"]);
        Assert.Equal(ExitCode.BadInput, exit);
        Assert.Contains(_folder["profiles.jsonl"] + $"(2501,{Bad.IndexOf("\"fines\"", StringComparison.Ordinal) + 1}): error CPL4003: `fines` is no value of `sanctions.kind`", error, StringComparison.Ordinal);
        Assert.Equal([_folder["profiles.jsonl"]], Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public void Rejects_go_to_their_file_are_counted_and_the_others_are_scored()
    {
        var (exit, _, error) = BulkTool.Run(null, "score", Input(), "--rejects", _folder["rejects.jsonl"], "--out", _folder["scores.csv"]);
        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("5,000 profiles, ", error, StringComparison.Ordinal);
        Assert.EndsWith(" s, 1 rejects\n", error, StringComparison.Ordinal);
        var rejected = JsonDocument.Parse(File.ReadAllLines(_folder["rejects.jsonl"]).Single()).RootElement;
        Assert.Equal(2501, rejected.GetProperty("row").GetInt64());
        Assert.Equal(Bad, rejected.GetProperty("text").GetString());
        Assert.Equal("CPL4003", rejected.GetProperty("diagnostics")[0].GetProperty("id").GetString());
        var rows = File.ReadAllLines(_folder["scores.csv"]).Skip(1).Select(l => int.Parse(l.Split(',')[0], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(1, 5001).Where(r => r != 2501), rows);
    }

    [Fact]
    public void Empty_lines_are_passed_over_and_count_as_rows()
    {
        var lines = BulkTool.Lines(2);
        var output = Encoding.UTF8.GetString(BulkTool.Run(Encoding.UTF8.GetBytes("\n" + lines.Replace("\n", "\r\n\n", StringComparison.Ordinal)), "score", "-").Out);
        Assert.Equal(["row", "2", "4"], BulkTool.Split(output).Select(l => l.Split(',')[0]));
    }

    [Theory]
    [InlineData("a,b\n", "CPL4201")]
    [InlineData("state,iso3,asOf,iso3\n", "CPL4203")]
    [InlineData("state,iso3,asOf,access.elements,access.elements:damage\n", "CPL4203")]
    [InlineData("", "CPL4202")]
    [InlineData("state,iso3,asOf\nA,XAA\n", "CPL4207")]
    [InlineData("state,iso3,asOf\nA,XAA,2026,x\n", "CPL4207")]
    [InlineData("state,iso3,asOf\nA,Xaa,2026\n", "CPL4205")]
    [InlineData("state,iso3,asOf\nA,XAA,\n", "CPL4205")]
    [InlineData("state,iso3,asOf\nA,XAA,26\n", "CPL4205")]
    [InlineData("state,iso3,asOf\n\"A\"x,XAA,26\n", "CPL4205")]
    [InlineData("state,iso3,asOf,access.established\nA,XAA,2026,True\n", "CPL4205")]
    [InlineData("state,iso3,asOf,sanctions.kind\nA,XAA,2026,fines\n", "CPL4003")]
    [InlineData("state,iso3,asOf,sanctions.maximumYears\nA,XAA,2026,101\n", "CPL4205")]
    [InlineData("state,iso3,asOf,sanctions.maximumYears\nA,XAA,2026,1.5\n", "CPL4205")]
    [InlineData("state,iso3,asOf,sanctions.fineShare\nA,XAA,2026,NaN\n", "CPL4205")]
    [InlineData("state,iso3,asOf,sanctions.inForceSince\nA,XAA,2026,2025-02-29\n", "CPL4205")]
    [InlineData("state,iso3,asOf,access.elements\nA,XAA,2026,[damage\n", "CPL4205")]
    [InlineData("state,iso3,asOf,access.elements\nA,XAA,2026,damage -damage\n", "CPL4205")]
    [InlineData("state,iso3,asOf,access.elements\nA,XAA,2026,harm\n", "CPL4205")]
    [InlineData("state,iso3,asOf,access.established,access.coversPart\nA,XAA,2026,false,true\n", "CPL4009")]
    public void A_table_that_is_wrong_is_told(string csv, string id)
    {
        var (exit, output, error) = BulkTool.Run(Encoding.UTF8.GetBytes(csv), "convert", "-", "--input-format", "csv");
        Assert.Equal(ExitCode.BadInput, exit);
        Assert.Contains($"error {id}: ", error, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Theory]
    [InlineData("[damage securityBypassed]", "\"elements\":[\"securityBypassed\",\"damage\"]")]
    [InlineData("[]", "\"elements\":[]")]
    [InlineData("damage -securityBypassed", "\"partial\":{\"/access/elements\":{\"includes\":[\"damage\"],\"excludes\":[\"securityBypassed\"]}}")]
    [InlineData("", "\"facts\":{}")]
    public void Cells_of_sets_are_read(string cell, string json)
    {
        var csv = "state,iso3,asOf,access.elements\n\"A \"\"quoted\"\", State\",XAA,2026-02," + cell + "\n";
        var (exit, output, error) = BulkTool.Run(Encoding.UTF8.GetBytes(csv), "convert", "-", "--input-format", "csv");
        Assert.True(exit == ExitCode.Done, error);
        Assert.Contains(json, Encoding.UTF8.GetString(output), StringComparison.Ordinal);
        Assert.Contains("{\"name\":\"A \\\"quoted\\\", State\",\"iso3\":\"XAA\"},\"asOf\":\"2026-02\"", Encoding.UTF8.GetString(output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("parquet", "Parquet")]
    [InlineData("arrow", "Arrow IPC")]
    public void Bytes_that_are_no_such_file_are_told(string format, string name)
    {
        foreach (var text in new[] { "", "PAR1", "ARROW1", new string('x', 1000), "\0\0\0\0\0\0\0\0PAR1" })
        {
            var (exit, output, error) = BulkTool.Run(null, "score", _folder.Write("bad." + format, text));
            Assert.Equal(ExitCode.BadInput, exit);
            Assert.Empty(output);
            Assert.Contains("as " + name + ": ", error, StringComparison.Ordinal);
        }
    }

    private string Input()
    {
        var lines = BulkTool.Split(BulkTool.Lines(5000));
        return _folder.Write("profiles.jsonl", string.Concat(lines[..2500].Append(Bad).Concat(lines[2500..]).Select(l => l + "\n")));
    }
}
