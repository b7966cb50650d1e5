using System;
using System.Collections.Generic;

namespace Compliance.Language.Patterns;

/// <summary>Which code points are one letter when case is ignored: Unicode simple folding, by the platform's case tables.</summary>
internal static class CaseFolding
{
    // Letters whose upper and lower forms alone do not lead back to them.
    private static readonly (int Folded, int Extra)[] Extras =
    [
        ('k', 0x212A), ('s', 0x17F), (0xE5, 0x212B), (0x3C3, 0x3C2), (0x3BC, 0xB5), (0x3B8, 0x3F4), (0x3B8, 0x3D1), (0x3B2, 0x3D0), (0x3B5, 0x3F5), (0x3B9, 0x1FBE),
        (0x3BA, 0x3F0), (0x3C0, 0x3D6), (0x3C1, 0x3F1), (0x3C6, 0x3D5), (0x3C9, 0x2126), (0x1E61, 0x1E9B), (0xDF, 0x1E9E),
    ];

    public static IEnumerable<int> Orbit(int codePoint)
    {
        yield return codePoint;
        if (codePoint is >= 0xD800 and <= 0xDFFF)
        {
            yield break;
        }

        var upper = Mapped(codePoint, isUpper: true);
        var folded = Mapped(upper, isUpper: false);
        yield return upper;
        yield return folded;
        yield return Mapped(codePoint, isUpper: false);
        foreach (var (to, extra) in Extras)
        {
            if (to == folded || extra == codePoint)
            {
                yield return extra;
                yield return to;
                yield return Mapped(to, isUpper: true);
            }
        }
    }

    private static int Mapped(int codePoint, bool isUpper)
    {
        var text = char.ConvertFromUtf32(codePoint);
        var mapped = isUpper ? text.ToUpperInvariant() : text.ToLowerInvariant();
        return mapped.Length == text.Length ? char.ConvertToUtf32(mapped, 0) : codePoint;
    }
}
