namespace Compliance.Cli.Tests.Harness;

/// <summary>Runs the tool inside the test's process, as if its output were piped.</summary>
internal static class Tool
{
    public static Outcome Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = CommandLine.Run(args, new Terminal(output, error, false, false));
        return new Outcome(exit, output.ToString(), error.ToString());
    }
}

/// <summary>What a run of the tool left behind.</summary>
internal sealed record Outcome(int Exit, string Out, string Error)
{
    public string Replacing(string old, string with) => (Out + Error).Replace(old, with, StringComparison.Ordinal);
}
