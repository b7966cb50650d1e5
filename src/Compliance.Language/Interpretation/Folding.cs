using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Kernels;
using Compliance.Language.Planning;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Interpretation;

/// <summary>Comprehensions: all and exists absorb as &amp;&amp; and || do; the others are strict (CEL language definition, "Macros").</summary>
internal static class Folding
{
    public static CelValue Fold(FoldStep step, CelValue range, Func<CelValue, CelValue[]> run)
    {
        if (range.IsError || range.IsUnknown)
        {
            return range;
        }

        IReadOnlyList<CelValue>? elements = range.Kind switch
        {
            CelKind.List => range.AsList(),
            CelKind.Map => range.AsMap().Select(e => e.Key).ToArray(),
            _ => null,
        };
        if (elements is null)
        {
            return CelValue.Error(Errors.NoSuchOverload("a comprehension", CelFormat.TypeName(range)).At(step.Span));
        }

        var results = elements.Select(run).ToArray();
        var predicates = results.Select(r => step.Predicate is { } p ? AsBool(r[p], step) : CelValue.True).ToArray();
        switch (step.Kind)
        {
            case FoldKind.All:
                return Logic.And(predicates, step.Span);
            case FoldKind.Exists:
                return Logic.Or(predicates, step.Span);
        }

        if (Lifting.Absorbed(predicates) is { } absorbed)
        {
            return absorbed;
        }

        var chosen = Enumerable.Range(0, elements.Count).Where(i => predicates[i].AsBool());
        if (step.Kind == FoldKind.ExistsOne)
        {
            return CelValue.Of(chosen.Count() == 1);
        }

        var kept = chosen.Select(i => step.Transform is { } t ? results[i][t] : elements[i]).ToArray();
        return Lifting.Absorbed(kept) ?? CelValue.ListOf(kept);
    }

    private static CelValue AsBool(CelValue value, FoldStep step) =>
        value.Kind is CelKind.Bool or CelKind.Unknown or CelKind.Error ? value : Lifting.NotABool(value, "a predicate", step.Span);
}
