using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Planning;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Interpretation;

/// <summary>Lists and maps of values: strict, and an optional element is there only if it has a value (optional values extension).</summary>
internal static class Aggregates
{
    public static CelValue List(ListStep step, CelValue[] elements)
    {
        if (!step.IsOptional.Contains(true))
        {
            return Lifting.Absorbed(elements) ?? CelValue.ListOf(elements);
        }

        var present = elements.Select((e, i) => step.IsOptional[i] ? Present(e, step.Span) : e).ToArray();
        return Lifting.Absorbed(present.OfType<CelValue>().ToArray()) ?? CelValue.ListOf(present.OfType<CelValue>());
    }

    public static CelValue Map(MapStep step, CelValue[] keysAndValues)
    {
        var entries = new List<KeyValuePair<CelValue, CelValue>>();
        var all = new List<CelValue>();
        for (var i = 0; i < keysAndValues.Length; i += 2)
        {
            var value = step.IsOptional[i / 2] ? Present(keysAndValues[i + 1], step.Span) : keysAndValues[i + 1];
            all.Add(keysAndValues[i]);
            all.AddRange(new[] { value }.OfType<CelValue>());
            if (value is { } present)
            {
                entries.Add(new KeyValuePair<CelValue, CelValue>(keysAndValues[i], present));
            }
        }

        return Lifting.Absorbed(all.ToArray()) ?? MapOf(entries, step.Span);
    }

    public static CelValue MapOf(IEnumerable<KeyValuePair<CelValue, CelValue>> entries, TextSpan span)
    {
        var map = CelMap.TryCreate(entries, out var problem);
        return map is null ? CelValue.Error(new CelError(CelErrorKind.BadKey, problem, span)) : CelValue.Of(map);
    }

    private static CelValue? Present(CelValue element, TextSpan span) => element.Kind switch
    {
        CelKind.Optional => element.AsOptional(),
        CelKind.Unknown or CelKind.Error => element,
        _ => CelValue.Error(Kernels.Errors.NoSuchOverload("?", CelFormat.TypeName(element)).At(span)),
    };
}
