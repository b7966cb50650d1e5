namespace Compliance.Language.Patterns;

/// <summary>Repetitions: <c>*</c>, <c>+</c>, <c>?</c> and counts in braces.</summary>
internal sealed partial class PatternParser
{
    // More than any count that is allowed, so that longer numbers need not be told apart.
    private const int Immense = 100_000_000;

    // Where the repetition that has just been read starts, or -1.
    private int _repeatedSince = -1;

    private bool Repeat((int Least, int? Most) times, int start, int repeatedSince)
    {
        var written = Slice(start);
        if (times.Least > PatternLimits.MaxRepetition || times.Most > PatternLimits.MaxRepetition || times.Most < times.Least)
        {
            return Fail("found `" + written + "`, where counts from 0 to " + PatternLimits.MaxRepetition + ", the lesser first, are expected", start, written.Length);
        }

        // Greedy or lazy, the same texts match.
        Accept("?");
        if (repeatedSince >= 0)
        {
            return Fail("found a repetition of a repetition, `" + Slice(repeatedSince) + "`, where a group is expected", repeatedSince, _position - repeatedSince);
        }

        if (!_group.HasPart)
        {
            return Fail("found `" + written + "` with nothing before it to repeat", start, written.Length);
        }

        var repeated = RepeatNode.Of(_group.LastPart, times.Least, times.Most);
        if (repeated.Copies > PatternLimits.MaxRepetition)
        {
            return Fail("found counts that multiply to " + repeated.Copies + ", where at most " + PatternLimits.MaxRepetition + " is expected", start, written.Length);
        }

        _group.LastPart = repeated;
        _repeatedSince = start;
        return true;
    }

    /// <summary>How often, or null where there is no repetition: a brace that begins none is itself.</summary>
    private (int Least, int? Most)? Times()
    {
        var start = _position;
        if (Accept("*"))
        {
            return (0, null);
        }

        if (Accept("+"))
        {
            return (1, null);
        }

        if (Accept("?"))
        {
            return (0, 1);
        }

        if (Accept("{") && Count() is { } least)
        {
            if (Accept(",}"))
            {
                return (least, null);
            }

            if ((Accept(",") ? Count() : least) is { } most && Accept("}"))
            {
                return (least, most);
            }
        }

        _position = start;
        return null;
    }

    /// <summary>A number, or null where there is none; one with a zero in front is none in RE2.</summary>
    private int? Count()
    {
        var (start, number) = (_position, 0);
        for (; Current is >= '0' and <= '9'; _position++)
        {
            number = number >= Immense ? number : (number * 10) + (Current - '0');
        }

        return _position == start || (_text[start] == '0' && _position > start + 1) ? null : number;
    }
}
