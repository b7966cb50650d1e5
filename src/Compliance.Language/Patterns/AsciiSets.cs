using System;
using System.Collections.Generic;

namespace Compliance.Language.Patterns;

/// <summary>The sets that Perl and POSIX name, in RE2 of ASCII only.</summary>
internal static class AsciiSets
{
    private static readonly CodePointSet Digits = new([('0', '9')]);
    private static readonly CodePointSet WordCharacters = new([('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')]);

    private static readonly Dictionary<string, CodePointSet> Posix = new(StringComparer.Ordinal)
    {
        ["alnum"] = new([('0', '9'), ('A', 'Z'), ('a', 'z')]),
        ["alpha"] = new([('A', 'Z'), ('a', 'z')]),
        ["ascii"] = new([(0, 0x7F)]),
        ["blank"] = new([('\t', '\t'), (' ', ' ')]),
        ["cntrl"] = new([(0, 0x1F), (0x7F, 0x7F)]),
        ["digit"] = Digits,
        ["graph"] = new([('!', '~')]),
        ["lower"] = new([('a', 'z')]),
        ["print"] = new([(' ', '~')]),
        ["punct"] = new([('!', '/'), (':', '@'), ('[', '`'), ('{', '~')]),
        ["space"] = new([('\t', '\r'), (' ', ' ')]),
        ["upper"] = new([('A', 'Z')]),
        ["word"] = WordCharacters,
        ["xdigit"] = new([('0', '9'), ('A', 'F'), ('a', 'f')]),
    };

    // Unlike [:space:], without the vertical tab.
    private static readonly CodePointSet PerlSpace = new([('\t', '\n'), ('\f', '\r'), (' ', ' ')]);

    public static bool IsWordCharacter(int codePoint) => codePoint >= 0 && WordCharacters.Contains(codePoint);

    /// <summary>The set of <c>d</c>, <c>s</c> or <c>w</c>; null where the letter names none.</summary>
    public static CodePointSet? OfPerl(char letter) => letter switch
    {
        'd' => Digits,
        's' => PerlSpace,
        'w' => WordCharacters,
        _ => null,
    };

    /// <summary>The set of <c>alpha</c> and the like; null where it names none.</summary>
    public static CodePointSet? OfPosix(string name) => Posix.TryGetValue(name, out var set) ? set : null;
}
