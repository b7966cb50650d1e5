using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Compliance.Language.Text;

namespace Compliance.Analyzers.Files;

/// <summary>The texts of files as the language reads them. One text of the compiler gives one of ours as long as it lives, so that what is made of it can be kept with it.</summary>
internal static class FileTexts
{
    private static readonly ConditionalWeakTable<Microsoft.CodeAnalysis.Text.SourceText, ConcurrentDictionary<string, SourceText>> Known = new();

    /// <param name="text">The text of an additional file.</param>
    /// <param name="name">The name that messages show: <see cref="PackFile.Name"/>.</param>
    public static SourceText Of(Microsoft.CodeAnalysis.Text.SourceText text, string name) =>
        Known.GetValue(text, _ => new()).GetOrAdd(name, n => new SourceText(n, text.ToString()));
}
