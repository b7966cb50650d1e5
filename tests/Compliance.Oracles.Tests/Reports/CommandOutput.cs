using System.Text;
using System.Text.Json.Nodes;
using Compliance.Cli;
using Compliance.Tests;

namespace Compliance.Oracles.Tests.Reports;

/// <summary>Runs the command line in this process.</summary>
internal static class CommandOutput
{
    public static string Uncc { get; } = Repository.PathOf("rules", "uncc").Replace('\\', '/');

    public static string Profile(string iso3) => Uncc + "/profiles/" + iso3 + ".profile.json";

    /// <summary>What a command writes to standard output. It must write nothing to standard error.</summary>
    public static string Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        CommandLine.Run(arguments, new Terminal(output, error, IsOutWatched: false, IsErrorWatched: false));
        Assert.Equal("", error.ToString());
        return output.ToString();
    }

    /// <summary>What a run over tables writes to standard output. It must come to its end.</summary>
    public static string OfTables(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var exit = CommandLine.Run(arguments, new Terminal(TextWriter.Null, error, IsOutWatched: false, IsErrorWatched: false) { OpenOutput = () => output });
        Assert.True(exit == ExitCode.Done, error.ToString());
        return Encoding.UTF8.GetString(output.ToArray());
    }

    public static JsonNode JsonOf(params string[] arguments) => JsonNode.Parse(Of([.. arguments, "--format", "json"]))!;
}
