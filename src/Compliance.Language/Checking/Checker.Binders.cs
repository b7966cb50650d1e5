using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Checking;

/// <summary>Comprehensions, bindings, and the elements of lists and maps.</summary>
internal sealed partial class Checker
{
    private CheckedNode Fold(FoldExpr fold)
    {
        var (first, second) = VariablesOf(fold, _types.Resolve(TypeOf(fold.Range)));
        var bound = fold.Second is null ? 1 : 2;
        _locals.Push((fold.Variable, new LocalDeclared(fold, 0, first)));
        if (fold.Second is { } name)
        {
            _locals.Push((name, new LocalDeclared(fold, 1, second)));
        }

        if (fold.Predicate is { } predicate && !_types.AreAssignable([TypeOf(predicate)], [CelType.Bool]))
        {
            NotACondition(predicate, _nodes[predicate].Type);
        }

        var transformed = fold.Transform is null ? first : TypeOf(fold.Transform);
        while (bound-- > 0)
        {
            _locals.Pop();
        }

        return fold.Kind switch
        {
            FoldKind.Map or FoldKind.Filter => new CheckedNode(CelType.ListOf(transformed)),
            FoldKind.MapValues => new CheckedNode(CelType.MapOf(first, transformed)),
            FoldKind.MapEntries => Entries(fold, transformed),
            _ => new CheckedNode(CelType.Bool),
        };
    }

    /// <summary>The types of the variables: of an element or key alone, or of index and element, or of key and value.</summary>
    private (CelType First, CelType Second) VariablesOf(FoldExpr fold, CelType range)
    {
        if (range.IsList)
        {
            return fold.Second is null ? (range.Arguments[0], CelType.Dyn) : (CelType.Int, range.Arguments[0]);
        }

        if (range.IsMap)
        {
            return (range.Arguments[0], range.Arguments[1]);
        }

        if (!range.IsDyn && !range.IsParameter)
        {
            Mistake(CheckDiagnostics.NotARange, fold.Range.Span, d => AboutFacts(d.Noting(DiagnosticNote.Found, Shown(range)).Noting(DiagnosticNote.Expected, "list(T) or map(K, V)"), fold.Range), Shown(range));
        }

        return (CelType.Dyn, CelType.Dyn);
    }

    private CheckedNode Entries(FoldExpr fold, CelType transformed)
    {
        var map = CelType.MapOf(_types.Fresh(), _types.Fresh());
        return _types.AreAssignable([transformed], [map])
            ? new CheckedNode(map)
            : Mistake(CheckDiagnostics.NoOverload, fold.Transform!.Span, Comprehensions.NameOf(fold), Listed([transformed]), "a map");
    }

    private CheckedNode Let(LetExpr let)
    {
        _locals.Push((let.Variable, new LocalDeclared(let, 0, TypeOf(let.Value))));
        var body = TypeOf(let.Body);
        _locals.Pop();
        return new CheckedNode(body);
    }

    /// <summary>The type of an element that is there: of an optional element, of what it may have.</summary>
    private CelType Present(Expr element, bool isOptional)
    {
        var type = TypeOf(element);
        if (!isOptional)
        {
            return type;
        }

        var optional = CelType.OptionalOf(_types.Fresh());
        return _types.AreAssignable([type], [optional])
            ? _types.Resolve(type).IsDyn ? CelType.Dyn : optional.Arguments[0]
            : Mistake(CheckDiagnostics.NoOverload, element.Span, "?", Listed([type]), "an optional value").Type;
    }

    // No list or map can be a key. As the type of one it would double the type of a map that holds it as a value too, and again for the next.
    private CelType KeyType(CelType type) => _types.Resolve(type).Arguments.Count > 0 ? CelType.Dyn : type;

    /// <summary>The one type of all parts, or dyn where they differ.</summary>
    private CelType Joined(IEnumerable<CelType> parts)
    {
        CelType? joined = null;
        foreach (var part in parts.ToArray())
        {
            joined = joined is null ? part : _types.Join(joined, part) ?? CelType.Dyn;
        }

        return joined ?? _types.Fresh();
    }
}
