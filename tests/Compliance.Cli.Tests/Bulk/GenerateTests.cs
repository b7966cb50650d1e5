using System.Security.Cryptography;
using System.Text;
using Compliance.Bulk.Synthesis;
using Compliance.Cli.Tests.Harness;
using Compliance.Engine.Files;
using Compliance.Engine.Packs;
using Compliance.Tests;

namespace Compliance.Cli.Tests.Bulk;

public class GenerateTests
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes_on_every_machine() =>
        Assert.Equal("35d15548f54b5354dc2e940eec600234dbabe4158fd4e38baa3273164f2e6ee6", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(BulkTool.Lines(500)))));

    [Fact]
    public void A_profile_does_not_depend_on_how_many_there_are() => Assert.StartsWith(BulkTool.Lines(10), BulkTool.Lines(3000), StringComparison.Ordinal);

    [Fact]
    public void Another_seed_gives_others() => Assert.NotEqual(BulkTool.Lines(10, seed: 3), BulkTool.Lines(10, seed: 4));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.25", 25)]
    [InlineData("1", 100)]
    public void As_much_is_missing_as_is_asked_for(string missing, int percent)
    {
        var lines = BulkTool.Split(Encoding.UTF8.GetString(BulkTool.Done("generate", "--n", "4000", "--missing", missing)));
        var stated = lines.Count(l => l.Contains("\"kind\":", StringComparison.Ordinal));
        Assert.InRange((100.0 * (lines.Length - stated)) / lines.Length, percent - 2.5, percent + 2.5);
    }

    [Fact]
    public void The_marginals_of_the_pack_are_those_of_its_profiles()
    {
        var pack = PackFolder.Load(Repository.PathOf("rules", "uncc"), out _)!;
        var counted = Marginals.Count(pack.Facts, ProfileFiles.Load([Repository.PathOf("rules", "uncc", "profiles")], pack.Facts, out _)!);
        var file = Repository.PathOf("rules", "uncc", Marginals.FileName);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(file, counted);
        }

        Assert.Equal(counted, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("`--n` takes a whole number, found `many`", "--n", "many")]
    [InlineData("`--missing` takes a share from 0 to 1, found `2`", "--n", "1", "--missing", "2")]
    [InlineData("`--missing` takes a share from 0 to 1, found `x`", "--n", "1", "--missing", "x")]
    public void Numbers_that_are_none_are_bad_usage(string message, params string[] args)
    {
        var outcome = Tool.Run(["generate", .. args, "--pack", Model.Pack]);
        Assert.Equal(ExitCode.BadInput, outcome.Exit);
        Assert.Contains("error CPL9007: " + message, outcome.Error, StringComparison.Ordinal);
    }
}
