using System;
using System.Collections.Generic;

namespace Compliance.Language.Patterns;

/// <summary>Sets of characters: brackets, and the names that stand for a set.</summary>
internal sealed partial class PatternParser
{
    /// <summary>A set in brackets; null after a mistake in it.</summary>
    private CodePointSet? Brackets()
    {
        var start = _position++;
        var isNegated = Accept("^");
        var ranges = new List<(int, int)>();
        for (var isFirst = true; isFirst || Current != ']'; isFirst = false)
        {
            if (IsAtEnd)
            {
                return Fail<CodePointSet>("found `[` without its `]`", start, 1);
            }

            if (!BracketPart(ranges))
            {
                return null;
            }
        }

        _position++;
        return Finished(new CodePointSet(ranges), isNegated);
    }

    // Case is ignored before the set is negated: what is not excluded in any case is left.
    private CodePointSet Finished(CodePointSet set, bool isNegated)
    {
        var folded = Has(PatternFlags.IgnoreCase) ? set.Folded : set;
        return isNegated ? folded.Complement() : folded;
    }

    private bool BracketPart(List<(int, int)> ranges)
    {
        if (PosixSet(out var set) || NamedSet(out set))
        {
            ranges.AddRange(set?.Ranges ?? []);
            return set is not null;
        }

        return BracketRange(ranges);
    }

    /// <summary>Whether there is a name such as <c>[:alpha:]</c>; its set is null where it names none.</summary>
    private bool PosixSet(out CodePointSet? set)
    {
        var start = _position;
        set = null;
        if (!Accept("[:") || _text.IndexOf(":]", _position, StringComparison.Ordinal) is not (>= 0 and var end))
        {
            _position = start;
            return false;
        }

        var isNegated = Accept("^");
        var name = _text.Substring(_position, end - _position);
        _position = end + 2;
        set = AsciiSets.OfPosix(name) is { } found ? Finished(found, isNegated)
            : Fail<CodePointSet>("found `" + Slice(start) + "`, where a name such as `[:alpha:]` is expected", start, _position - start);
        return true;
    }

    /// <summary>Whether there is a name such as <c>\d</c> or <c>\pL</c>; its set is null where it names none.</summary>
    private bool NamedSet(out CodePointSet? set)
    {
        set = null;
        if (Current != '\\' || _position + 1 >= _text.Length)
        {
            return false;
        }

        var (start, letter) = (_position, _text[_position + 1]);
        if (letter is 'p' or 'P')
        {
            _position += 2;
            set = UnicodeSet(start, letter == 'P');
            return true;
        }

        if (letter is not ('d' or 's' or 'w' or 'D' or 'S' or 'W'))
        {
            return false;
        }

        _position += 2;
        set = Finished(AsciiSets.OfPerl(char.ToLowerInvariant(letter))!, char.IsUpper(letter));
        return true;
    }

    private CodePointSet? UnicodeSet(int start, bool isNegated)
    {
        if (IsAtEnd || (Current == '{' && _text.IndexOf('}', _position) < 0))
        {
            return Fail<CodePointSet>("found `" + Slice(start) + "`, where a name is expected after it, a letter or in braces", start, _position - start);
        }

        var name = "";
        if (Accept("{"))
        {
            if (Accept("^"))
            {
                isNegated = !isNegated;
            }

            var end = _text.IndexOf('}', _position);
            name = _text.Substring(_position, end - _position);
            _position = end + 1;
        }
        else
        {
            var first = _position;
            TakeCodePoint();
            name = Slice(first);
        }

        return UnicodeSets.Named(name) is { } set ? Finished(set, isNegated)
            : Fail<CodePointSet>("found `" + Slice(start) + "`, where a general category or a script is expected", start, _position - start);
    }

    private bool BracketRange(List<(int, int)> ranges)
    {
        var start = _position;
        if (BracketCharacter() is not { } first)
        {
            return false;
        }

        var last = first;
        if (Current == '-' && _position + 1 < _text.Length && _text[_position + 1] != ']')
        {
            _position++;
            if (BracketCharacter() is not { } end)
            {
                return false;
            }

            last = end;
        }

        if (last < first)
        {
            return Fail("found `" + Slice(start) + "`, where a range from a lesser to a greater character is expected", start, _position - start);
        }

        ranges.Add((first, last));
        return true;
    }

    private int? BracketCharacter() => Current == '\\' ? EscapedCharacter(isInBrackets: true) : TakeCodePoint();
}
