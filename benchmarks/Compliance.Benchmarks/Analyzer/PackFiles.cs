using System.Collections.Immutable;
using System.Text;
using Compliance.Analyzers.Files;
using Compliance.Analyzers.Profiles;
using Compliance.Analyzers.RuleFiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Compliance.Benchmarks.Analyzer;

/// <summary>The real pack as the additional files of a project; one rule file may have been edited.</summary>
internal sealed class PackFiles
{
    private const string Edited = "article-07";

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new RuleFileAnalyzer(), new PackAnalyzer(), new ProfileAnalyzer()];
    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create("Consumer", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private readonly ImmutableArray<AdditionalText> _files;

    private PackFiles(ImmutableArray<AdditionalText> files) => _files = files;

    public int Count => _files.Length;

    public static PackFiles OfCheckout() => new([.. Directory.EnumerateFiles(Checkout.Pack, "*.json", SearchOption.AllDirectories)
        .Where(f => FileKinds.Of(f) != FileKind.None).Order(StringComparer.Ordinal).Select(f => new HeldFile(f, File.ReadAllText(f)))]);

    /// <summary>As after a keystroke: one text is new, the others are the same objects.</summary>
    public PackFiles WithEdit(int edit)
    {
        var file = RuleFile;
        var old = ((HeldFile)file).Content;
        return new(_files.Replace(file, new HeldFile(file.Path, old.Insert(old.LastIndexOf('}'), new string(' ', 1 + (edit % 7))))));
    }

    /// <summary>Everything, as a build asks for it.</summary>
    public ImmutableArray<Diagnostic> Build() => Driver().GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();

    /// <summary>What an editor asks for after a keystroke: the file that is open.</summary>
    public ImmutableArray<Diagnostic> Open() => [.. Driver().GetAnalysisResultAsync(RuleFile, CancellationToken.None).GetAwaiter().GetResult().GetAllDiagnostics()];

    private AdditionalText RuleFile => _files.First(f => Path.GetFileName(f.Path).StartsWith(Edited, StringComparison.Ordinal) && FileKinds.Of(f.Path) == FileKind.Rules);

    private CompilationWithAnalyzers Driver() => Compilation.WithAnalyzers(Analyzers, new AnalyzerOptions(_files));

    private sealed class HeldFile(string path, string content) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(content, Encoding.UTF8);

        public string Content => content;

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
