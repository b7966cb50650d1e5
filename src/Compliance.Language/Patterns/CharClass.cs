using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Compliance.Language.Patterns;

/// <summary>A set of code points: ranges, general categories, and other sets; possibly all but these.</summary>
internal sealed class CharClass
{
    public static readonly CharClass Any = new([(0, 0x10FFFF)]);
    public static readonly CharClass AnyButLineFeed = new([(0, '\n' - 1), ('\n' + 1, 0x10FFFF)]);

    private readonly (int First, int Last)[] _ranges;
    private readonly int _categories;
    private readonly CharClass[] _parts;
    private readonly bool _isNegated;
    private readonly bool _foldsCase;

    public CharClass(IEnumerable<(int First, int Last)> ranges, int categories = 0, IEnumerable<CharClass>? parts = null, bool isNegated = false, bool foldsCase = false)
    {
        _ranges = ranges.ToArray();
        _categories = categories;
        _parts = parts?.ToArray() ?? [];
        _isNegated = isNegated;
        _foldsCase = foldsCase;
    }

    public static CharClass Of(int codePoint, bool foldsCase) => new([(codePoint, codePoint)], foldsCase: foldsCase);

    public CharClass Negated() => new(_ranges, _categories, _parts, !_isNegated, _foldsCase);

    public bool Contains(int codePoint) =>
        (_foldsCase ? CaseFolding.Orbit(codePoint).Any(Lists) : Lists(codePoint)) != _isNegated;

    private bool Lists(int codePoint)
    {
        foreach (var (first, last) in _ranges)
        {
            if (codePoint >= first && codePoint <= last)
            {
                return true;
            }
        }

        return (_categories != 0 && (_categories & (1 << (int)CategoryOf(codePoint))) != 0) || _parts.Any(p => p.Contains(codePoint));
    }

    private static UnicodeCategory CategoryOf(int codePoint) =>
        codePoint is >= 0xD800 and <= 0xDFFF ? UnicodeCategory.Surrogate : CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(codePoint), 0);
}
