using System.Text;
using Compliance.Cli.Tests.Harness;

namespace Compliance.Cli.Tests.Bulk;

/// <summary>Runs the tool over tables of the small pack, with standard input and output as bytes.</summary>
internal static class BulkTool
{
    public static (int Exit, byte[] Out, string Error) Run(byte[]? input, params string[] args)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var output = new MemoryStream();
        var exit = CommandLine.Run([.. args, "--pack", Model.Pack], new Terminal(TextWriter.Null, error, false, false) { OpenInput = () => new MemoryStream(input ?? []), OpenOutput = () => output });
        return (exit, output.ToArray(), error.ToString());
    }

    /// <summary>Runs what must go well.</summary>
    public static byte[] Done(params string[] args)
    {
        var (exit, output, error) = Run(null, args);
        Assert.True(exit == ExitCode.Done, error);
        return output;
    }

    /// <summary>Made-up profiles, one to a line.</summary>
    public static string Lines(int count, int seed = 3) => Encoding.UTF8.GetString(Done("generate", "--n", count.ToString(System.Globalization.CultureInfo.InvariantCulture), "--seed", seed.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    public static string[] Split(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
