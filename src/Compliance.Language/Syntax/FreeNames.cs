using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Language.Syntax;

/// <summary>The names in an expression that no macro of it binds: those of variables, and those that functions and types start with.</summary>
internal static class FreeNames
{
    public static IReadOnlyCollection<string> Of(Expr expression)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Collect(expression, [], names);
        return names;
    }

    private static void Collect(Expr? part, IReadOnlyList<string> bound, SortedSet<string> names)
    {
        switch (part)
        {
            case IdentExpr ident when ident.IsRooted || !bound.Contains(ident.Name):
                names.Add(ident.Name);
                break;
            case SelectExpr select:
                Collect(select.Operand, bound, names);
                break;
            case CallExpr call:
                All(call.Arguments, bound, names);
                break;
            case ListExpr list:
                All(list.Elements, bound, names);
                break;
            case MapExpr map:
                All(map.Entries.SelectMany(e => new[] { e.Key, e.Value }), bound, names);
                break;
            case FoldExpr fold:
                Collect(fold.Range, bound, names);
                All([fold.Predicate, fold.Transform], [.. bound, fold.Variable, fold.Second ?? fold.Variable], names);
                break;
            case LetExpr let:
                Collect(let.Value, bound, names);
                Collect(let.Body, [.. bound, let.Variable], names);
                break;
            case MacroExpr macro:
                Collect(macro.Expansion, bound, names);
                break;
        }
    }

    private static void All(IEnumerable<Expr?> parts, IReadOnlyList<string> bound, SortedSet<string> names)
    {
        foreach (var part in parts)
        {
            Collect(part, bound, names);
        }
    }
}
