using System.Collections.Frozen;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>Lists that are known when code is written, as sets that are looked up in.</summary>
internal static class ConstantSets
{
    /// <summary>The set, or null where the elements are not all of the type that is sought.</summary>
    public static object? Of(CelValue list, Type sought)
    {
        if (list.Kind != CelKind.List)
        {
            return null;
        }

        var elements = list.AsList();
        return sought == typeof(string) && elements.All(e => e.Kind == CelKind.String) ? elements.Select(e => e.AsString()).ToFrozenSet(StringComparer.Ordinal)
            : sought == typeof(long) && elements.All(e => e.Kind == CelKind.Int) ? elements.Select(e => e.AsInt()).ToFrozenSet()
            : null;
    }
}
