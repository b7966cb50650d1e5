using Compliance.Language.Syntax;

namespace Compliance.Engine.Adequacy;

/// <summary>Trees with one part replaced.</summary>
internal static class TreeEdit
{
    /// <summary>The parts that mutations look into; bindings and macros of extensions stay as they are.</summary>
    public static IEnumerable<Expr> PartsOf(Expr expr) => expr switch
    {
        SelectExpr select => [select.Operand],
        CallExpr call => call.Arguments,
        ListExpr list => list.Elements,
        FoldExpr fold => new[] { fold.Range, fold.Predicate, fold.Transform }.OfType<Expr>(),
        _ => [],
    };

    public static Expr Replace(Expr tree, Expr part, Expr by) => tree == part ? by : Rebuilt(tree, p => Replace(p, part, by));

    /// <summary>The tree with its parts changed; itself where none is.</summary>
    public static Expr Rebuilt(Expr expr, Func<Expr, Expr> change)
    {
        var parts = PartsOf(expr).Select(p => (Old: p, New: change(p))).ToArray();
        if (parts.All(p => p.Old == p.New))
        {
            return expr;
        }

        Expr Changed(Expr part) => parts.First(p => p.Old == part).New;
        return expr switch
        {
            SelectExpr select => new SelectExpr(select.Span, Changed(select.Operand), select.Field, select.FieldSpan, select.IsTest),
            CallExpr call => new CallExpr(call.Span, call.Function, call.FunctionSpan, call.IsMember, call.Arguments.Select(Changed).ToArray()),
            ListExpr list => new ListExpr(list.Span, list.Elements.Select(Changed).ToArray(), list.IsOptional),
            FoldExpr fold => new FoldExpr(
                fold.Span, fold.Kind, Changed(fold.Range), fold.Variable, fold.Second, fold.Predicate is null ? null : Changed(fold.Predicate), fold.Transform is null ? null : Changed(fold.Transform)),
            _ => expr,
        };
    }
}
