using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Compliance.Analyzers.Files;
using Compliance.Analyzers.Reporting;
using Compliance.Language.Diagnostics;
using Compliance.Language.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using DiagnosticDescriptor = Compliance.Language.Diagnostics.DiagnosticDescriptor;

namespace Compliance.Analyzers.CSharp;

/// <summary>Tells where a constant that stands for a rule id or a fact path is none: an argument of a parameter that says so, in a call or in an attribute.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NameAnalyzer : DiagnosticAnalyzer
{
    private const string RuleId = "Compliance.Language.RuleIdAttribute";
    private const string FactPath = "Compliance.Language.FactPathAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<Microsoft.CodeAnalysis.DiagnosticDescriptor> SupportedDiagnostics { get; } = Tables.Starting("CPL7001", "CPL7002", "CPL7003");

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var (ruleId, factPath) = (start.Compilation.GetTypeByMetadataName(RuleId), start.Compilation.GetTypeByMetadataName(FactPath));
            if (ruleId is not null && factPath is not null && FileSets.Of(start.Options) is { Layouts.Packs.Count: > 0 } files)
            {
                var names = new Lazy<KnownNames>(() => new KnownNames(files, CancellationToken.None));
                start.RegisterOperationAction(c => Analyze(c, ruleId, factPath, names), OperationKind.Argument);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol ruleId, INamedTypeSymbol factPath, Lazy<KnownNames> names)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument.Parameter is not { Type.SpecialType: SpecialType.System_String } parameter || argument.Value.ConstantValue is not { HasValue: true, Value: string name })
        {
            return;
        }

        if (IsMarked(parameter, ruleId))
        {
            Report(context, argument.Value, MistakeOfRule(name, names.Value));
        }
        else if (IsMarked(parameter, factPath) && !names.Value.IsFact(name) && names.Value.MistakenFact(name) is { } mistaken)
        {
            Report(context, argument.Value, (CodeDiagnostics.UnknownFact, [name, mistaken.Packs], mistaken.Nearest));
        }
    }

    private static (DiagnosticDescriptor What, object[] Arguments, string? Meant)? MistakeOfRule(string id, KnownNames names)
    {
        if (names.Rule(id) is { } rule)
        {
            var next = rule.ReplacedBy.Count == 0 ? "nothing took its place" : "replaced by " + string.Join(", ", rule.ReplacedBy.Select(r => "`" + r + "`"));
            return rule.Status == RuleStatus.Retired ? (CodeDiagnostics.RetiredRule, [id, next], string.Join(" ", rule.ReplacedBy)) : null;
        }

        return names.MistakenRule(id) is { } mistaken ? (CodeDiagnostics.UnknownRule, [id, mistaken.Packs], mistaken.Nearest) : null;
    }

    private static bool IsMarked(IParameterSymbol parameter, INamedTypeSymbol mark) =>
        parameter.OriginalDefinition.GetAttributes().Any(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, mark));

    private static void Report(OperationAnalysisContext context, IOperation place, (DiagnosticDescriptor What, object[] Arguments, string? Meant)? mistake)
    {
        if (mistake is var (what, arguments, meant))
        {
            var told = what.At(new Compliance.Language.Text.SourceText("", ""), default, arguments).Suggesting(what == CodeDiagnostics.RetiredRule ? null : meant);
            var properties = string.IsNullOrEmpty(meant) ? null : ImmutableDictionary<string, string?>.Empty.Add(Reports.Suggestion, meant);
            context.ReportDiagnostic(Microsoft.CodeAnalysis.Diagnostic.Create(Tables.Of(what.Id), place.Syntax.GetLocation(), properties, Reports.MessageOf(told)));
        }
    }
}
