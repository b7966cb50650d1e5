using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Compliance.Language.Patterns;

/// <summary>Reads RE2's syntax. What it has and an automaton cannot do (backreferences, look-around) is not in it.</summary>
internal sealed partial class PatternParser
{
    private readonly string _text;
    private readonly PatternLimits _limits;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private Flags _flags;
    private int _position;
    private int _depth;
    private PatternError? _error;

    private PatternParser(string text, PatternLimits limits)
    {
        _text = text;
        _limits = limits;
    }

    [Flags]
    private enum Flags
    {
        None = 0,
        IgnoreCase = 1,
        MultiLine = 2,
        DotAll = 4,
        Ungreedy = 8,
    }

    public static PatternNode? Parse(string text, PatternLimits limits, out PatternError? error)
    {
        var parser = new PatternParser(text, limits);
        var root = parser.Choice();
        if (root is not null && parser._position < text.Length)
        {
            root = parser.Fail("found `)` without its `(`", parser._position, 1);
        }

        error = parser._error;
        return root;
    }

    private PatternNode? Choice()
    {
        var choices = new List<PatternNode>();
        do
        {
            if (Sequence() is not { } sequence)
            {
                return null;
            }

            choices.Add(sequence);
        }
        while (Accept('|'));
        return choices.Count == 1 ? choices[0] : new ChoiceNode(choices);
    }

    private PatternNode? Sequence()
    {
        var parts = new List<PatternNode>();
        while (_position < _text.Length && _text[_position] is not ('|' or ')'))
        {
            if (Accept("\\Q"))
            {
                Quoted(parts);
            }
            else if (Atom() is not { } atom || Repeated(atom) is not { } part)
            {
                return null;
            }
            else
            {
                parts.Add(part);
            }
        }

        return parts.Count switch { 0 => new EmptyNode(), 1 => parts[0], _ => new SequenceNode(parts) };
    }

    private void Quoted(List<PatternNode> parts)
    {
        while (_position < _text.Length && !Accept("\\E"))
        {
            parts.Add(Literal(TakeCodePoint()));
        }
    }

    private PatternNode? Atom()
    {
        var start = _position;
        switch (_text[_position])
        {
            case '(':
                return Group();
            case '[':
                return Class() is { } found ? new ClassNode(found) : null;
            case '\\':
                return Escape();
            case '*' or '+' or '?':
                return Fail("found `" + _text[_position] + "` with nothing before it to repeat", start, 1);
            case '.':
                _position++;
                return new ClassNode(Has(Flags.DotAll) ? CharClass.Any : CharClass.AnyButLineFeed);
            case '^':
                _position++;
                return new AssertionNode(Has(Flags.MultiLine) ? Assertion.StartOfLine : Assertion.StartOfText);
            case '$':
                _position++;
                return new AssertionNode(Has(Flags.MultiLine) ? Assertion.EndOfLine : Assertion.EndOfText);
            default:
                return Literal(TakeCodePoint());
        }
    }

    private PatternNode? Repeated(PatternNode atom)
    {
        var start = _position;
        if (Repetition() is not { } times)
        {
            return _error is null ? atom : null;
        }

        // Greedy or lazy: the same texts match.
        Accept('?');
        if (_position < _text.Length && (_text[_position] is '*' or '+' or '?' || (_text[_position] == '{' && Repetition() is not null)))
        {
            return Fail("found a repetition of a repetition, where a group is needed", start, Math.Min(_text.Length, _position + 1) - start);
        }

        return _error is null ? new RepeatNode(atom, times.Least, times.Most) : null;
    }

    /// <summary>How often, or null where there is no repetition; a brace that begins none is itself.</summary>
    private (int Least, int? Most)? Repetition()
    {
        if (Accept('*'))
        {
            return (0, null);
        }

        if (Accept('+'))
        {
            return (1, null);
        }

        if (Accept('?'))
        {
            return (0, 1);
        }

        var start = _position;
        if (!Accept('{') || Number() is not { } least)
        {
            _position = start;
            return null;
        }

        int? most = least;
        if (Accept(','))
        {
            most = _position < _text.Length && _text[_position] == '}' ? null : Number() ?? -1;
        }

        if (most == -1 || !Accept('}'))
        {
            _position = start;
            return null;
        }

        if (least > PatternLimits.MostRepeated || most > PatternLimits.MostRepeated || most < least)
        {
            Fail("found a repetition that is no count from 0 to " + PatternLimits.MostRepeated, start, _position - start);
            return null;
        }

        return (least, most);
    }

    private PatternNode? Group()
    {
        var (start, outer) = (_position, _flags);
        _position++;
        if (++_depth > _limits.Nesting)
        {
            return Fail("groups nest deeper than " + _limits.Nesting + " levels", start, 1);
        }

        var setsFlags = false;
        if (Accept('?') && !GroupHead(start, out setsFlags))
        {
            return null;
        }

        if (setsFlags)
        {
            _depth--;
            return new EmptyNode();
        }

        var body = Choice();
        if (body is not null && !Accept(')'))
        {
            return Fail("found `(` without its `)`", start, 1);
        }

        _flags = outer;
        _depth--;
        return body;
    }

    private ClassNode Literal(int codePoint) => new(CharClass.Of(codePoint, Has(Flags.IgnoreCase)));

    private int? Number()
    {
        var start = _position;
        while (_position < _text.Length && _text[_position] is >= '0' and <= '9')
        {
            _position++;
        }

        if (_position == start)
        {
            return null;
        }

        return int.TryParse(_text.Substring(start, _position - start), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : int.MaxValue;
    }

    private bool Has(Flags flag) => (_flags & flag) != 0;

    private bool Accept(char c)
    {
        if (_position >= _text.Length || _text[_position] != c)
        {
            return false;
        }

        _position++;
        return true;
    }

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
        var isPair = _position + 1 < _text.Length && char.IsSurrogatePair(_text[_position], _text[_position + 1]);
        var codePoint = isPair ? char.ConvertToUtf32(_text[_position], _text[_position + 1]) : _text[_position];
        _position += isPair ? 2 : 1;
        return codePoint;
    }

    private PatternNode? Fail(string message, int start, int length)
    {
        _error ??= new PatternError(message, start, length);
        return null;
    }
}
