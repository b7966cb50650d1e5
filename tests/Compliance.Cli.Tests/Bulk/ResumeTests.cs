using System.Diagnostics;
using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Bulk;

public sealed class ResumeTests : IDisposable
{
    private const int Profiles = 60_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    [InlineData("jsonl.gz")]
    public void A_run_that_was_killed_goes_on_to_the_same_bytes(string format)
    {
        var input = _folder.Write("profiles.jsonl", BulkTool.Lines(Profiles));
        BulkTool.Done("score", input, "--verdicts", "--out", _folder["whole." + format]);
        var file = _folder["killed." + format];
        string[] run = ["score", input, "--verdicts", "--out", file, "--threads", "1", "--pack", Model.Pack];
        Kill(run, file);
        Assert.False(File.Exists(file));
        Assert.True(File.Exists(file + ".journal"));

        // A run that is killed while it writes leaves more than it has marked: that is cut off.
        File.AppendAllText(file + ".partial", "half a row");
        File.AppendAllText(file + ".journal", "12 34");
        BulkTool.Done([.. run[..^2], "--resume"]);
        Assert.Equal(File.ReadAllBytes(_folder["whole." + format]), File.ReadAllBytes(file));
        Assert.Equal(File.ReadAllText(_folder[$"whole.{format}.run.json"]), File.ReadAllText(file + ".run.json"));
        Assert.False(File.Exists(file + ".journal"));
        Assert.False(File.Exists(file + ".partial"));
    }

    [Fact]
    public void Another_run_is_not_gone_on_with()
    {
        var input = _folder.Write("profiles.jsonl", BulkTool.Lines(Profiles));
        var file = _folder["killed.csv"];
        string[] run = ["score", input, "--out", file, "--rejects", _folder["rejects.jsonl"]];
        Kill([.. run, "--threads", "1", "--pack", Model.Pack], file);
        Refused("its verdicts is `none`, where `all` was expected", [.. run, "--verdicts"]);
        Refused("its rejectsFile is `rejects.jsonl`, where `others.jsonl` was expected", [.. run[..^1], _folder["others.jsonl"]]);
        BulkTool.Done([.. run, "--resume"]);
    }

    [Theory]
    [InlineData("`--resume` needs files to go on with, found standard input", "-", "--out", "scores.csv")]
    [InlineData("`--resume` needs files to go on with, found standard output", "profiles.jsonl")]
    public void Without_files_nothing_is_gone_on_with(string message, params string[] args)
    {
        var (exit, _, error) = BulkTool.Run(null, ["score", .. args, "--resume"]);
        Assert.Equal(ExitCode.BadInput, exit);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    private static void Refused(string why, string[] run)
    {
        var (exit, _, error) = BulkTool.Run(null, [.. run, "--resume"]);
        Assert.Equal(ExitCode.BadInput, exit);
        Assert.Contains("error CPL9104: ", error, StringComparison.Ordinal);
        Assert.Contains(why, error, StringComparison.Ordinal);
    }

    /// <summary>Runs the tool as a process of its own, and kills it when it has marked its first blocks.</summary>
    private static void Kill(string[] args, string file)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "compliance.dll"), .. args]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var watch = Stopwatch.StartNew();
        while (Marks(file + ".journal") < 2)
        {
            Assert.True(watch.Elapsed < Patience, "the run made no marks");
            Assert.False(process.HasExited, "the run came to its end before it could be killed");
            Thread.Sleep(1);
        }

        process.Kill();
        process.WaitForExit();
    }

    private static int Marks(string journal)
    {
        if (!File.Exists(journal))
        {
            return 0;
        }

        using var stream = new FileStream(journal, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Count(c => c == '\n') - 1;
    }
}
