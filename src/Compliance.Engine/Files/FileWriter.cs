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

    /// <summary>Writes a new folder whole or not at all: aside first, then renamed. One that is there must be empty.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">The contents by path within the folder.</param>
    /// <param name="diagnostics">What went wrong.</param>
    public static void WriteFolder(string folder, IReadOnlyDictionary<string, string> files, DiagnosticBag diagnostics)
    {
        var target = Path.TrimEndingDirectorySeparator(folder);
        var aside = target + "." + Environment.ProcessId + ".tmp";
        try
        {
            var obstacle = File.Exists(target) ? "it is a file" : Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() ? "it is a folder that is not empty" : null;
            if (obstacle is not null)
            {
                diagnostics.Add(EnvironmentDiagnostics.FileNotWritable.At(new SourceText(folder, ""), default, folder, obstacle));
                return;
            }

            foreach (var (name, content) in files)
            {
                var path = Path.Combine(aside, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }

            if (Directory.Exists(target))
            {
                Directory.Delete(target);
            }

            Directory.Move(aside, target);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SecurityException or ArgumentException)
        {
            DiscardFolder(aside);
            diagnostics.Add(EnvironmentDiagnostics.FileNotWritable.At(new SourceText(folder, ""), default, folder, problem.Message));
        }
    }

    // A rename would put a file in the place of a device such as /dev/stdout.
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);

    private static void DiscardFolder(string aside)
    {
        try
        {
            if (Directory.Exists(aside))
            {
                Directory.Delete(aside, recursive: true);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SecurityException or ArgumentException)
        {
            // The write itself failed and is reported; there is nothing to add.
        }
    }

    internal static void Discard(string aside)
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
