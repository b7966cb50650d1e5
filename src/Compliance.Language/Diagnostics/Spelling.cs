using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Language.Diagnostics;

/// <summary>Finds what an author may have meant.</summary>
internal static class Spelling
{
    private const int LongestCompared = 200;

    /// <summary>The candidate nearest by edit distance, or null where none is near; of equals the first in ordinal order.</summary>
    public static string? Nearest(string written, IEnumerable<string> candidates)
    {
        if (written.Length > LongestCompared)
        {
            return null;
        }

        string? best = null;
        var bestDistance = Math.Max(1, written.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - written.Length) >= bestDistance + 1)
            {
                continue;
            }

            var distance = string.Equals(candidate, written, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(written, candidate);
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>The few candidates nearest by edit distance, however far they are; equals in ordinal order.</summary>
    public static IReadOnlyList<string> Ranked(string written, IEnumerable<string> candidates, int most) =>
        written.Length > LongestCompared ? [] : candidates.OrderBy(c => Distance(written, c)).ThenBy(c => c, StringComparer.Ordinal).Take(most).ToArray();

    /// <summary>As <see cref="Nearest"/>, among dotted names of which the author may have written only the end.</summary>
    public static string? NearestPath(string written, IReadOnlyList<string> candidates)
    {
        var endings = candidates.Where(c => c.EndsWith("." + written, StringComparison.OrdinalIgnoreCase)).Take(2).ToArray();
        return endings.Length == 1 ? endings[0] : Nearest(written, candidates);
    }

    private static int Distance(string a, string b)
    {
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
