using System.Linq;

namespace Compliance.Language.Patterns;

/// <summary>What may follow <c>(?</c>: names and flags.</summary>
internal sealed partial class PatternParser
{
    /// <summary>Reads up to the body of a group, or to the end of a group that only sets flags.</summary>
    private bool GroupHead(int start, out bool isFlagsOnly)
    {
        isFlagsOnly = false;
        if (Accept("P<") || (Accept("<") && !(Current is '=' or '!')))
        {
            return GroupName(start);
        }

        if (Current is '=' or '!' || (_text[_position - 1] == '<'))
        {
            Fail("found look-around, which no automaton can do", start, _position - start + 1);
            return false;
        }

        if (!FlagsHead(start))
        {
            return false;
        }

        isFlagsOnly = _text[_position - 1] == ')';
        return true;
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private bool GroupName(int start)
    {
        var end = _text.IndexOf('>', _position);
        var name = end < 0 ? "" : _text.Substring(_position, end - _position);
        if (name.Length == 0 || !name.All(c => c < 128 && (char.IsLetterOrDigit(c) || c == '_')))
        {
            Fail("found a group without a name of letters, digits and `_`, ended by `>`", start, _position - start);
            return false;
        }

        if (!_names.Add(name))
        {
            Fail("found a second group of name `" + name + "`", _position, name.Length);
            return false;
        }

        _position = end + 1;
        return true;
    }

    private bool FlagsHead(int start)
    {
        var (isNegated, any) = (false, false);
        while (_position < _text.Length)
        {
            var c = _text[_position++];
            var flag = c switch { 'i' => Flags.IgnoreCase, 'm' => Flags.MultiLine, 's' => Flags.DotAll, 'U' => Flags.Ungreedy, _ => Flags.None };
            if (flag != Flags.None)
            {
                _flags = isNegated ? _flags & ~flag : _flags | flag;
                any = true;
            }
            else if (c == '-' && !isNegated)
            {
                (isNegated, any) = (true, false);
            }
            else if (c is ':' or ')' && (any || (!isNegated && c == ':')))
            {
                return true;
            }
            else
            {
                break;
            }
        }

        Fail("found a group that begins neither with `(?:`, nor with a name, nor with the flags i, m, s and U", start, System.Math.Min(_position, _text.Length) - start);
        return false;
    }
}
