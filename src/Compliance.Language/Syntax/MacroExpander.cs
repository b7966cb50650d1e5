using System;
using System.Collections.Generic;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;

namespace Compliance.Language.Syntax;

/// <summary>Turns calls that are macros into what they stand for (CEL language definition, "Macros").</summary>
internal sealed class MacroExpander(ExpressionSource source, DiagnosticBag diagnostics)
{
    private static readonly Dictionary<string, FoldKind> Folds = new(StringComparer.Ordinal)
    {
        ["all"] = FoldKind.All,
        ["exists"] = FoldKind.Exists,
        ["exists_one"] = FoldKind.ExistsOne,
        ["map"] = FoldKind.Map,
        ["filter"] = FoldKind.Filter,
    };

    /// <summary>Whether the call is <c>has(operand.field)</c>; misused, it expands to null.</summary>
    public bool TryExpandGlobal(TextSpan span, Token name, IReadOnlyList<Expr> arguments, out Expr? expanded)
    {
        expanded = null;
        if (name.Text != "has" || arguments.Count != 1)
        {
            return false;
        }

        if (arguments[0] is SelectExpr { IsTest: false } select)
        {
            expanded = new SelectExpr(span, select.Operand, select.Field, select.FieldSpan, true);
        }
        else
        {
            diagnostics.Add(source.Report(SyntaxDiagnostics.BadMacro, arguments[0].Span, "has", "a selection such as `operand.field`"));
        }

        return true;
    }

    /// <summary>Whether the call is a comprehension; with a bad variable it expands to null.</summary>
    public bool TryExpandMember(TextSpan span, Expr range, Token name, IReadOnlyList<Expr> arguments, out Expr? expanded)
    {
        expanded = null;
        if (!Folds.TryGetValue(name.Text, out var kind) || (arguments.Count != 2 && !(kind == FoldKind.Map && arguments.Count == 3)))
        {
            return false;
        }

        if (arguments[0] is not IdentExpr { IsRooted: false } variable)
        {
            diagnostics.Add(source.Report(SyntaxDiagnostics.BadMacro, arguments[0].Span, name.Text, "a simple name as its first argument"));
            return true;
        }

        var transform = kind == FoldKind.Map ? arguments[arguments.Count - 1] : null;
        var predicate = kind == FoldKind.Map && arguments.Count == 2 ? null : arguments[1];
        expanded = new FoldExpr(span, kind, range, variable.Name, predicate, transform);
        return true;
    }
}
