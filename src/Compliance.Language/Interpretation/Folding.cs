using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Kernels;
using Compliance.Language.Planning;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Interpretation;

/// <summary>Comprehensions: all and exists absorb as &amp;&amp; and || do; the others are strict in the predicates and in the transforms of the elements taken (CEL language definition, "Macros").</summary>
internal static class Folding
{
    public static CelValue Fold(FoldStep step, CelValue range, Func<CelValue[], CelValue[]> run)
    {
        var elements = Elements(range, step.Slots) ?? [];
        var (predicates, transforms) = (new CelValue[elements.Length], new CelValue[elements.Length]);
        for (var i = 0; i < elements.Length; i++)
        {
            // Of all that the body computes for an element no more is kept than these two.
            var results = run(elements[i]);
            predicates[i] = step.Predicate is { } p ? results[p] : CelValue.True;
            transforms[i] = step.Transform is { } t ? results[t] : CelValue.True;
        }

        return Fold(step, range, elements, predicates, transforms);
    }

    /// <summary>What the comprehension comes to, from what its body gave for each element.</summary>
    public static CelValue Fold(FoldStep step, CelValue range, CelValue[][] elements, CelValue[] predicates, CelValue[] transforms)
    {
        if (range.Kind is not (CelKind.List or CelKind.Map))
        {
            return range.IsValue ? CelValue.Error(Errors.NoSuchOverload("a comprehension", CelFormat.TypeName(range)).At(step.Span)) : range;
        }

        predicates = Array.ConvertAll(predicates, p => AsBool(p, step));
        switch (step.Kind)
        {
            case FoldKind.All:
                return Logic.And(predicates, step.Span);
            case FoldKind.Exists:
                return Logic.Or(predicates, step.Span);
        }

        // An element that is taken counts whatever becomes of the others: its failing transform stays, though another's predicate is unknown.
        var chosen = Enumerable.Range(0, elements.Length).Where(i => predicates[i].Kind == CelKind.Bool && predicates[i].AsBool()).ToArray();
        var kept = step.Transform is null ? Array.ConvertAll(chosen, i => elements[i][0]) : Array.ConvertAll(chosen, i => transforms[i]);
        return Lifting.Absorbed([.. predicates, .. kept]) ?? step.Kind switch
        {
            FoldKind.ExistsOne => CelValue.Of(chosen.Length == 1),
            FoldKind.MapValues => Aggregates.MapOf(chosen.Select((i, n) => new KeyValuePair<CelValue, CelValue>(elements[i][0], kept[n])), step.Span),
            FoldKind.MapEntries => Joined(kept, step),
            _ => CelValue.ListOf(kept),
        };
    }

    /// <summary>What the variables are for each element: it, or index and element; of a map its key, or key and value. Null where it is no range.</summary>
    public static CelValue[][]? Elements(CelValue range, int slots) => range.Kind switch
    {
        CelKind.List => range.AsList().Select((e, i) => slots == 1 ? new[] { e } : [CelValue.Of((long)i), e]).ToArray(),
        CelKind.Map => range.AsMap().Select(e => slots == 1 ? new[] { e.Key } : [e.Key, e.Value]).ToArray(),
        _ => null,
    };

    private static CelValue Joined(CelValue[] maps, FoldStep step)
    {
        var wrong = maps.Where(m => m.Kind != CelKind.Map).Take(1).ToArray();
        return wrong.Length > 0
            ? CelValue.Error(Errors.NoSuchOverload("transformMapEntry", CelFormat.TypeName(wrong[0])).At(step.Span))
            : Aggregates.MapOf(maps.SelectMany(m => m.AsMap()), step.Span);
    }

    private static CelValue AsBool(CelValue value, FoldStep step) =>
        value.Kind is CelKind.Bool or CelKind.Unknown or CelKind.Error ? value : Lifting.NotABool(value, "a predicate", step.Span);
}
