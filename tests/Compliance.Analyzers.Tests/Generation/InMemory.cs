using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Compliance.Analyzers.Tests.Generation;

/// <summary>Compiles C# in memory as strictly as a compiler can be asked to, and loads it.</summary>
internal static class InMemory
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "Compliance.Language.dll"))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    // The oldest C# that has nullable annotations, and documentation checked as a library's is.
    public static CSharpParseOptions Parsing { get; } = new(LanguageVersion.CSharp8, DocumentationMode.Diagnose);

    public static CSharpCompilation Empty { get; } = CSharpCompilation.Create("Generated", [], References, new CSharpCompilationOptions(
        OutputKind.DynamicallyLinkedLibrary, checkOverflow: true, generalDiagnosticOption: ReportDiagnostic.Error, warningLevel: 9999, nullableContextOptions: NullableContextOptions.Enable));

    public static CSharpCompilation Of(IEnumerable<string> sources) => Empty.AddSyntaxTrees(sources.Select((s, i) => CSharpSyntaxTree.ParseText(s, Parsing, i + ".g.cs")));

    public static Assembly Load(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Take(20)));
        Assert.Empty(result.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Hidden));
        image.Position = 0;
        return new AssemblyLoadContext("generated").LoadFromStream(image);
    }
}
