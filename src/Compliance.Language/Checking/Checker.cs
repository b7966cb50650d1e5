using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Functions;
using Compliance.Language.Syntax;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Checking;

/// <summary>Finds the type of every part of an expression, and reports every mistake it meets, each once.</summary>
internal sealed partial class Checker
{
    private readonly ExpressionSource _source;
    private readonly INameScope _names;
    private readonly FunctionTable _functions;
    private readonly DiagnosticBag _diagnostics;
    private readonly Substitution _types = new();
    private readonly Dictionary<Expr, CheckedNode> _nodes = [];
    private readonly Stack<(string Name, LocalDeclared Local)> _locals = new();

    private Checker(ExpressionSource source, INameScope names, FunctionTable functions, DiagnosticBag diagnostics)
    {
        _source = source;
        _names = names;
        _functions = functions;
        _diagnostics = diagnostics;
    }

    /// <summary>The checked expression, or null after a mistake.</summary>
    public static CheckedExpr? Check(Expr root, ExpressionSource source, INameScope names, FunctionTable functions, DiagnosticBag diagnostics)
    {
        var own = new DiagnosticBag();
        var checker = new Checker(source, names, functions, own);
        checker.TypeOf(root);
        diagnostics.AddRange(own.ToSorted());
        return own.HasErrors ? null : new CheckedExpr(root, source, checker.Closed());
    }

    /// <summary>As <see cref="Check"/>, and the expression must be a condition.</summary>
    public static CheckedExpr? CheckCondition(Expr root, ExpressionSource source, INameScope names, FunctionTable functions, DiagnosticBag diagnostics)
    {
        var condition = Check(root, source, names, functions, diagnostics);
        if (condition is null || condition.Type.Equals(CelType.Bool))
        {
            return condition;
        }

        diagnostics.Add(source.Report(CheckDiagnostics.NotACondition, root.Span, condition.Type));
        return null;
    }

    private Dictionary<Expr, CheckedNode> Closed() =>
        _nodes.ToDictionary(n => n.Key, n => n.Value with { Type = _types.Close(n.Value.Type) });

    /// <summary>The type of a part; <see cref="CelType.Dyn"/> after a mistake, so that one mistake is reported once.</summary>
    private CelType TypeOf(Expr expr)
    {
        var node = expr switch
        {
            ConstantExpr constant => new CheckedNode(TypeOfConstant(constant.Value)),
            IdentExpr ident => Name(ident, [ident.Name], ident.IsRooted) ?? Unresolved(ident.Span, ident.Name),
            SelectExpr select => Selection(select),
            CallExpr call => Call(call),
            ListExpr list => new CheckedNode(CelType.ListOf(Joined(list.Elements))),
            MapExpr map => new CheckedNode(CelType.MapOf(Joined(map.Entries.Select(e => e.Key)), Joined(map.Entries.Select(e => e.Value)))),
            FoldExpr fold => Fold(fold),
            UnsupportedExpr unsupported => Mistake(CheckDiagnostics.Unsupported, unsupported.Span, unsupported.Construct),
            _ => throw new InvalidOperationException("no such kind of expression: " + expr.GetType().Name),
        };
        _nodes[expr] = node;
        return node.Type;
    }

    private static CelType TypeOfConstant(CelValue value) => value.Kind switch
    {
        CelKind.Null => CelType.Null,
        CelKind.Bool => CelType.Bool,
        CelKind.Int => CelType.Int,
        CelKind.Uint => CelType.Uint,
        CelKind.Double => CelType.Double,
        CelKind.String => CelType.String,
        _ => CelType.Bytes,
    };

    private CheckedNode Selection(SelectExpr select)
    {
        if (NameOf(select) is { } segments && Name(select, segments, IsRooted(select)) is { } named)
        {
            return select.IsTest && named.Declaration is FactDeclared
                ? Mistake(CheckDiagnostics.HasOnFact, select.Span, string.Join(".", segments))
                : named;
        }

        // A name that resolves to nothing is one mistake, told at its whole length.
        if (NameOf(select) is { } unknown && !IsLocal(unknown[0], IsRooted(select)) && _names.Resolve(unknown, out _) is null)
        {
            return Unresolved(select.Span, string.Join(".", unknown));
        }

        var operand = _types.Resolve(TypeOf(select.Operand));
        if (operand.Fields is { } fields)
        {
            return fields.TryGetValue(select.Field, out var type)
                ? select.IsTest ? Mistake(CheckDiagnostics.HasOnFact, select.Span, operand.Name + "." + select.Field) : new CheckedNode(type)
                : MistakeSuggesting(CheckDiagnostics.UndefinedField, select.FieldSpan, Spelling.Nearest(select.Field, fields.Keys), select.Field, operand.Name);
        }

        var map = CelType.MapOf(CelType.String, _types.Fresh());
        if (!_types.AreAssignable([operand], [map]))
        {
            return Mistake(CheckDiagnostics.UndefinedField, select.FieldSpan, select.Field, _types.Close(operand));
        }

        return new CheckedNode(select.IsTest ? CelType.Bool : operand.IsDyn ? CelType.Dyn : map.Arguments[1]);
    }

    /// <summary>What a dotted name stands for, the longest declared prefix first; null where it is no name on its own.</summary>
    private CheckedNode? Name(Expr expr, IReadOnlyList<string> segments, bool isRooted)
    {
        if (IsLocal(segments[0], isRooted))
        {
            return segments.Count > 1 ? null
                : _locals.First(l => l.Name == segments[0]).Local is var local ? new CheckedNode(local.Type) { Declaration = local } : null;
        }

        var declaration = _names.Resolve(segments, out var used);
        if (declaration is null || used < segments.Count)
        {
            return null;
        }

        return declaration is GroupDeclared group
            ? Mistake(CheckDiagnostics.WholeGroup, expr.Span, group.Group.Path)
            : new CheckedNode(declaration.Type) { Declaration = declaration };
    }

    private bool IsLocal(string name, bool isRooted) => !isRooted && _locals.Any(l => l.Name == name);

    private static List<string>? NameOf(Expr expr) => expr switch
    {
        IdentExpr ident => [ident.Name],
        SelectExpr { Operand: var operand, Field: var field } when NameOf(operand) is { } name => [.. name, field],
        _ => null,
    };

    private static bool IsRooted(Expr expr) => expr is SelectExpr select ? IsRooted(select.Operand) : expr is IdentExpr { IsRooted: true };

    private CheckedNode Fold(FoldExpr fold)
    {
        var range = _types.Resolve(TypeOf(fold.Range));
        CelType element;
        if (range.IsDyn)
        {
            element = CelType.Dyn;
        }
        else if (range.IsList || range.IsMap)
        {
            element = range.Arguments[0];
        }
        else
        {
            element = range.IsParameter ? CelType.Dyn : Mistake(CheckDiagnostics.NotARange, fold.Range.Span, _types.Close(range)).Type;
        }

        _locals.Push((fold.Variable, new LocalDeclared(fold, element)));
        if (fold.Predicate is { } predicate && !_types.AreAssignable([TypeOf(predicate)], [CelType.Bool]))
        {
            Mistake(CheckDiagnostics.NotACondition, predicate.Span, _types.Close(_nodes[predicate].Type));
        }

        var transformed = fold.Transform is null ? element : TypeOf(fold.Transform);
        _locals.Pop();
        return new CheckedNode(fold.Kind is FoldKind.Map or FoldKind.Filter ? CelType.ListOf(transformed) : CelType.Bool);
    }

    /// <summary>The one type of all parts, or dyn where they differ.</summary>
    private CelType Joined(IEnumerable<Expr> parts)
    {
        var types = parts.Select(TypeOf).ToArray();
        if (types.Length == 0)
        {
            return _types.Fresh();
        }

        return types.Skip(1).All(t => _types.AreAssignable([t], [types[0]]) && !_types.Resolve(t).IsDyn) ? types[0] : CelType.Dyn;
    }

    private CheckedNode Unresolved(TextSpan span, string name) =>
        MistakeSuggesting(CheckDiagnostics.UnknownName, span, _names.Suggest(name), name);

    private CheckedNode Mistake(DiagnosticDescriptor descriptor, TextSpan span, params object[] arguments) => MistakeSuggesting(descriptor, span, null, arguments);

    private CheckedNode MistakeSuggesting(DiagnosticDescriptor descriptor, TextSpan span, string? suggestion, params object[] arguments)
    {
        _diagnostics.Add(_source.Report(descriptor, span, arguments).Suggesting(suggestion));
        return new CheckedNode(CelType.Dyn);
    }
}
