using System;
using System.Collections.Generic;
using System.Text;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>The strings extension: what takes strings apart at, or puts them together with, another.</summary>
internal static class StringListKernels
{
    public static Fallible<string> ListJoin(CelList list) => ListJoinString(list, "");

    public static Fallible<string> ListJoinString(CelList list, string separator)
    {
        var joined = new StringBuilder();
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            if (item.Kind != CelKind.String)
            {
                return Errors.NoSuchOverload("join", "list of " + CelFormat.TypeName(item));
            }

            joined.Append(i == 0 ? "" : separator).Append(item.AsString());
        }

        return joined.ToString();
    }

    public static string StringReplaceStringString(string text, string sought, string replacement) => Replaced(text, sought, replacement, -1);

    public static Fallible<string> StringReplaceStringStringInt(string text, string sought, string replacement, long count) => Replaced(text, sought, replacement, count);

    public static CelList StringSplitString(string text, string separator) => StringSplitStringInt(text, separator, -1);

    /// <summary>At most <paramref name="count"/> parts, or all where that is negative; an empty separator stands between any two code points.</summary>
    public static CelList StringSplitStringInt(string text, string separator, long count)
    {
        if (count == 0 || (text.Length == 0 && separator.Length == 0))
        {
            return CelList.Owning([]);
        }

        var parts = new List<CelValue>();
        var start = 0;
        for (var place = NextPlace(text, separator, 0, false); IsBetween(place) && parts.Count + 1L != count; place = NextPlace(text, separator, start, false))
        {
            parts.Add(CelValue.Of(text.Substring(start, place - start)));
            start = place + separator.Length;
        }

        parts.Add(CelValue.Of(text.Substring(start)));
        return CelList.Owning(parts.ToArray());

        bool IsBetween(int place) => place >= 0 && (separator.Length > 0 || place < text.Length);
    }

    /// <summary>The first <paramref name="count"/> occurrences, or all where that is negative; the empty string occurs before every code point and at the end.</summary>
    private static string Replaced(string text, string sought, string replacement, long count)
    {
        var replaced = new StringBuilder();
        var start = 0;
        for (var (place, done) = (NextPlace(text, sought, 0, true), 0L); place >= 0 && done != count; done++)
        {
            replaced.Append(text, start, place - start).Append(replacement);
            start = place + sought.Length;
            place = NextPlace(text, sought, start, false);
        }

        return replaced.Append(text, start, text.Length - start).ToString();
    }

    /// <summary>Where <paramref name="sought"/> next occurs; for the empty string that is after the next code point, but the first time at once.</summary>
    private static int NextPlace(string text, string sought, int start, bool isFirst) =>
        sought.Length > 0 ? TextSearch.IndexOf(text, sought, start)
        : isFirst ? 0
        : start < text.Length ? start + CodePointPositions.WidthAt(text, start)
        : -1;
}
