using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Language.Text;

/// <summary>The words by which files spell the members of an enumeration: their names, the first letter small.</summary>
internal static class Words
{
    public static IReadOnlyList<string> Of<T>()
        where T : struct, Enum => Cache<T>.All;

    public static string Spell<T>(T value)
        where T : struct, Enum => Small(value.ToString());

    private static string Small(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static class Cache<T>
        where T : struct, Enum
    {
        // INVARIANT: the enumerations of files are numbered from zero without gaps, so a word's index is its value.
        public static readonly IReadOnlyList<string> All = Enum.GetNames(typeof(T)).Select(Small).ToArray();
    }
}
