using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Compliance.Analyzers.Files;
using Compliance.Analyzers.Reporting;
using Compliance.Language.Rules;
using Compliance.Language.RuleTests;
using Compliance.Language.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Compliance.Analyzers.RuleFiles;

/// <summary>
/// Tells what only a whole pack shows: what two rules say of each other, and rules without a test. It compares every pair of rules, so it runs once a build and not at each
/// keystroke; and only for packs that are written here, not for those that a package brings.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PackAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Tables.All.Where(d => Tables.IsOfWholePack(d.Id)).Concat(Tables.Starting("CPL6")).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        var files = FileSets.Of(context.Options);
        foreach (var layout in files.Layouts.Packs.Where(p => BuildSettings.HasModels(context.Options.AnalyzerConfigOptionsProvider, files[p.Manifest])))
        {
            if (PackCompilation.Of(files, layout, context.CancellationToken).Pack is { } pack)
            {
                var places = layout.OwnFiles.ToDictionary(f => f.Name);
                foreach (var (diagnostic, witness) in Proofs.OfPack(pack).Concat(Untested(pack, layout, files, context)))
                {
                    var file = files[places[diagnostic.Source.Path]];
                    context.ReportDiagnostic(Reports.Of(diagnostic, file, file.GetText(context.CancellationToken)!, witness));
                }
            }
        }
    }

    /// <summary>A test that cannot be read may be about any rule, so that nothing is said then.</summary>
    private static IEnumerable<(Compliance.Language.Diagnostics.Diagnostic Diagnostic, string Witness)> Untested(RulePack pack, PackLayout layout, FileSet files, CompilationAnalysisContext context)
    {
        var read = layout.Tests.Select(f => files.Text(f, context.CancellationToken)).OfType<SourceText>().Select(text => KeptTests.Of(pack, text)).ToArray();
        return read.Any(r => r.HasErrors) ? [] : TestedRules.Untested(pack, read.SelectMany(r => r.Value ?? [])).Select(d => (d, ""));
    }
}
