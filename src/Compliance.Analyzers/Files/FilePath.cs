using System;
using System.Collections.Generic;

namespace Compliance.Analyzers.Files;

/// <summary>Paths as text: an analyzer looks at no file system.</summary>
internal static class FilePath
{
    /// <summary>With slashes, and without <c>.</c> and <c>..</c> as far as they can be resolved.</summary>
    public static string Normalized(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not (".." or ""))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != "." && (part.Length > 0 || parts.Count == 0))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    /// <summary>What stands after the last slash.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>What stands before the last slash of a normalized path; null where there is none.</summary>
    public static string? FolderOf(string normalized) => normalized.LastIndexOf('/') is var slash and >= 0 ? normalized.Substring(0, slash) : normalized.Length > 0 ? "" : null;

    /// <summary>The path of a file from a folder that holds it.</summary>
    public static string Below(string folder, string normalized) =>
        folder.Length == 0 && !normalized.StartsWith("/", StringComparison.Ordinal) ? normalized : normalized.Substring(folder.Length + 1);

    /// <summary>A path that is written from a folder, normalized.</summary>
    public static string From(string folder, string relative) => Normalized(folder.Length == 0 ? relative : folder + "/" + relative);
}
