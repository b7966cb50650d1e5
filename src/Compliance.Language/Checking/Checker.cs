using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Functions;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Checking;

/// <summary>Finds the type of every part of an expression, and reports every mistake it meets, each once.</summary>
internal sealed partial class Checker
{
    private readonly ExpressionSource _source;
    private readonly CheckEnvironment _environment;
    private readonly DiagnosticBag _diagnostics;
    private readonly Substitution _types = new();
    private readonly Dictionary<Expr, CheckedNode> _nodes = [];
    private readonly Stack<(string Name, LocalDeclared Local)> _locals = new();

    private Checker(ExpressionSource source, CheckEnvironment environment, DiagnosticBag diagnostics)
    {
        _source = source;
        _environment = environment;
        _diagnostics = diagnostics;
    }

    /// <summary>The checked expression, or null after a mistake.</summary>
    public static CheckedExpr? Check(Expr root, ExpressionSource source, CheckEnvironment environment, DiagnosticBag diagnostics) =>
        Check(root, source, environment, diagnostics, isCondition: false);

    /// <summary>As <see cref="Check(Expr, ExpressionSource, CheckEnvironment, DiagnosticBag)"/>, and the expression must be a condition.</summary>
    public static CheckedExpr? CheckCondition(Expr root, ExpressionSource source, CheckEnvironment environment, DiagnosticBag diagnostics) =>
        Check(root, source, environment, diagnostics, isCondition: true);

    private static CheckedExpr? Check(Expr root, ExpressionSource source, CheckEnvironment environment, DiagnosticBag diagnostics, bool isCondition)
    {
        var own = new DiagnosticBag();
        var checker = new Checker(source, environment, own);
        var type = checker.TypeOf(root);
        if (isCondition && !own.HasErrors && !checker._types.Close(type).Equals(CelType.Bool))
        {
            checker.NotACondition(root, type);
        }

        diagnostics.AddRange(own.ToSorted());
        return own.HasErrors ? null : new CheckedExpr(root, source, environment.Functions, checker.Closed());
    }

    private Dictionary<Expr, CheckedNode> Closed() =>
        _nodes.ToDictionary(n => n.Key, n => n.Value with { Type = _types.Close(n.Value.Type) });

    /// <summary>The type of a part; <see cref="CelType.Dyn"/> after a mistake, so that one mistake is reported once.</summary>
    private CelType TypeOf(Expr expr)
    {
        var node = expr switch
        {
            ConstantExpr constant => new CheckedNode(ErasedTypes.Of(constant.Value)),
            IdentExpr ident => Name(ident, [ident.Name], ident.IsRooted) ?? Unresolved(ident.Span, ident.Name),
            SelectExpr select => Selection(select),
            CallExpr call => Call(call),
            ListExpr list => new CheckedNode(CelType.ListOf(Joined(list.Elements.Select((e, i) => Present(e, list.IsOptional[i]))))),
            MapExpr map => new CheckedNode(CelType.MapOf(KeyType(Joined(map.Entries.Select(e => TypeOf(e.Key)))), Joined(map.Entries.Select(e => Present(e.Value, e.IsOptional))))),
            FoldExpr fold => Fold(fold),
            LetExpr let => Let(let),
            MacroExpr macro => new CheckedNode(TypeOf(macro.Expansion)),
            UnsupportedExpr unsupported => Mistake(CheckDiagnostics.Unsupported, unsupported.Span, unsupported.Construct),
            _ => throw new InvalidOperationException("no such kind of expression: " + expr.GetType().Name),
        };
        node = _environment.IsChecked ? node : node with { Type = CelType.Dyn };
        _nodes[expr] = node;
        return node.Type;
    }

    private CheckedNode Selection(SelectExpr select)
    {
        if (NameOf(select) is { } segments && Name(select, segments, IsRooted(select)) is { } named)
        {
            return select.IsTest && named.Declaration is FactDeclared
                ? Mistake(CheckDiagnostics.HasOnFact, select.Span, d => AboutFacts(d.Suggesting(PrintedFact(select)), select), string.Join(".", segments))
                : named;
        }

        // A name that resolves to nothing is one mistake, told at its whole length.
        if (NameOf(select) is { } unknown && !IsLocal(unknown[0], IsRooted(select)) && !_environment.IsDeclaredPrefix(unknown, IsRooted(select)))
        {
            return Unresolved(select.Span, string.Join(".", unknown));
        }

        var operand = _types.Resolve(TypeOf(select.Operand));
        var (selected, failed) = operand.IsOptional ? FieldOf(operand.Arguments[0], select) : FieldOf(operand, select);
        return failed ?? new CheckedNode(select.IsTest ? CelType.Bool : operand.IsOptional ? CelType.OptionalOf(selected) : selected);
    }

    private (CelType Type, CheckedNode? Failed) FieldOf(CelType operand, SelectExpr select)
    {
        if (operand.Fields is { } fields)
        {
            return fields.TryGetValue(select.Field, out var type)
                ? (type, select.IsTest ? Mistake(CheckDiagnostics.HasOnFact, select.Span, d => d.Suggesting(PrintedFact(select)), operand.Name + "." + select.Field) : null)
                : (CelType.Dyn, Mistake(CheckDiagnostics.UndefinedField, select.FieldSpan, d => WithFields(d, select, fields.Keys), select.Field, operand.Name));
        }

        var map = CelType.MapOf(CelType.String, _types.Fresh());
        return _types.AreAssignable([operand], [map])
            ? (operand.IsDyn ? CelType.Dyn : map.Arguments[1], null)
            : (CelType.Dyn, Mistake(CheckDiagnostics.UndefinedField, select.FieldSpan, d => AboutFacts(d.Suggesting(AsCall(select)), select.Operand), select.Field, Shown(operand)));
    }

    /// <summary>What a dotted name stands for; null where it is no name on its own.</summary>
    private CheckedNode? Name(Expr expr, IReadOnlyList<string> segments, bool isRooted)
    {
        if (IsLocal(segments[0], isRooted))
        {
            return segments.Count > 1 ? null
                : _locals.First(l => l.Name == segments[0]).Local is var local ? new CheckedNode(local.Type) { Declaration = local } : null;
        }

        return _environment.Resolve(segments, isRooted) switch
        {
            null => null,
            GroupDeclared group => Mistake(CheckDiagnostics.WholeGroup, expr.Span, d => WithMembers(d, group.Group), group.Group.Path),
            var declaration => new CheckedNode(declaration.Type) { Declaration = declaration },
        };
    }

    private bool IsLocal(string name, bool isRooted) => !isRooted && _locals.Any(l => l.Name == name);

    private static List<string>? NameOf(Expr expr)
    {
        var segments = new List<string>();
        for (; expr is SelectExpr select; expr = select.Operand)
        {
            segments.Add(select.Field);
        }

        if (expr is not IdentExpr ident)
        {
            return null;
        }

        segments.Add(ident.Name);
        segments.Reverse();
        return segments;
    }

    private static bool IsRooted(Expr expr) => expr is SelectExpr select ? IsRooted(select.Operand) : expr is IdentExpr { IsRooted: true };
}
