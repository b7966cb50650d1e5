using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Syntax;

/// <summary>Turns calls that are macros into what they stand for (CEL language definition, "Macros"). A macro misused is reported and expands to null.</summary>
internal sealed partial class MacroExpander(ExpressionSource source, DiagnosticBag diagnostics)
{
    private const string SimpleName = "a simple name";

    /// <summary>Whether the call is <c>has(operand.field)</c>.</summary>
    public bool TryExpandGlobal(TextSpan span, Token name, IReadOnlyList<Expr> arguments, out Expr? expanded)
    {
        expanded = null;
        if (name.Text != "has" || arguments.Count != 1)
        {
            return false;
        }

        expanded = arguments[0] is SelectExpr { IsTest: false } select
            ? new SelectExpr(span, select.Operand, select.Field, select.FieldSpan, true)
            : Misused(arguments[0], "has", "a selection such as `operand.field`");
        return true;
    }

    /// <summary>Whether the call of a member is a macro: a comprehension, or one of an extension.</summary>
    public bool TryExpandMember(TextSpan span, Expr target, Token name, IReadOnlyList<Expr> arguments, out Expr? expanded)
    {
        if (Comprehensions.Find(name.Text, arguments.Count) is { } form)
        {
            expanded = Comprehension(span, target, name, form, arguments);
            return true;
        }

        expanded = null;
        return target is IdentExpr { Name: var library }
            ? TryExpandOf(library, span, target, name, arguments, out expanded)
            : TryExpandOptional(span, target, name, arguments, out expanded);
    }

    private Expr? Comprehension(TextSpan span, Expr range, Token name, Comprehensions.Form form, IReadOnlyList<Expr> arguments)
    {
        for (var i = 0; i < form.Variables; i++)
        {
            if (arguments[i] is not IdentExpr { IsRooted: false })
            {
                return Misused(arguments[i], name.Text, SimpleName + " as its " + (i == 0 ? "first" : "second") + " argument");
            }
        }

        var first = ((IdentExpr)arguments[0]).Name;
        var second = form.Variables == 2 ? ((IdentExpr)arguments[1]).Name : null;
        if (first == second)
        {
            return Misused(arguments[1], name.Text, "two different names");
        }

        var predicate = form.HasPredicate ? arguments[form.Variables] : null;
        var transform = form.HasTransform ? arguments[arguments.Count - 1] : null;
        return new FoldExpr(span, form.Kind, range, first, second, predicate, transform);
    }

    private Expr? Misused(Expr argument, string macro, string expected)
    {
        var mistake = source.Report(SyntaxDiagnostics.BadMacro, argument.Span, macro, expected);
        diagnostics.Add(mistake.Suggesting(Meant(argument, macro, expected)));
        return null;
    }

    /// <summary>A name that was put in quotes, or a selection that was written as an index.</summary>
    private static string? Meant(Expr argument, string macro, string expected) => argument switch
    {
        ConstantExpr { Value: { Kind: CelKind.String } text } when expected.StartsWith(SimpleName, StringComparison.Ordinal) && IsName(text.AsString()) => text.AsString(),
        CallExpr { Function: Operators.Index } index when macro == "has" && index.Arguments[0] is IdentExpr operand && index.Arguments[1] is ConstantExpr { Value: { Kind: CelKind.String } field } && IsName(field.AsString()) =>
            "has(" + operand.Name + "." + field.AsString() + ")",
        _ => null,
    };

    private static bool IsName(string text) =>
        text.Length > 0 && !char.IsDigit(text[0]) && text.All(c => c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) && !Parser.IsReserved(text);
}
