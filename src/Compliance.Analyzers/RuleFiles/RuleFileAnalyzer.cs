using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Compliance.Analyzers.Files;
using Compliance.Analyzers.Reporting;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Diagnostic = Compliance.Language.Diagnostics.Diagnostic;

namespace Compliance.Analyzers.RuleFiles;

/// <summary>Tells the mistakes in rule files, dictionaries, manifests, lists of provisions and rule tests, each in its own file and as one types.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RuleFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<Microsoft.CodeAnalysis.DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Tables.Starting("CPL1", "CPL2", "CPL3", "CPL400", "CPL401", "CPL6", "CPL9").Where(d => !Tables.IsOfWholePack(d.Id)).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var files = FileSets.Of(start.Options);
            start.RegisterAdditionalFileAction(file => Analyze(file, files));
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, FileSet files)
    {
        var kind = FileKinds.Of(context.AdditionalFile.Path);
        if (kind is FileKind.None or FileKind.Profile || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        // What a package brings was checked where it was written.
        if (files.OwnerOf(context.AdditionalFile) is { } owner && !BuildSettings.HasModels(context.Options.AnalyzerConfigOptionsProvider, files[owner.Pack.Manifest]))
        {
            return;
        }

        foreach (var diagnostic in DiagnosticsOf(context.AdditionalFile, kind, text, files, context.CancellationToken))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private static IEnumerable<Microsoft.CodeAnalysis.Diagnostic> DiagnosticsOf(
        AdditionalText file, FileKind kind, Microsoft.CodeAnalysis.Text.SourceText text, FileSet files, CancellationToken cancellation)
    {
        if (files.OwnerOf(file) is not { } owner)
        {
            return OfStray(FileTexts.Of(text, FilePath.NameOf(file.Path)), kind).Select(d => Reports.Of(d, file, text));
        }

        var source = FileTexts.Of(text, owner.File.Name);
        var pack = PackCompilation.Of(files, owner.Pack, cancellation);
        var told = kind switch
        {
            FileKind.Facts => FileReadings.OfFacts(source).Diagnostics,
            FileKind.Provisions => FileReadings.OfProvisions(source).Diagnostics,
            FileKind.Tests => pack.Pack is null ? [] : KeptTests.Of(pack.Pack, source).Diagnostics,
            _ => pack.DiagnosticsOf(source),
        };
        var proved = kind == FileKind.Rules && pack.Pack is not null ? Proofs.OfFile(pack.Pack, source) : [];
        return told.Select(d => Reports.Of(d, file, text)).Concat(proved.Select(p => Reports.Of(p.Diagnostic, file, text, p.Witness)));
    }

    /// <summary>A dictionary says enough by itself; rules without a pack mean nothing.</summary>
    private static IEnumerable<Diagnostic> OfStray(SourceText source, FileKind kind) => kind switch
    {
        FileKind.Facts => FileReadings.OfFacts(source).Diagnostics,
        FileKind.Rules => [EnvironmentDiagnostics.NotAPack.At(source, default, source.Path, "pack.json")],
        _ => [],
    };
}
