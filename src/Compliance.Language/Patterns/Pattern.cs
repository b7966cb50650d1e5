using System;
using System.Collections.Generic;

namespace Compliance.Language.Patterns;

/// <summary>
/// A regular expression in RE2's syntax, run by an automaton over code points: in time linear in the text, whatever the pattern. .NET's own engines differ from
/// RE2 in what they match (characters beyond U+FFFF, <c>$</c>, <c>\d</c>), so none is used.
/// </summary>
/// <remarks>Thread safety: immutable.</remarks>
internal sealed class Pattern
{
    private readonly Instruction[] _program;
    private readonly int _start;

    private Pattern(Instruction[] program, int start)
    {
        _program = program;
        _start = start;
    }

    /// <summary>How many instructions it is; each may be run once for each code point of a text.</summary>
    public int Size => _program.Length;

    public static bool TryParse(string text, PatternLimits limits, out Pattern? pattern, out PatternError? error)
    {
        pattern = null;
        if (text.Length > limits.Length)
        {
            error = new PatternError("found " + text.Length + " characters, where at most " + limits.Length + " are read", 0, text.Length);
            return false;
        }

        if (PatternParser.Parse(text, limits, out error) is not { } root)
        {
            return false;
        }

        if (PatternProgram.Of(root, limits.ProgramSize) is not { } program)
        {
            error = new PatternError("the pattern becomes larger than " + limits.ProgramSize + " instructions", 0, text.Length);
            return false;
        }

        pattern = new Pattern(program.Instructions, program.Start);
        return true;
    }

    /// <summary>Whether some part of the text matches.</summary>
    public bool IsMatch(string text)
    {
        var (current, next) = (new Threads(_program.Length), new Threads(_program.Length));
        var before = -1;
        for (var position = 0; ; )
        {
            var length = LengthAt(text, position);
            var here = position < text.Length ? CodePointAt(text, position, length) : -1;
            Follow(current, _start, before, here);
            next.Clear();
            foreach (var place in current.Places)
            {
                switch (_program[place].Operation)
                {
                    case Operation.Match:
                        return true;
                    case Operation.Consume when here >= 0 && _program[place].Class!.Contains(here):
                        next.Pending.Push(_program[place].Next);
                        break;
                }
            }

            if (here < 0)
            {
                return false;
            }

            position += length;
            var after = position < text.Length ? CodePointAt(text, position, LengthAt(text, position)) : -1;
            foreach (var place in next.Pending.ToArray())
            {
                Follow(next, place, here, after);
            }

            next.Pending.Clear();
            (current, next, before) = (next, current, here);
        }
    }

    /// <summary>Adds a place and all that are reached from it without a character.</summary>
    private void Follow(Threads threads, int from, int before, int here)
    {
        var open = threads.Open;
        open.Push(from);
        while (open.Count > 0)
        {
            var place = open.Pop();
            if (!threads.Add(place))
            {
                continue;
            }

            var instruction = _program[place];
            if (instruction.Operation == Operation.Split)
            {
                open.Push(instruction.Other);
                open.Push(instruction.Next);
            }
            else if (instruction.Operation == Operation.Assert && Holds(instruction.Assertion, before, here))
            {
                open.Push(instruction.Next);
            }
        }
    }

    private static bool Holds(Assertion assertion, int before, int here) => assertion switch
    {
        Assertion.StartOfText => before < 0,
        Assertion.EndOfText => here < 0,
        Assertion.StartOfLine => before is < 0 or '\n',
        Assertion.EndOfLine => here is < 0 or '\n',
        Assertion.WordBoundary => IsWord(before) != IsWord(here),
        _ => IsWord(before) == IsWord(here),
    };

    private static bool IsWord(int c) => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or '_' or (>= 'a' and <= 'z');

    private static int LengthAt(string text, int position) =>
        position + 1 < text.Length && char.IsSurrogatePair(text[position], text[position + 1]) ? 2 : 1;

    // A surrogate without its other half is no character; RE2 reads such bytes as U+FFFD.
    private static int CodePointAt(string text, int position, int length) =>
        length == 2 ? char.ConvertToUtf32(text[position], text[position + 1]) : char.IsSurrogate(text[position]) ? 0xFFFD : text[position];

    /// <summary>The places that the automaton is at, each once.</summary>
    private sealed class Threads(int size)
    {
        private readonly bool[] _has = new bool[size];

        public List<int> Places { get; } = [];

        public Stack<int> Open { get; } = new();

        public Stack<int> Pending { get; } = new();

        public bool Add(int place)
        {
            if (_has[place])
            {
                return false;
            }

            _has[place] = true;
            Places.Add(place);
            return true;
        }

        public void Clear()
        {
            Places.ForEach(p => _has[p] = false);
            Places.Clear();
        }
    }
}
