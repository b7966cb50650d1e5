using System.Text;
using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Mistakes;

public sealed class BytesOfFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_file_is_told() => Told("CPL9001", "none.profile.json");

    [Fact]
    public void A_file_that_another_program_holds_is_told_as_unreadable()
    {
        var path = _folder.Write("XAA.profile.json", ProfileText.Of());
        using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Told("CPL9002", "XAA.profile.json");
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_told_as_unreadable()
    {
        var path = _folder.Write("XAA.profile.json", ProfileText.Of());
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            return;
        }

        File.SetUnixFileMode(path, UnixFileMode.None);
        Told("CPL9002", "XAA.profile.json");
    }

    [Fact]
    public void What_is_not_JSON_is_told() => Told("CPL1001", Write("<profile/>"));

    [Fact]
    public void A_file_cut_off_anywhere_is_told_and_never_an_internal_error()
    {
        var whole = File.ReadAllText(Model.Borduria).TrimEnd();
        for (var length = 0; length < whole.Length; length += 31)
        {
            Assert.Equal(ExitCode.BadInput, Check(Write(whole[..length])).Exit);
        }
    }

    [Fact]
    public void A_member_stated_twice_is_told() => Told("CPL1003", Write(ProfileText.Of("{ \"access\": {}, \"access\": {} }")));

    [Fact]
    public void A_byte_order_mark_is_accepted_and_counts_no_column()
    {
        Assert.Equal(ExitCode.Done, Check(Write("\uFEFF" + ProfileText.Of())).Exit);
        Assert.Contains("(1,1): error CPL1101", Check(Write("\uFEFF{}")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Every_line_end_is_accepted_and_counts_one_line(string lineEnd)
    {
        Assert.Equal(ExitCode.Done, Check(Write(ProfileText.Of().ReplaceLineEndings(lineEnd))).Exit);
        Assert.Contains("(4,14): error CPL4001: `weather`", Check(Write(ProfileText.Of("{ \"weather\": 1 }").ReplaceLineEndings(lineEnd))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void UTF_16_is_told()
    {
        File.WriteAllText(_folder["XAA.profile.json"], ProfileText.Of(), Encoding.Unicode);
        Told("CPL1008", "XAA.profile.json");
    }

    [Theory]
    [InlineData("\\ud83d")]
    [InlineData("\\ude00")]
    [InlineData("\\ude00\\ud83d")]
    public void A_lone_surrogate_is_told(string half) => Told("CPL1004", Write(ProfileText.Of(asOf: half)));

    [Fact]
    public void Both_halves_of_a_character_are_one_character() =>
        Assert.Equal(ExitCode.Done, Check(Write(ProfileText.Of().Replace("Arcadia", "\\ud83d\\ude00", StringComparison.Ordinal))).Exit);

    private string Write(string content)
    {
        _folder.Write("XAA.profile.json", content);
        return "XAA.profile.json";
    }

    private Outcome Check(string file) => Tool.Run("check", _folder[file], "--pack", Model.Pack, "--fail-on", "never");

    private void Told(string id, string file)
    {
        var outcome = Check(file);
        Assert.Equal((ExitCode.BadInput, ""), (outcome.Exit, outcome.Out));
        Assert.Contains(" error " + id + ": ", outcome.Error, StringComparison.Ordinal);
    }
}
