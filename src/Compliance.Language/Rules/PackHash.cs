using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Compliance.Language.Text;

namespace Compliance.Language.Rules;

/// <summary>What identifies the content of files, whatever machine they were written on.</summary>
internal static class PackHash
{
    /// <summary>Over each path from the manifest's folder, a zero, the content with line feeds, and a zero, in the order of paths.</summary>
    public static string Of(SourceText manifest, IEnumerable<SourceText> others)
    {
        var folder = manifest.Path.Substring(0, manifest.Path.Replace('\\', '/').LastIndexOf('/') + 1);
        var files = others.Append(manifest)
            .Select(f => new { Path = (f.Path.StartsWith(folder, StringComparison.Ordinal) ? f.Path.Substring(folder.Length) : f.Path).Replace('\\', '/'), f.Content })
            .OrderBy(f => f.Path, StringComparer.Ordinal);
        var whole = new StringBuilder();
        foreach (var file in files)
        {
            whole.Append(file.Path).Append('\0').Append(Normalized(file.Content)).Append('\0');
        }

        return Of(whole.ToString());
    }

    /// <summary>Of one text, line ends normalised, without its path.</summary>
    public static string OfContent(SourceText file) => Of(Normalized(file.Content));

    private static string Normalized(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');

    private static string Of(string text)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Map(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
