using System.Collections.Immutable;
using System.Linq;
using Compliance.Analyzers.Reporting;
using Compliance.Language.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using DiagnosticDescriptor = Compliance.Language.Diagnostics.DiagnosticDescriptor;

namespace Compliance.Analyzers.CSharp;

/// <summary>
/// Tells where code takes an undetermined verdict for an answer, or takes no notice of a verdict. Code that names undetermined anywhere in the same member faces it, and
/// is left alone: better to miss a slip than to doubt sound code.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VerdictAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<Microsoft.CodeAnalysis.DiagnosticDescriptor> SupportedDiagnostics { get; } = Tables.Starting("CPL7004", "CPL7005", "CPL7006");

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (VerdictTypes.Of(start.Compilation) is { } types)
            {
                start.RegisterOperationAction(c => Choice(c, types), OperationKind.Conditional);
                start.RegisterOperationAction(c => Switch(c, types), OperationKind.Switch, OperationKind.SwitchExpression);
                start.RegisterOperationAction(c => Statement(c, types), OperationKind.ExpressionStatement);
            }
        });
    }

    private static void Choice(OperationAnalysisContext context, VerdictTypes types)
    {
        var choice = (IConditionalOperation)context.Operation;
        if (!VerdictQuestions.AsksStatus(choice.Condition, types) || (choice.Parent is IConditionalOperation before && before.WhenFalse == choice && VerdictQuestions.AsksStatus(before.Condition, types)))
        {
            return;
        }

        // The last of a chain of tests decides whether there is a branch that undetermined falls into.
        var last = choice;
        while (last.WhenFalse is IConditionalOperation next && VerdictQuestions.AsksStatus(next.Condition, types))
        {
            last = next;
        }

        if (last.WhenFalse is not null and not IConditionalOperation && !VerdictQuestions.FacesUndetermined(choice.Syntax))
        {
            Report(context, CodeDiagnostics.Swallowed, choice.Condition.Syntax, choice.Condition.Syntax.ToString());
        }
    }

    private static void Switch(OperationAnalysisContext context, VerdictTypes types)
    {
        var (value, isOpen) = context.Operation switch
        {
            // Without an arm for the rest the compiler warns itself, and the program stops there.
            ISwitchExpressionOperation expression => (expression.Value, expression.Arms.Any(a => a.Pattern is IDiscardPatternOperation && !VerdictQuestions.Throws(a.Value))),
            ISwitchOperation statement => (statement.Value, !statement.Cases.Any(c => c.Clauses.Any(l => l is IDefaultCaseClauseOperation) && VerdictQuestions.Throws(c.Body.FirstOrDefault()))),
            _ => default,
        };
        if (isOpen && types.IsStatus(value.Type) && !VerdictQuestions.FacesUndetermined(context.Operation.Syntax))
        {
            Report(context, CodeDiagnostics.NotInSwitch, value.Syntax, value.Syntax.ToString());
        }
    }

    private static void Statement(OperationAnalysisContext context, VerdictTypes types)
    {
        var ignored = ((IExpressionStatementOperation)context.Operation).Operation;
        var call = ignored is IAwaitOperation awaited ? awaited.Operation : ignored;
        if (call is IInvocationOperation { TargetMethod: { } method } && types.IsResult(ignored.Type))
        {
            Report(context, CodeDiagnostics.Ignored, ignored.Syntax, method.Name);
        }
    }

    private static void Report(OperationAnalysisContext context, DiagnosticDescriptor descriptor, SyntaxNode place, string shown) =>
        context.ReportDiagnostic(Diagnostic.Create(Tables.Of(descriptor.Id), place.GetLocation(), descriptor.At(new SourceText("", ""), default, shown).Message));
}
