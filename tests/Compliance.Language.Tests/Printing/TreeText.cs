using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Tests.Printing;

/// <summary>All that a tree says, places aside, as one text: two trees are the same when their texts are.</summary>
internal static class TreeText
{
    public static string Of(Expr? expr) => expr switch
    {
        null => "-",
        ConstantExpr constant => "(const " + constant.Value.Kind + " " + Constant(constant.Value) + ")",
        IdentExpr ident => "(name " + (ident.IsRooted ? "." : "") + ident.Name + ")",
        SelectExpr select => "(" + (select.IsTest ? "has " : "select ") + Of(select.Operand) + " " + select.Field + ")",
        CallExpr call => "(" + (call.IsMember ? "member " : "call ") + call.Function + Listed(call.Arguments) + ")",
        ListExpr list => "(list" + Listed(list.Elements) + " " + Flags(list.IsOptional) + ")",
        MapExpr map => "(map" + Listed(map.Entries.SelectMany(e => new[] { e.Key, e.Value })) + " " + Flags(map.Entries.Select(e => e.IsOptional)) + ")",
        FoldExpr fold => "(" + fold.Kind + " " + Of(fold.Range) + " " + fold.Variable + " " + fold.Second + " " + Of(fold.Predicate) + " " + Of(fold.Transform) + ")",
        LetExpr let => "(let " + let.Variable + " " + Of(let.Value) + " " + Of(let.Body) + ")",
        MacroExpr macro => "(macro " + Of(macro.Written) + ")",
        UnsupportedExpr unsupported => "(unsupported " + unsupported.Construct + ")",
        _ => throw new InvalidOperationException(expr.GetType().Name),
    };

    private static string Constant(CelValue value) =>
        value.Kind == CelKind.Double ? BitConverter.DoubleToInt64Bits(value.AsDouble()).ToString("x16", null) : value.ToString();

    private static string Listed(IEnumerable<Expr> parts) => string.Concat(parts.Select(p => " " + Of(p)));

    private static string Flags(IEnumerable<bool> flags) => string.Concat(flags.Select(f => f ? "?" : "."));
}
