using System;
using System.Collections.Generic;

namespace Compliance.Language.Text;

/// <summary>
/// Questions about lists of plain values. They could be put with LINQ, but its code for these types is in no assembly: it would be compiled anew in every process, which is a
/// good part of the time that a pack takes to load.
/// </summary>
internal static class ListQueries
{
    public static TResult[] Map<T, TResult>(this IReadOnlyList<T> list, Func<T, TResult> map)
    {
        var results = new TResult[list.Count];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = map(list[i]);
        }

        return results;
    }

    public static bool Has<T>(this IReadOnlyList<T> list, Func<T, bool> condition)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (condition(list[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a condition holds for each of the first list and its counterpart in the second, as far as the shorter goes.</summary>
    public static bool Pairwise<T1, T2>(this IReadOnlyList<T1> list, IReadOnlyList<T2> other, Func<T1, T2, bool> condition)
    {
        for (var i = 0; i < list.Count && i < other.Count; i++)
        {
            if (!condition(list[i], other[i]))
            {
                return false;
            }
        }

        return true;
    }
}
