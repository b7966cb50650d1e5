using System;
using System.Linq;

namespace Compliance.Language.Patterns;

/// <summary>Groups, and what may follow <c>(?</c>: names and flags.</summary>
internal sealed partial class PatternParser
{
    private bool OpenGroup()
    {
        var (start, outerFlags, isGroup) = (_position++, _flags, true);
        if (Accept("?") && !GroupHead(start, out isGroup))
        {
            return false;
        }

        if (!isGroup)
        {
            return true;
        }

        if (_outer.Count >= _limits.MaxNesting)
        {
            return Fail("found groups nested deeper than " + _limits.MaxNesting + " levels", start, 1);
        }

        _outer.Push(_group);
        _group = new OpenGroup(start, outerFlags);
        return true;
    }

    private bool CloseGroup()
    {
        if (_outer.Count == 0)
        {
            return Fail("found `)` without its `(`", _position, 1);
        }

        _position++;
        var node = _group.End();
        _flags = _group.OuterFlags;
        _group = _outer.Pop();
        _group.Add(node);
        return true;
    }

    /// <summary>Reads up to the body of a group, or to the end of one that only sets flags and so is no group.</summary>
    private bool GroupHead(int start, out bool isGroup)
    {
        isGroup = true;
        if (Accept("=") || Accept("!") || Accept("<=") || Accept("<!"))
        {
            return Fail("found look-around, `" + Slice(start) + "`, which is not supported", start, _position - start);
        }

        if (Accept("P=") || Accept("P>"))
        {
            return Fail("found a reference to a group, `" + Slice(start) + "`, which is not supported", start, _position - start);
        }

        return Accept("P<") || Accept("<") ? GroupName(start) : GroupFlags(start, out isGroup);
    }

    private bool GroupName(int start)
    {
        var end = _text.IndexOf('>', _position);
        if (end < 0)
        {
            return Fail("found `" + Slice(start) + "` without its `>`", start, _position - start);
        }

        var name = _text.Substring(_position, end - _position);
        if (name.Length == 0 || !name.All(c => AsciiSets.IsWordCharacter(c)))
        {
            return Fail("found a group of name `" + name + "`, where ASCII letters, digits and `_` are expected", start, end + 1 - start);
        }

        if (!_names.Add(name))
        {
            return Fail("found a second group of name `" + name + "`", _position, name.Length);
        }

        _position = end + 1;
        return true;
    }

    private bool GroupFlags(int start, out bool isGroup)
    {
        isGroup = false;
        var (isNegated, needsFlag) = (false, false);
        for (; !IsAtEnd; _position++)
        {
            var flag = FlagOf(Current);
            if (flag != PatternFlags.None)
            {
                _flags = isNegated ? _flags & ~flag : _flags | flag;
                needsFlag = false;
            }
            else if (Current == '-' && !isNegated)
            {
                (isNegated, needsFlag) = (true, true);
            }
            else if (Current is ':' or ')' && !needsFlag)
            {
                isGroup = _text[_position++] == ':';
                return true;
            }
            else
            {
                break;
            }
        }

        var end = Math.Min(_text.Length, _position + (IsAtEnd ? 0 : CharacterLength()));
        return Fail("found `" + _text.Substring(start, end - start) + "`, where `(?:`, `(?P<name>`, `(?<name>` or flags among `imsU` are expected", start, end - start);
    }

    private int CharacterLength()
    {
        TextWalk.At(_text, _position, out var length);
        return length;
    }

    private static PatternFlags FlagOf(char c) => c switch
    {
        'i' => PatternFlags.IgnoreCase,
        'm' => PatternFlags.MultiLine,
        's' => PatternFlags.DotAll,
        'U' => PatternFlags.Ungreedy,
        _ => PatternFlags.None,
    };
}
