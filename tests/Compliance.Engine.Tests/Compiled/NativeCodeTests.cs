using System.Diagnostics;
using Compliance.Aot;
using Compliance.Tests;

namespace Compliance.Engine.Tests.Compiled;

/// <summary>Where code cannot be made at run time the interpreter serves: a small program is published as native code, run, and held to the answers of machine code.</summary>
public class NativeCodeTests
{
    [LinkerFact]
    public void A_program_published_as_native_code_gives_the_same_answers()
    {
        var folder = Directory.CreateTempSubdirectory("native").FullName;
        try
        {
            Run("dotnet", "publish", Repository.PathOf("tests", "Compliance.Aot"), "-c", "Release", "-o", folder, "-nologo");
            var pack = Repository.PathOf("rules", "uncc");
            var native = Run(Path.Combine(folder, "Compliance.Aot"), pack).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
            var expected = Answers.Of(pack, out var isCompiled);
            Assert.True(isCompiled);
            Assert.Equal("interpreter", native[0]);
            Assert.Equal(expected, native[1..]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"`{command} {string.Join(' ', arguments)}` ended with {process.ExitCode}: {printed}");
        return printed;
    }

    /// <summary>Native code needs the linker of the machine; outside the gate one that has none is excused.</summary>
    private sealed class LinkerFactAttribute : FactAttribute
    {
        public LinkerFactAttribute()
        {
            var path = Environment.GetEnvironmentVariable("PATH") ?? "";
            var hasLinker = OperatingSystem.IsWindows() || path.Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, "clang")) || File.Exists(Path.Combine(p, "gcc")));
            if (!hasLinker && Environment.GetEnvironmentVariable("CI") is null)
            {
                Skip = "native code needs clang or gcc to be linked";
            }
        }
    }
}
