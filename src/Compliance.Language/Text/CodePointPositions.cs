namespace Compliance.Language.Text;

/// <summary>Places in a string, which CEL counts in code points and .NET in UTF-16 units.</summary>
internal static class CodePointPositions
{
    /// <summary>Where the code point with that number starts, or the end after the last; -1 where there is none.</summary>
    public static int UnitAt(string text, long number)
    {
        if (number < 0 || number > text.Length)
        {
            return -1;
        }

        var unit = 0;
        for (var left = number; left > 0; left--)
        {
            if (unit == text.Length)
            {
                return -1;
            }

            unit += WidthAt(text, unit);
        }

        return unit;
    }

    /// <summary>How many code points stand before that unit.</summary>
    public static long NumberOf(string text, int unit)
    {
        var number = 0L;
        for (var i = 0; i < unit; i += WidthAt(text, i))
        {
            number++;
        }

        return number;
    }

    /// <summary>How many units the code point takes that starts there.</summary>
    public static int WidthAt(string text, int unit) =>
        unit + 1 < text.Length && char.IsSurrogatePair(text[unit], text[unit + 1]) ? 2 : 1;
}
