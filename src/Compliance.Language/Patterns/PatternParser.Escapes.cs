using System.Globalization;

namespace Compliance.Language.Patterns;

/// <summary>What a backslash may begin.</summary>
internal sealed partial class PatternParser
{
    private bool Escape()
    {
        if (Accept("\\Q"))
        {
            return Quoted();
        }

        Assertion? assertion = Accept("\\A") ? Assertion.StartOfText
            : Accept("\\z") ? Assertion.EndOfText
            : Accept("\\b") ? Assertion.WordBoundary
            : Accept("\\B") ? Assertion.NoWordBoundary
            : null;
        if (assertion is { } asserted)
        {
            return Add(asserted);
        }

        if (NamedSet(out var set))
        {
            return Add(set);
        }

        return EscapedCharacter(isInBrackets: false) is { } codePoint && Literal(codePoint);
    }

    /// <summary>Characters that stand for themselves up to <c>\E</c>, or to the end.</summary>
    private bool Quoted()
    {
        while (!IsAtEnd && !Accept("\\E"))
        {
            Literal(TakeCodePoint());
        }

        return true;
    }

    /// <summary>The character that stands after a backslash, or that letters and digits after it name; null after a mistake.</summary>
    private int? EscapedCharacter(bool isInBrackets)
    {
        var start = _position++;
        if (IsAtEnd)
        {
            Fail("found `\\` at the end, where an escape is expected", start, 1);
            return null;
        }

        var c = TakeCodePoint();
        switch (c)
        {
            case 'a':
                return '\a';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'v':
                return '\v';
            case 'x':
                return Hexadecimal(start);
            case '0':
            case >= '1' and <= '7' when Current is >= '0' and <= '7':
                return Octal(c - '0');
            case < 128 when !char.IsLetterOrDigit((char)c):
                return c;
            default:
                Fail("found `" + Slice(start) + "`, " + WhyNoEscape(c, isInBrackets), start, _position - start);
                return null;
        }
    }

    private static string WhyNoEscape(int c, bool isInBrackets) => c switch
    {
        >= '1' and <= '9' => "a reference to a group or an octal number of one digit, which is not supported",
        'k' or 'g' when !isInBrackets => "a reference to a group, which is not supported",
        'C' => "a single byte, which is not supported on text",
        'Z' => "which is not supported: `\\z` is the end of the text",
        'd' or 's' or 'w' or 'D' or 'S' or 'W' or 'p' or 'P' => "a set, where a character is expected",
        _ => isInBrackets ? "where an escape that can stand in brackets is expected" : "where an escape is expected",
    };

    // At most three digits; the first has been read.
    private int Octal(int value)
    {
        for (var i = 0; i < 2 && Current is >= '0' and <= '7'; i++)
        {
            value = (value * 8) + (_text[_position++] - '0');
        }

        return value;
    }

    /// <summary>The code point of two hexadecimal digits, or of any number of them in braces.</summary>
    private int? Hexadecimal(int start)
    {
        var isBraced = Accept("{");
        var (value, first) = (0, _position);
        while ((isBraced || _position < first + 2) && DigitOf(Current) is { } digit)
        {
            // Past the last code point the value is an error whatever follows, and must not overflow.
            value = value > CodePointSet.LastCodePoint ? value : (value * 16) + digit;
            _position++;
        }

        var count = _position - first;
        if (value <= CodePointSet.LastCodePoint && (isBraced ? count > 0 && Accept("}") : count == 2))
        {
            return value;
        }

        Fail("found `" + Slice(start) + "`, where two hexadecimal digits are expected, or in braces those of a code point up to 10FFFF", start, _position - start);
        return null;
    }

    private static int? DigitOf(char c) =>
        c < 128 && int.TryParse(c.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var digit) ? digit : null;
}
