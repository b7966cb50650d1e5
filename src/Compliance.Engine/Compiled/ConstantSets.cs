using System.Collections.Frozen;
using System.Linq.Expressions;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>Lists that are known when code is written, as sets that are looked up in.</summary>
internal static class ConstantSets
{
    /// <summary>The set, or null where the elements are not all of the type that is sought.</summary>
    public static Expression? Of(CelValue list, Type sought)
    {
        if (list.Kind != CelKind.List)
        {
            return null;
        }

        var elements = list.AsList();
        return sought == typeof(string) && elements.All(e => e.Kind == CelKind.String) ? Expression.Constant(elements.Select(e => e.AsString()).ToFrozenSet(StringComparer.Ordinal), typeof(FrozenSet<string>))
            : sought == typeof(long) && elements.All(e => e.Kind == CelKind.Int) ? Expression.Constant(elements.Select(e => e.AsInt()).ToFrozenSet(), typeof(FrozenSet<long>))
            : null;
    }

    public static bool Contains(FrozenSet<string> set, string sought) => set.Contains(sought);

    public static bool Contains(FrozenSet<long> set, long sought) => set.Contains(sought);
}
