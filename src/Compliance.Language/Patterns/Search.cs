namespace Compliance.Language.Patterns;

/// <summary>
/// One run of a program over a text, after Thompson: all the ways in which a match may go on are followed at once, a place each, so that none is ever gone back on.
/// </summary>
internal sealed class Search(Instruction[] program, int start, bool startsAtStartOnly)
{
    // At which position a place was last reached, so that it is followed once there: position + 1, as none is at 0.
    private readonly int[] _reached = new int[program.Length];
    private readonly int[] _open = new int[program.Length];
    private readonly int[] _ahead = new int[program.Length];
    private int _openCount;
    private int _aheadCount;

    /// <summary>How many instructions have been run.</summary>
    public long Steps { get; private set; }

    /// <summary>Whether some part of the text matches.</summary>
    public bool Finds(string text)
    {
        var before = TextWalk.None;
        for (int position = 0, turn = 1; ; turn++)
        {
            var here = TextWalk.At(text, position, out var length);
            for (var i = 0; i < _aheadCount; i++)
            {
                Reach(_ahead[i], turn);
            }

            _aheadCount = 0;
            if (position == 0 || !startsAtStartOnly)
            {
                Reach(start, turn);
            }

            if (Follow(before, here, turn))
            {
                return true;
            }

            if (here == TextWalk.None || (startsAtStartOnly && _aheadCount == 0))
            {
                return false;
            }

            (before, position) = (here, position + length);
        }
    }

    private bool Follow(int before, int here, int turn)
    {
        while (_openCount > 0)
        {
            Steps++;
            var place = _open[--_openCount];
            var instruction = program[place];
            switch (instruction.Operation)
            {
                case Operation.Match:
                    return true;
                case Operation.Consume when here != TextWalk.None && instruction.Set!.Contains(here):
                    _ahead[_aheadCount++] = instruction.Next;
                    break;
                case Operation.Assert when TextWalk.Holds(instruction.Assertion, before, here):
                    Reach(instruction.Next, turn);
                    break;
                case Operation.Split:
                    Reach(instruction.Other, turn);
                    Reach(instruction.Next, turn);
                    break;
            }
        }

        return false;
    }

    private void Reach(int place, int turn)
    {
        if (_reached[place] != turn)
        {
            _reached[place] = turn;
            _open[_openCount++] = place;
        }
    }
}
