using System.Security;
using Compliance.Language.Diagnostics;
using Compliance.Language.Json;
using Compliance.Language.Text;

namespace Compliance.Engine.Files;

/// <summary>Reads files whole, up to a size, and turns what goes wrong into diagnostics.</summary>
internal static class FileReader
{
    /// <summary>The most bytes of one file.</summary>
    public const long MaxBytes = 32 * 1024 * 1024;

    public static SourceText? Read(string path, DiagnosticBag diagnostics)
    {
        var place = new SourceText(path, "");
        try
        {
            if (!File.Exists(path))
            {
                diagnostics.Add(Directory.Exists(path)
                    ? EnvironmentDiagnostics.FileNotReadable.At(place, default, path, "it is a folder")
                    : EnvironmentDiagnostics.FileNotFound.At(place, default, path));
                return null;
            }

            var length = new FileInfo(path).Length;
            if (length > MaxBytes)
            {
                diagnostics.Add(LimitDiagnostics.FileTooLarge.At(place, default, length, MaxBytes));
                return null;
            }

            return SourceDecoder.Decode(path, File.ReadAllBytes(path), diagnostics);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SecurityException)
        {
            diagnostics.Add(EnvironmentDiagnostics.FileNotReadable.At(place, default, path, problem.Message));
            return null;
        }
    }

    /// <summary>The files of a folder, below it too, in ordinal order of their paths with forward slashes.</summary>
    public static IReadOnlyList<string> Find(string folder, string pattern, DiagnosticBag diagnostics)
    {
        try
        {
            return Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
                .Select(p => p.Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
                .ToArray();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SecurityException)
        {
            diagnostics.Add(EnvironmentDiagnostics.FileNotReadable.At(new SourceText(folder, ""), default, folder, problem.Message));
            return [];
        }
    }
}
