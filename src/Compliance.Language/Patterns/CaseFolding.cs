using System.Collections.Generic;
using System.Linq;

namespace Compliance.Language.Patterns;

/// <summary>Unicode simple case folding: which code points are one letter where case is ignored, such as <c>k</c>, <c>K</c> and the Kelvin sign.</summary>
internal static class CaseFolding
{
    // Each code point that has such relatives, with all of them and itself.
    private static readonly Dictionary<int, int[]> Orbits = Read();
    private static readonly int[] Folding = Orbits.Keys.OrderBy(c => c).ToArray();

    /// <summary>The set with the relatives of all its code points.</summary>
    public static CodePointSet Close(CodePointSet set)
    {
        var added = Folding.Where(set.Contains).SelectMany(c => Orbits[c]).Where(c => !set.Contains(c)).ToList();
        return added.Count == 0 ? set : new CodePointSet(set.Ranges.Concat(added.Select(c => (c, c))));
    }

    /// <summary>One code point and its relatives.</summary>
    public static CodePointSet Of(int codePoint) =>
        Orbits.TryGetValue(codePoint, out var orbit) ? new CodePointSet(orbit.Select(c => (c, c))) : CodePointSet.Of(codePoint);

    private static Dictionary<int, int[]> Read()
    {
        var folds = new List<(int From, int To)>();
        var numbers = new PackedNumbers(UnicodeData.Folds);
        for (var first = 0; !numbers.IsAtEnd;)
        {
            first += numbers.Next();
            var (count, stride, distance) = (numbers.Next(), numbers.Next(), numbers.NextSigned());
            folds.AddRange(Enumerable.Range(0, count).Select(i => first + (i * stride)).Select(c => (c, c + distance)));
        }

        var orbits = folds.GroupBy(f => f.To, f => f.From).Select(g => g.Concat([g.Key]).ToArray());
        return orbits.SelectMany(o => o, (orbit, codePoint) => (orbit, codePoint)).ToDictionary(o => o.codePoint, o => o.orbit);
    }
}
