using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Compliance.Analyzers.Files;

/// <summary>One set of files for all analyzers of a compilation.</summary>
internal static class FileSets
{
    private static readonly ConditionalWeakTable<AnalyzerOptions, FileSet> Known = new();

    public static FileSet Of(AnalyzerOptions options) => Known.GetValue(options, o => new FileSet(o.AdditionalFiles));
}
