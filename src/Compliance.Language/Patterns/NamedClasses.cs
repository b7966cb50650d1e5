using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Compliance.Language.Patterns;

/// <summary>The classes that have names: Perl's, POSIX's (both of ASCII only) and Unicode's general categories.</summary>
internal static class NamedClasses
{
    private static readonly Dictionary<char, CharClass> Perl = new()
    {
        ['d'] = new([('0', '9')]),
        ['s'] = new([('\t', '\n'), ('\f', '\r'), (' ', ' ')]),
        ['w'] = new([('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')]),
    };

    private static readonly Dictionary<string, CharClass> Posix = new(StringComparer.Ordinal)
    {
        ["alnum"] = new([('0', '9'), ('A', 'Z'), ('a', 'z')]),
        ["alpha"] = new([('A', 'Z'), ('a', 'z')]),
        ["ascii"] = new([(0, 0x7F)]),
        ["blank"] = new([('\t', '\t'), (' ', ' ')]),
        ["cntrl"] = new([(0, 0x1F), (0x7F, 0x7F)]),
        ["digit"] = new([('0', '9')]),
        ["graph"] = new([('!', '~')]),
        ["lower"] = new([('a', 'z')]),
        ["print"] = new([(' ', '~')]),
        ["punct"] = new([('!', '/'), (':', '@'), ('[', '`'), ('{', '~')]),
        ["space"] = new([('\t', '\r'), (' ', ' ')]),
        ["upper"] = new([('A', 'Z')]),
        ["word"] = new([('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')]),
        ["xdigit"] = new([('0', '9'), ('A', 'F'), ('a', 'f')]),
    };

    // In the order of UnicodeCategory.
    private static readonly string[] Categories =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    /// <summary>The class of <c>\d</c>, <c>\s</c>, <c>\w</c> or, negated, of their capitals; null where the letter is none.</summary>
    public static CharClass? OfPerl(char letter) =>
        Perl.TryGetValue(char.ToLowerInvariant(letter), out var found) ? char.IsUpper(letter) ? found.Negated() : found : null;

    /// <summary>The class of the name in <c>[:alpha:]</c> or <c>[:^alpha:]</c>.</summary>
    public static CharClass? OfPosix(string name) =>
        name.StartsWith("^", StringComparison.Ordinal) ? OfPosix(name.Substring(1))?.Negated() : Posix.TryGetValue(name, out var found) ? found : null;

    /// <summary>The class of the name in <c>\p{Lu}</c>: a general category, by one letter or two.</summary>
    public static CharClass? OfUnicode(string name)
    {
        if (name.StartsWith("^", StringComparison.Ordinal))
        {
            return OfUnicode(name.Substring(1))?.Negated();
        }

        if (name == "Any")
        {
            return CharClass.Any;
        }

        // RE2 knows the category C without the code points that are not assigned.
        var bits = Enumerable.Range(0, Categories.Length)
            .Where(i => Categories[i] == name || (name.Length == 1 && Categories[i][0] == name[0] && i != (int)UnicodeCategory.OtherNotAssigned))
            .Aggregate(0, (sum, i) => sum | (1 << i));
        return bits == 0 || name == "Cn" ? null : new CharClass([], bits);
    }
}
