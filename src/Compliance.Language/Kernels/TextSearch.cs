using System;

namespace Compliance.Language.Kernels;

/// <summary>Looks for a string in a string, in time linear in both however they repeat themselves.</summary>
internal static class TextSearch
{
    // Looking at every place takes at most so many comparisons each; .NET does these many at a time.
    private const int ShortLength = 16;

    /// <summary>The first place from <paramref name="start"/> on, or -1.</summary>
    public static int IndexOf(string text, string sought, int start) =>
        sought.Length <= ShortLength ? text.IndexOf(sought, start, StringComparison.Ordinal) : Find(text, sought, start, isLast: false);

    /// <summary>The last place that is at most <paramref name="start"/>, or -1.</summary>
    public static int LastIndexOf(string text, string sought, int start)
    {
        if (sought.Length > ShortLength)
        {
            return Find(text.Substring(0, (int)Math.Min(text.Length, (long)start + sought.Length)), sought, 0, isLast: true);
        }

        for (var i = Math.Min(start, text.Length - sought.Length); i >= 0; i--)
        {
            if (string.CompareOrdinal(text, i, sought, 0, sought.Length) == 0)
            {
                return i;
            }
        }

        return -1;
    }

    // Knuth, Morris and Pratt: after a mismatch the longest border of what has matched still matches.
    private static int Find(string text, string sought, int start, bool isLast)
    {
        var borders = Borders(sought);
        var (matched, last) = (0, -1);
        for (var i = start; i < text.Length; i++)
        {
            while (matched > 0 && text[i] != sought[matched])
            {
                matched = borders[matched - 1];
            }

            matched += text[i] == sought[matched] ? 1 : 0;
            if (matched < sought.Length)
            {
                continue;
            }

            last = i + 1 - sought.Length;
            if (!isLast)
            {
                return last;
            }

            matched = borders[matched - 1];
        }

        return last;
    }

    /// <summary>For every prefix, how long the longest shorter prefix is that also ends it.</summary>
    private static int[] Borders(string sought)
    {
        var borders = new int[sought.Length];
        for (var i = 1; i < sought.Length; i++)
        {
            var border = borders[i - 1];
            while (border > 0 && sought[i] != sought[border])
            {
                border = borders[border - 1];
            }

            borders[i] = sought[i] == sought[border] ? border + 1 : 0;
        }

        return borders;
    }
}
