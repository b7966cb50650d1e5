using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Checking;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Residuals;

/// <summary>Parts that stay, of what is left of their own parts.</summary>
internal sealed partial class ResidualTree
{
    private Expr[]? _binders;

    private Expr Rebuilt(Expr part)
    {
        var node = expression[part];
        if (node.Declaration is not null || node.Failure is not null)
        {
            Use(part, node);
            return part;
        }

        return part switch
        {
            SelectExpr select => new SelectExpr(select.Span, Target(select.Operand), select.Field, select.FieldSpan, select.IsTest),
            CallExpr call => Call(call, node.IsNamespaced),
            ListExpr list => new ListExpr(list.Span, [.. list.Elements.Select(Of)], list.IsOptional),
            MapExpr map => new MapExpr(map.Span, [.. map.Entries.Select(e => new MapEntry(Of(e.Key), Of(e.Value), e.IsOptional))]),
            FoldExpr fold => Fold(fold),
            LetExpr let => new LetExpr(let.Span, let.Variable, Of(let.Value), Within([let.Variable], let.Body)),
            MacroExpr macro => Macro(macro.Written),
            _ => part,
        };
    }

    // Which names a mistake mentions is not known, so all bindings around it stay.
    private void Use(Expr part, CheckedNode node)
    {
        _used.UnionWith(node.Declaration is LocalDeclared local ? [local.Binder] : node.Failure is not null ? _binders ??= [.. BindersIn(expression.Root)] : []);
    }

    private IEnumerable<Expr> BindersIn(Expr part) =>
        CheckedParts.Of(expression, part).SelectMany(BindersIn).Concat(part is LetExpr ? [part] : []);

    private CallExpr Call(CallExpr call, bool isNamespaced)
    {
        var arguments = call.Arguments.Select((a, i) =>
            i > 0 ? Argument(call.Function, a) : isNamespaced ? a : call.IsMember ? Target(a) : Of(a)).ToArray();
        return new CallExpr(call.Span, call.Function, call.FunctionSpan, call.IsMember, arguments);
    }

    // A key that only evaluation can tell may be any whole number; a literal of another type than int may not.
    private Expr Argument(string function, Expr argument)
    {
        var tree = Of(argument);
        return function is Operators.Index or Operators.OptionalIndex && expression[argument].Type.IsDyn && tree is ConstantExpr { Value.Kind: CelKind.Uint or CelKind.Double }
            ? LiteralTrees.Dyn(tree)
            : tree;
    }

    /// <summary>What a selection or call is made on. A name would join with what follows it to another name, so what becomes one stays as it was.</summary>
    private Expr Target(Expr part)
    {
        var tree = Of(part);
        return IsName(tree) && !IsName(part) ? Rebuilt(part) : tree;
    }

    private static bool IsName(Expr tree) => tree is IdentExpr || (tree is SelectExpr { IsTest: false } select && IsName(select.Operand));

    private FoldExpr Fold(FoldExpr fold)
    {
        string[] names = fold.Second is null ? [fold.Variable] : [fold.Variable, fold.Second];
        return new FoldExpr(
            fold.Span,
            fold.Kind,
            Of(fold.Range),
            fold.Variable,
            fold.Second,
            fold.Predicate is null ? null : Within(names, fold.Predicate),
            fold.Transform is null ? null : Within(names, fold.Transform));
    }

    /// <summary>The written form of a macro of an extension: <c>math.greatest(…)</c> of numbers, or <c>target.macro(name, body)</c>.</summary>
    private CallExpr Macro(CallExpr written)
    {
        var arguments = written.Function is "greatest" or "least"
            ? written.Arguments.Select((a, i) => i == 0 ? a : NumberOrDyn(Of(a)))
            : [Target(written.Arguments[0]), written.Arguments[1], Within([((IdentExpr)written.Arguments[1]).Name], written.Arguments[2])];
        return new CallExpr(written.Span, written.Function, written.FunctionSpan, true, [.. arguments]);
    }

    // The macro takes no literal that is no number.
    private static Expr NumberOrDyn(Expr tree) =>
        tree is ConstantExpr { Value.Kind: not (CelKind.Int or CelKind.Uint or CelKind.Double) } ? LiteralTrees.Dyn(tree) : tree;
}
