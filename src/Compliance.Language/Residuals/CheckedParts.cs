using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Checking;
using Compliance.Language.Syntax;

namespace Compliance.Language.Residuals;

/// <summary>The parts of a checked expression, and which of them depend on the variable of a comprehension around them: those have no one value.</summary>
internal sealed class CheckedParts
{
    private static readonly HashSet<Expr> None = [];

    private readonly CheckedExpr _checked;
    private readonly HashSet<Expr> _open = [];
    private readonly Dictionary<Expr, HashSet<Expr>> _lets = [];
    private readonly Stack<Expr> _folds = new();

    public CheckedParts(CheckedExpr expression)
    {
        _checked = expression;
        FoldsOf(expression.Root);
        Collect(expression.Root, isInBody: false);
    }

    /// <summary>The largest parts that have one value of each body of a comprehension.</summary>
    public List<Expr> ClosedInBodies { get; } = [];

    public bool IsOpen(Expr part) => _open.Contains(part);

    /// <summary>The parts that a part is made of and that the checker saw: the parts of a name are none.</summary>
    public static IEnumerable<Expr> Of(CheckedExpr expression, Expr part)
    {
        var node = expression[part];
        return node.Declaration is not null || node.Failure is not null ? [] : part switch
        {
            SelectExpr select => [select.Operand],
            CallExpr call => call.Arguments.Skip(node.IsNamespaced ? 1 : 0),
            ListExpr list => list.Elements,
            MapExpr map => map.Entries.SelectMany(e => new[] { e.Key, e.Value }),
            FoldExpr fold => new[] { fold.Range, fold.Predicate, fold.Transform }.OfType<Expr>(),
            LetExpr let => [let.Value, let.Body],
            MacroExpr macro => [macro.Expansion],
            _ => [],
        };
    }

    /// <summary>The comprehensions around a part whose variables it depends on.</summary>
    private HashSet<Expr> FoldsOf(Expr part)
    {
        var free = _checked[part].Declaration is LocalDeclared local ? OfLocal(local) : OfParts(part);
        if (free.Count > 0)
        {
            _open.Add(part);
        }

        return free;
    }

    private HashSet<Expr> OfLocal(LocalDeclared local) => local.Binder is LetExpr ? _lets[local.Binder] : [local.Binder];

    private HashSet<Expr> OfParts(Expr part)
    {
        var free = None;
        foreach (var inner in CheckedParts.Of(_checked, part))
        {
            if (part is FoldExpr fold && inner != fold.Range)
            {
                _folds.Push(fold);
                free = Union(free, [.. FoldsOf(inner).Where(f => f != _folds.Peek())]);
                _folds.Pop();
                continue;
            }

            var found = FoldsOf(inner);
            free = Union(free, found);
            if (part is LetExpr let && inner == let.Value)
            {
                // A binding within a body belongs to the body, whatever its value.
                _lets[let] = _folds.Count == 0 ? found : Union(found, [_folds.Peek()]);
            }
        }

        return free;
    }

    private static HashSet<Expr> Union(HashSet<Expr> one, HashSet<Expr> other) =>
        one.Count == 0 ? other : other.Count == 0 ? one : [.. one, .. other];

    private void Collect(Expr part, bool isInBody)
    {
        var isClosedThere = isInBody && !IsOpen(part);
        if (isClosedThere && part is not ConstantExpr)
        {
            ClosedInBodies.Add(part);
        }

        foreach (var inner in CheckedParts.Of(_checked, part))
        {
            Collect(inner, (isInBody && !isClosedThere) || (part is FoldExpr fold && inner != fold.Range));
        }
    }
}
