using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Language.Patterns;

/// <summary>The sets that Unicode names: general categories, by two letters or their first, and scripts.</summary>
/// <remarks>Thread safety: all members.</remarks>
internal static class UnicodeSets
{
    private static readonly string[] Categories = UnicodeData.CategoryNames.Split(' ');
    private static readonly string[] Scripts = UnicodeData.ScriptNames.Split(' ');

    // Only names that name something are kept, so this does not grow with what users write.
    private static readonly ConcurrentDictionary<string, CodePointSet> Known = new(StringComparer.Ordinal) { ["Any"] = CodePointSet.All };

    /// <summary>The set of a name as RE2 spells it, such as <c>Lu</c>, <c>L</c>, <c>Greek</c> or <c>Any</c>; null where it names none.</summary>
    public static CodePointSet? Named(string name)
    {
        if (Known.TryGetValue(name, out var known))
        {
            return known;
        }

        // As in RE2, the letter C does not take in the code points that are not assigned.
        var found = Numbers(Categories, c => c == name || (name.Length == 1 && c[0] == name[0])) is { Count: > 0 } categories ? Read(UnicodeData.Categories, categories)
            : Numbers(Scripts, s => s == name) is { Count: > 0 } scripts ? Read(UnicodeData.Scripts, scripts)
            : null;
        return found is null ? null : Known.GetOrAdd(name, found);
    }

    private static HashSet<int> Numbers(string[] names, Func<string, bool> isMeant) =>
        [.. Enumerable.Range(0, names.Length).Where(i => isMeant(names[i])).Select(i => i + 1)];

    private static CodePointSet Read(string packed, HashSet<int> wanted)
    {
        var ranges = new List<(int, int)>();
        var numbers = new PackedNumbers(packed);
        for (var first = 0; !numbers.IsAtEnd;)
        {
            var (count, number) = (numbers.Next(), numbers.Next());
            if (wanted.Contains(number))
            {
                ranges.Add((first, first + count - 1));
            }

            first += count;
        }

        return new CodePointSet(ranges);
    }
}
