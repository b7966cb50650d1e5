using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Compliance.Analyzers.Files;
using Compliance.Analyzers.Reporting;
using Compliance.Analyzers.RuleFiles;
using Compliance.Language.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Diagnostic = Compliance.Language.Diagnostics.Diagnostic;

namespace Compliance.Analyzers.Profiles;

/// <summary>Tells the mistakes in profiles, and, where the project asks for it, what the rules say of them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProfileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Tables.Starting("CPL1", "CPL4", "CPL5", "CPL6");

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
        if (FileKinds.Of(context.AdditionalFile.Path) != FileKind.Profile || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        foreach (var diagnostic in DiagnosticsOf(context, FileTexts.Of(text, files.OwnerOf(context.AdditionalFile)?.File.Name ?? FilePath.NameOf(context.AdditionalFile.Path)), files))
        {
            context.ReportDiagnostic(Reports.Of(diagnostic, context.AdditionalFile, text));
        }
    }

    private static IEnumerable<Diagnostic> DiagnosticsOf(AdditionalFileAnalysisContext context, Compliance.Language.Text.SourceText source, FileSet files)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider;
        var packs = ProfilePack.Of(context.AdditionalFile, files, options, context.CancellationToken).Select(p => PackCompilation.Of(files, p, context.CancellationToken)).ToArray();
        if (packs.Length > 1)
        {
            return [ObligationDiagnostics.PackNotNamed.At(source, default, source.Path, FactNote.Listed(packs.Select(p => p.Manifest?.Id ?? "").OrderBy(id => id, System.StringComparer.Ordinal).ToArray()))];
        }

        if (packs.Length == 0 || packs[0].Facts is not { } facts)
        {
            return [];
        }

        var read = KeptProfiles.Of(facts, source);
        return packs[0].Pack is { } pack && read is { HasErrors: false, Value: { } profile } && BuildSettings.ChecksObligations(options)
            ? read.Diagnostics.Concat(Obligations.Of(pack, profile, context.CancellationToken))
            : read.Diagnostics;
    }
}
