using System;
using System.Collections.Generic;
using System.Globalization;

namespace Compliance.Language.Patterns;

/// <summary>Classes in brackets, and what a backslash may begin.</summary>
internal sealed partial class PatternParser
{
    private CharClass? Class()
    {
        var start = _position++;
        var isNegated = Accept('^');
        var ranges = new List<(int, int)>();
        var parts = new List<CharClass>();
        for (var isFirst = true; isFirst || Current != ']'; isFirst = false)
        {
            if (_position >= _text.Length)
            {
                Fail("found `[` without its `]`", start, 1);
                return null;
            }

            if (NamedPart(out var isNamed) is { } part)
            {
                parts.Add(part);
            }
            else if (isNamed || !Range(ranges))
            {
                return null;
            }
        }

        _position++;
        return new CharClass(ranges, 0, parts, isNegated, Has(Flags.IgnoreCase));
    }

    /// <summary>A class within a class; null where there is none, or after a mistake in one.</summary>
    private CharClass? NamedPart(out bool isNamed)
    {
        var start = _position;
        isNamed = true;
        if (Current == '[' && _position + 1 < _text.Length && _text[_position + 1] == ':' && _text.IndexOf(":]", _position + 2, StringComparison.Ordinal) is > 0 and var end)
        {
            _position = end + 2;
            return NamedClasses.OfPosix(_text.Substring(start + 2, end - start - 2)) ?? Unnamed(start);
        }

        if (Current == '\\' && _position + 1 < _text.Length)
        {
            var letter = _text[_position + 1];
            if (letter is 'p' or 'P')
            {
                _position += 2;
                return Unicode(start, letter == 'P');
            }

            if (NamedClasses.OfPerl(letter) is { } perl)
            {
                _position += 2;
                return perl;
            }
        }

        isNamed = false;
        return null;
    }

    private CharClass? Unicode(int start, bool isNegated)
    {
        var name = Current.ToString();
        if (Current == '{')
        {
            var end = _text.IndexOf('}', _position);
            if (end < 0)
            {
                Fail("found `{` without its `}`", _position, 1);
                return null;
            }

            name = _text.Substring(_position + 1, end - _position - 1);
            _position = end;
        }

        _position = Math.Min(_position + 1, _text.Length);
        var found = NamedClasses.OfUnicode(name) ?? Unnamed(start);
        return isNegated ? found?.Negated() : found;
    }

    private CharClass? Unnamed(int start)
    {
        Fail("found `" + _text.Substring(start, _position - start) + "`, which names no class: general categories are known, scripts are not", start, _position - start);
        return null;
    }

    private bool Range(List<(int, int)> ranges)
    {
        var start = _position;
        if (ClassCharacter() is not { } first)
        {
            return false;
        }

        var last = first;
        if (Current == '-' && _position + 1 < _text.Length && _text[_position + 1] != ']')
        {
            _position++;
            if (ClassCharacter() is not { } end)
            {
                return false;
            }

            last = end;
        }

        if (last < first)
        {
            Fail("found a range that ends before it begins", start, _position - start);
            return false;
        }

        ranges.Add((first, last));
        return true;
    }

    private int? ClassCharacter()
    {
        if (Current != '\\')
        {
            return TakeCodePoint();
        }

        var start = _position++;
        return Escaped(start);
    }

    private PatternNode? Escape()
    {
        var start = _position++;
        if (NamedClasses.OfPerl(Current) is { } perl)
        {
            _position++;
            return new ClassNode(new CharClass([], 0, [perl], false, Has(Flags.IgnoreCase)));
        }

        Assertion? asserted = Current switch
        {
            'A' => Assertion.StartOfText,
            'z' => Assertion.EndOfText,
            'b' => Assertion.WordBoundary,
            'B' => Assertion.NoWordBoundary,
            _ => null,
        };
        if (asserted is { } assertion)
        {
            _position++;
            return new AssertionNode(assertion);
        }

        if (Current is 'p' or 'P')
        {
            var isNegated = _text[_position++] == 'P';
            return Unicode(start, isNegated) is { } found ? new ClassNode(new CharClass([], 0, [found], false, Has(Flags.IgnoreCase))) : null;
        }

        return Escaped(start) is { } codePoint ? Literal(codePoint) : null;
    }

    /// <summary>The character that stands after a backslash, or that digits after it name.</summary>
    private int? Escaped(int start)
    {
        if (_position >= _text.Length)
        {
            Fail("found `\\` at the end", start, 1);
            return null;
        }

        var c = _text[_position++];
        switch (c)
        {
            case 'a':
                return 7;
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
                _position--;
                return Octal();
            case >= '1' and <= '7' when Current is >= '0' and <= '7':
                _position--;
                return Octal();
            case < (char)128 when !char.IsLetterOrDigit(c):
                return c;
            default:
                var isBackreference = c is >= '1' and <= '9';
                Fail(isBackreference ? "found a backreference, which no automaton can do" : "found `\\" + c + "`, which is no escape", start, 2);
                return null;
        }
    }

    private int Octal()
    {
        var value = 0;
        for (var i = 0; i < 3 && Current is >= '0' and <= '7'; i++)
        {
            value = (value * 8) + (_text[_position++] - '0');
        }

        return value;
    }

    private int? Hexadecimal(int start)
    {
        var end = Current == '{' ? _text.IndexOf('}', _position) : _position + 2;
        var first = Current == '{' ? _position + 1 : _position;
        if (end > first && end <= _text.Length && end - first <= 8
            && int.TryParse(_text.Substring(first, end - first), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 0x10FFFF)
        {
            _position = first > _position ? end + 1 : end;
            return value;
        }

        Fail("found `\\x` without two hexadecimal digits, or a code point in braces", start, 2);
        return null;
    }
}
