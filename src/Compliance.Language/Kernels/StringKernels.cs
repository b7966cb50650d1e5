using System;
using System.Text;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>The strings extension: all positions and lengths are of code points.</summary>
internal static class StringKernels
{
    private const char Replacement = '\uFFFD';

    public static bool ContainsString(string x, string y) => TextSearch.IndexOf(x, y, 0) >= 0;

    public static Fallible<string> StringCharAtInt(string text, long position)
    {
        var start = CodePointPositions.UnitAt(text, position);
        return start < 0 ? Errors.NoSuchPosition(position, text)
            : start == text.Length ? ""
            : text.Substring(start, CodePointPositions.WidthAt(text, start));
    }

    public static long StringIndexOfString(string text, string sought) => Number(text, TextSearch.IndexOf(text, sought, 0));

    public static Fallible<long> StringIndexOfStringInt(string text, string sought, long start)
    {
        var unit = CodePointPositions.UnitAt(text, start);
        return unit < 0 ? Errors.NoSuchPosition(start, text)
            : sought.Length == 0 ? start
            : Number(text, TextSearch.IndexOf(text, sought, unit));
    }

    public static long StringLastIndexOfString(string text, string sought) => Number(text, TextSearch.LastIndexOf(text, sought, text.Length));

    public static Fallible<long> StringLastIndexOfStringInt(string text, string sought, long last)
    {
        var unit = CodePointPositions.UnitAt(text, last);
        return unit < 0 ? Errors.NoSuchPosition(last, text) : Number(text, TextSearch.LastIndexOf(text, sought, unit));
    }

    public static Fallible<string> StringSubstringInt(string text, long start)
    {
        var unit = CodePointPositions.UnitAt(text, start);
        return unit < 0 ? Errors.NoSuchPosition(start, text) : text.Substring(unit);
    }

    public static Fallible<string> StringSubstringIntInt(string text, long start, long end)
    {
        var (first, last) = (CodePointPositions.UnitAt(text, start), CodePointPositions.UnitAt(text, end));
        return first < 0 ? Errors.NoSuchPosition(start, text)
            : last < 0 ? Errors.NoSuchPosition(end, text)
            : first > last ? Errors.Reversed(start, end)
            : text.Substring(first, last - first);
    }

    public static string StringLowerAscii(string text) => Mapped(text, c => c is >= 'A' and <= 'Z' ? (char)(c + ('a' - 'A')) : c);

    public static string StringUpperAscii(string text) => Mapped(text, c => c is >= 'a' and <= 'z' ? (char)(c - ('a' - 'A')) : c);

    public static string StringReverse(string text)
    {
        var reversed = text.ToCharArray();
        Array.Reverse(reversed);
        for (var i = 0; i + 1 < reversed.Length; i++)
        {
            if (char.IsSurrogatePair(reversed[i + 1], reversed[i]))
            {
                (reversed[i], reversed[i + 1]) = (reversed[i + 1], reversed[i]);
                i++;
            }
        }

        return new string(reversed);
    }

    /// <summary>Cuts off what Unicode calls white space, which .NET frameworks do not agree on.</summary>
    public static string StringTrim(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return text.Substring(start, end - start);
    }

    /// <summary>A literal of CEL; half of a surrogate pair, which no literal can hold, becomes U+FFFD.</summary>
    public static string StringsQuote(string text)
    {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var escape = "\a\b\f\n\r\t\v\\\"".IndexOf(text[i]);
            if (escape >= 0)
            {
                quoted.Append('\\').Append("abfnrtv\\\""[escape]);
            }
            else if (CodePointPositions.WidthAt(text, i) == 2)
            {
                quoted.Append(text[i]).Append(text[++i]);
            }
            else
            {
                quoted.Append(char.IsSurrogate(text[i]) ? Replacement : text[i]);
            }
        }

        return quoted.Append('"').ToString();
    }

    private static long Number(string text, int unit) => unit < 0 ? -1 : CodePointPositions.NumberOf(text, unit);

    private static string Mapped(string text, Func<char, char> map)
    {
        var mapped = text.ToCharArray();
        for (var i = 0; i < mapped.Length; i++)
        {
            mapped[i] = map(mapped[i]);
        }

        return new string(mapped);
    }

    private static bool IsWhiteSpace(char c) =>
        c is ' ' or (>= '\t' and <= '\r') or '\u0085' or '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000';
}
