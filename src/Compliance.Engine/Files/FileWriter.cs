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
        var aside = path + "." + Environment.ProcessId + ".tmp";
        try
        {
            File.WriteAllText(aside, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(aside, path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SecurityException or ArgumentException)
        {
            Discard(aside);
            diagnostics.Add(EnvironmentDiagnostics.FileNotWritable.At(new SourceText(path, ""), default, path, problem.Message));
        }
    }

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
