using System.Security;
using System.Text;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;

namespace Compliance.Engine.Files;

/// <summary>Writes a file whole or not at all: aside first, then renamed.</summary>
internal static class FileWriter
{
    public static void Write(string path, string content, DiagnosticBag diagnostics)
    {
        var folder = Path.GetDirectoryName(path);
        var obstacle = Directory.Exists(path) ? "it is a folder" : string.IsNullOrEmpty(folder) || Directory.Exists(folder) ? null : "there is no such folder";
        if (obstacle is not null)
        {
            diagnostics.Add(EnvironmentDiagnostics.FileNotWritable.At(new SourceText(path, ""), default, path, obstacle));
            return;
        }

        var aside = path + "." + Environment.ProcessId + ".tmp";
        try
        {
            if (IsDevice(path))
            {
                File.WriteAllText(path, content);
                return;
            }

            File.WriteAllText(aside, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(aside, path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SecurityException or ArgumentException)
        {
            Discard(aside);
            diagnostics.Add(EnvironmentDiagnostics.FileNotWritable.At(new SourceText(path, ""), default, path, problem.Message));
        }
    }

    // A rename would put a file in the place of a device such as /dev/stdout.
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);

    private static void Discard(string aside)
    {
        try
        {
            File.Delete(aside);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SecurityException or ArgumentException)
        {
            // The write itself failed and is reported; there is nothing to add.
        }
    }
}
