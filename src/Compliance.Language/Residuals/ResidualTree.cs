using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Checking;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Residuals;

/// <summary>
/// What is left of an expression when some values are known: parts that are known become literals, and and-or, conditions and bindings dissolve where
/// nothing is lost. A known part that is an error or no Boolean stays where it can still be absorbed or still decides.
/// </summary>
/// <param name="expression">The expression.</param>
/// <param name="valueOf">The value of a part, where it has one.</param>
/// <param name="literals">How values are written.</param>
/// <param name="onlyTruths">Whether only Boolean values are put in: a text in the place of a fact may be no value that the other side can have.</param>
/// <param name="isTyped">Whether the type of every part must stay what it was.</param>
internal sealed partial class ResidualTree(CheckedExpr expression, Func<Expr, CelValue?> valueOf, LiteralTrees literals, bool onlyTruths, bool isTyped)
{
    // A value bound once and larger than this stays bound instead of being written at each use.
    private const int MaxInlined = 16;

    // Its text would be longer than expressions are.
    private const int MaxWritten = 100_000;

    private readonly List<string> _hidden = [];
    private readonly Dictionary<Expr, Expr> _left = [];
    private readonly HashSet<Expr> _used = [];

    public Expr Root() =>
        Literal(expression.Root) is not null && literals.Whole(valueOf(expression.Root)!.Value) is { } whole ? whole : Of(expression.Root);

    // Every part stands at one place, so what is left of it is found once.
    private Expr Of(Expr part)
    {
        if (!_left.TryGetValue(part, out var left))
        {
            left = Literal(part) ?? Dissolved(part) ?? Rebuilt(part);
            _left.Add(part, left);
        }

        return left;
    }

    private Expr? Literal(Expr part)
    {
        var node = expression[part];
        if (part is ConstantExpr || node.Failure is not null || node.Type.Fields is not null || valueOf(part) is not { IsValue: true, Weight: <= MaxWritten } value || (onlyTruths && value.Kind != CelKind.Bool))
        {
            return null;
        }

        var isKept = node.Declaration switch
        {
            ConstantDeclared => value.Kind is CelKind.Type or CelKind.List or CelKind.Map,
            LocalDeclared => value.Weight > MaxInlined,
            _ => false,
        };
        return isKept ? null : literals.Of(value, node.Type, _hidden);
    }

    /// <summary>The one part that decides alone; null where there is none.</summary>
    private Expr? Dissolved(Expr part)
    {
        if (part is LetExpr let)
        {
            return Unused(let);
        }

        if (part is not CallExpr call || expression[part].Failure is not null)
        {
            return null;
        }

        switch (call.Function)
        {
            case Operators.LogicalAnd or Operators.LogicalOr:
                return Junction(call, isAnd: call.Function == Operators.LogicalAnd);
            case Operators.LogicalNot when TruthOf(Of(call.Arguments[0])) is { } negated:
                return new ConstantExpr(call.Span, CelValue.Of(!negated));
            case Operators.Conditional when TruthOf(Of(call.Arguments[0])) is { } condition:
                var chosen = call.Arguments[condition ? 1 : 2];
                var isNarrower = isTyped && !expression[chosen].Type.Equals(expression[call].Type);
                return isNarrower ? LiteralTrees.Dyn(Of(chosen)) : Of(chosen);
            default:
                return null;
        }
    }

    // False decides a conjunction whatever else there is; true adds nothing, unless the other side may be no Boolean, which alone it would not say.
    private Expr? Junction(CallExpr call, bool isAnd)
    {
        for (var side = 0; side < 2; side++)
        {
            if (TruthOf(Of(call.Arguments[side])) is not { } known)
            {
                continue;
            }

            if (known != isAnd)
            {
                return new ConstantExpr(call.Span, CelValue.Of(known));
            }

            if (IsTruth(call.Arguments[1 - side]))
            {
                return Of(call.Arguments[1 - side]);
            }
        }

        return null;
    }

    private bool IsTruth(Expr part) =>
        expression[part].Type.Equals(CelType.Bool)
        || part is FoldExpr { Kind: FoldKind.All or FoldKind.Exists or FoldKind.ExistsOne }
        || part is CallExpr { Function: Operators.LogicalAnd or Operators.LogicalOr or Operators.LogicalNot };

    /// <summary>The body of a binding that nothing uses any more. A block stays numbered: only its last binding can go.</summary>
    private Expr? Unused(LetExpr let)
    {
        var body = Within([let.Variable], let.Body);
        var isInBlock = let.Variable.StartsWith("@index", StringComparison.Ordinal) && body is LetExpr { Variable: var next } && next.StartsWith("@index", StringComparison.Ordinal) && next != "@index0";
        return !_used.Contains(let) && !isInBlock ? body : null;
    }

    private static bool? TruthOf(Expr tree) => tree is ConstantExpr { Value: { Kind: CelKind.Bool } value } ? value.AsBool() : null;

    private Expr Within(IReadOnlyCollection<string> names, Expr body)
    {
        _hidden.AddRange(names);
        var tree = Of(body);
        _hidden.RemoveRange(_hidden.Count - names.Count, names.Count);
        return tree;
    }
}
