namespace Compliance.Language.Json;

/// <summary>The number production of RFC 8259, section 6.</summary>
internal static class JsonGrammar
{
    public static bool IsNumber(string text)
    {
        var i = text.StartsWith("-", System.StringComparison.Ordinal) ? 1 : 0;
        var whole = i;
        if (!Digits(text, ref i) || (text[whole] == '0' && i > whole + 1))
        {
            return false;
        }

        if (i < text.Length && text[i] == '.')
        {
            i++;
            if (!Digits(text, ref i))
            {
                return false;
            }
        }

        if (i < text.Length && (text[i] is 'e' or 'E'))
        {
            i++;
            if (i < text.Length && (text[i] is '+' or '-'))
            {
                i++;
            }

            if (!Digits(text, ref i))
            {
                return false;
            }
        }

        return i == text.Length;
    }

    private static bool Digits(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && text[i] is >= '0' and <= '9')
        {
            i++;
        }

        return i > start;
    }
}
