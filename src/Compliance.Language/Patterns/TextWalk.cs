using Compliance.Language.Text;

namespace Compliance.Language.Patterns;

/// <summary>A text read by code points, and what holds between two of them.</summary>
internal static class TextWalk
{
    /// <summary>Before the start of a text, and after its end.</summary>
    public const int None = -1;

    private const int Replacement = 0xFFFD;

    /// <summary>The code point at a position, and how many UTF-16 units it takes. A surrogate without its other half is U+FFFD, as bytes that are no text are in RE2.</summary>
    public static int At(string text, int position, out int length)
    {
        length = 1;
        if (position >= text.Length)
        {
            return None;
        }

        var unit = text[position];
        if (!char.IsSurrogate(unit))
        {
            return unit;
        }

        if (CodePointPositions.WidthAt(text, position) == 1)
        {
            return Replacement;
        }

        length = 2;
        return char.ConvertToUtf32(unit, text[position + 1]);
    }

    public static bool Holds(Assertion assertion, int before, int here) => assertion switch
    {
        Assertion.StartOfText => before == None,
        Assertion.EndOfText => here == None,
        Assertion.StartOfLine => before is None or '\n',
        Assertion.EndOfLine => here is None or '\n',
        Assertion.WordBoundary => AsciiSets.IsWordCharacter(before) != AsciiSets.IsWordCharacter(here),
        _ => AsciiSets.IsWordCharacter(before) == AsciiSets.IsWordCharacter(here),
    };
}
