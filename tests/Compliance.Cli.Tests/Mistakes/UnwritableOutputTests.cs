using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Mistakes;

public sealed class UnwritableOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_that_does_not_exist_is_told_and_not_made()
    {
        Told(_folder["none/scores.csv"]);
        Assert.False(Directory.Exists(_folder["none"]));
    }

    [Fact]
    public void A_folder_in_the_place_of_the_file_is_told_and_nothing_is_left_aside()
    {
        Directory.CreateDirectory(_folder["scores.csv"]);
        Told(_folder["scores.csv"]);
        Assert.Equal([_folder["scores.csv"]], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_folder_that_may_not_be_written_is_told()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            return;
        }

        Directory.CreateDirectory(_folder["sealed"]);
        File.SetUnixFileMode(_folder["sealed"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Told(_folder["sealed/scores.csv"]);
    }

    [Fact]
    public void A_file_that_was_there_survives_bad_input()
    {
        var file = _folder.Write("scores.csv", "old");
        Assert.Equal(ExitCode.BadInput, Tool.Run("score", _folder["none.json"], "--pack", Model.Pack, "--format", "csv", "--out", file).Exit);
        Assert.Equal("old", File.ReadAllText(file));
    }

    private static void Told(string file)
    {
        var outcome = Tool.Run("score", Model.Profiles, "--pack", Model.Pack, "--format", "csv", "--out", file);
        Assert.Equal((ExitCode.BadInput, ""), (outcome.Exit, outcome.Out));
        Assert.Contains(" error CPL9003: ", outcome.Error, StringComparison.Ordinal);
    }
}
