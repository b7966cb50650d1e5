using System.Collections.Immutable;
using Compliance.Analyzers.CSharp;
using Compliance.Analyzers.Profiles;
using Compliance.Analyzers.RuleFiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Compliance.Analyzers.Tests.Harness;

/// <summary>A project as the compiler sees it: C#, additional files and options.</summary>
internal sealed record Project(IReadOnlyList<AdditionalText> Files)
{
    public static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "System.Linq.dll" or "System.Collections.dll" or "netstandard.dll" or "Compliance.Language.dll" or "Compliance.Engine.dll")
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    public string Source { get; init; } = "";

    public ProjectOptions Options { get; init; } = new();

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [new RuleFileAnalyzer(), new PackAnalyzer(), new ProfileAnalyzer(), new NameAnalyzer(), new VerdictAnalyzer()];

    public CSharpCompilation Compilation => CSharpCompilation.Create(
        "Consumer", [CSharpSyntaxTree.ParseText(Source, path: "Consumer.cs")], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public CompilationWithAnalyzers WithAnalyzers => Compilation.WithAnalyzers(
        Analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([.. Files], Options), (problem, _, _) => throw new InvalidOperationException("an analyzer failed", problem), true, false));

    /// <summary>All that the analyzers tell, in the order of place; a compilation that does not compile is a mistake of the test.</summary>
    public IReadOnlyList<Diagnostic> Diagnose()
    {
        Assert.Empty(Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return [.. WithAnalyzers.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()
            .OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }
}
