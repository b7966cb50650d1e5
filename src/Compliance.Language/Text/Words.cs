using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Compliance.Language.Text;

/// <summary>The words by which files spell the members of an enumeration, their names with the first letter small; and numbers of things.</summary>
internal static class Words
{
    public static IReadOnlyList<string> Of<T>()
        where T : struct, Enum => Cache<T>.All;

    public static string Spell<T>(T value)
        where T : struct, Enum => Small(value.ToString());

    /// <summary>How many there are of something, as in <c>1 rule</c> and <c>2 rules</c>.</summary>
    public static string Count(long number, string thing) => number.ToString(CultureInfo.InvariantCulture) + " " + thing + (number == 1 ? "" : "s");

    private static string Small(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static class Cache<T>
        where T : struct, Enum
    {
        // INVARIANT: the enumerations of files are numbered from zero without gaps, so a word's index is its value.
        public static readonly IReadOnlyList<string> All = Enum.GetNames(typeof(T)).Select(Small).ToArray();
    }
}
