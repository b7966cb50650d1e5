using System;
using System.Collections.Generic;
using Compliance.Language.Text;

namespace Compliance.Language.Patterns;

/// <summary>Reads RE2's syntax from left to right, with a stack of open groups, so that no pattern makes it recurse.</summary>
internal sealed partial class PatternParser
{
    private readonly string _text;
    private readonly PatternLimits _limits;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Stack<OpenGroup> _outer = new();
    private OpenGroup _group = new(0, PatternFlags.None);
    private PatternFlags _flags;
    private int _position;
    private PatternError? _error;

    private PatternParser(string text, PatternLimits limits)
    {
        _text = text;
        _limits = limits;
    }

    private bool IsAtEnd => _position >= _text.Length;

    // No pattern needs U+0000 to be told from the end: it begins nothing.
    private char Current => IsAtEnd ? '\0' : _text[_position];

    public static PatternNode? Parse(string text, PatternLimits limits, out PatternError? error)
    {
        var parser = new PatternParser(text, limits);
        var root = parser.Read();
        error = parser._error;
        return root;
    }

    private PatternNode? Read()
    {
        if (HalfPairAt(_text) is >= 0 and var half)
        {
            return Fail<PatternNode>("found half of a surrogate pair, where a character is expected", half, 1);
        }

        while (!IsAtEnd)
        {
            if (!ReadPart())
            {
                return null;
            }
        }

        return _outer.Count == 0 ? _group.End() : Fail<PatternNode>("found `(` without its `)`", _group.Start, 1);
    }

    private bool ReadPart()
    {
        // What is repeated already may not be repeated at once again; anything else in between, even of no width, allows it.
        var repeatedSince = _repeatedSince;
        _repeatedSince = -1;
        var start = _position;
        switch (_text[_position])
        {
            case '(':
                return OpenGroup();
            case ')':
                return CloseGroup();
            case '|':
                _position++;
                _group.EndChoice();
                return true;
            case '[':
                return Add(Brackets());
            case '\\':
                return Escape();
            case '.':
                _position++;
                return Add(Has(PatternFlags.DotAll) ? CodePointSet.All : CodePointSet.AllButLineFeed);
            case '^':
                _position++;
                return Add(Has(PatternFlags.MultiLine) ? Assertion.StartOfLine : Assertion.StartOfText);
            case '$':
                _position++;
                return Add(Has(PatternFlags.MultiLine) ? Assertion.EndOfLine : Assertion.EndOfText);
            case '*' or '+' or '?' or '{' when Times() is { } times:
                return Repeat(times, start, repeatedSince);
            default:
                return Literal(TakeCodePoint());
        }
    }

    private bool Literal(int codePoint) => Add(Has(PatternFlags.IgnoreCase) ? CaseFolding.Of(codePoint) : CodePointSet.Of(codePoint));

    private bool Add(Assertion assertion)
    {
        _group.Add(new AssertionNode(assertion));
        return true;
    }

    private bool Add(CodePointSet? set)
    {
        if (set is null)
        {
            return false;
        }

        _group.Add(new SetNode(set));
        return true;
    }

    private bool Has(PatternFlags flag) => (_flags & flag) != 0;

    private bool Accept(string token)
    {
        if (string.CompareOrdinal(_text, _position, token, 0, token.Length) != 0)
        {
            return false;
        }

        _position += token.Length;
        return true;
    }

    private int TakeCodePoint()
    {
        var codePoint = TextWalk.At(_text, _position, out var length);
        _position += length;
        return codePoint;
    }

    private string Slice(int start) => _text.Substring(start, _position - start);

    private static int HalfPairAt(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (CodePointPositions.WidthAt(text, i) == 1)
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }

    private bool Fail(string message, int start, int length)
    {
        _error = new PatternError(message, start, length);
        return false;
    }

    private T? Fail<T>(string message, int start, int length)
        where T : class
    {
        Fail(message, start, length);
        return null;
    }
}
