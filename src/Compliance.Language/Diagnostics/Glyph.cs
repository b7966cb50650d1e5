using System.Globalization;
using Compliance.Language.Text;

namespace Compliance.Language.Diagnostics;

/// <summary>A character as a terminal may show it: control characters, lone surrogates and marks that turn the direction of text are spelled out.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Width">The columns it takes on a terminal; of a combining mark none.</param>
/// <param name="Length">The UTF-16 code units it stands for.</param>
internal readonly record struct Glyph(string Text, int Width, int Length)
{
    // The blocks that terminals show in two columns: East Asian scripts and their signs, full-width forms, emoji.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F),
        (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x17000, 0x18CFF), (0x1B000, 0x1B2FF), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF),
        (0x1FA70, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    public static Glyph At(string text, int index)
    {
        var c = text[index];
        if (CodePointPositions.WidthAt(text, index) == 2)
        {
            return new Glyph(text.Substring(index, 2), WidthOf(char.ConvertToUtf32(c, text[index + 1]), CharUnicodeInfo.GetUnicodeCategory(text, index)), 2);
        }

        var category = CharUnicodeInfo.GetUnicodeCategory(c);
        return IsSpelledOut(c, category)
            ? new Glyph("\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture), 6, 1)
            : new Glyph(c.ToString(), WidthOf(c, category), 1);
    }

    private static bool IsSpelledOut(char c, UnicodeCategory category) =>
        category is UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || c is '\u061C' or (>= '\u200E' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static int WidthOf(int codePoint, UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : System.Array.Exists(Wide, w => codePoint >= w.First && codePoint <= w.Last) ? 2
        : 1;
}
