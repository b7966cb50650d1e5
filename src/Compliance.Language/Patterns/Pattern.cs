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
    private readonly bool _startsAtStartOnly;

    private Pattern(Instruction[] program, int start)
    {
        _program = program;
        _start = start;
        _startsAtStartOnly = StartsAtStartOnly(program, start);
    }

    /// <summary>How many instructions it is; each is run at most once for each code point of a text and once at its end.</summary>
    public int Size => _program.Length;

    public static bool TryParse(string text, PatternLimits limits, out Pattern? pattern, out PatternError? error)
    {
        pattern = null;
        if (text.Length > limits.MaxLength)
        {
            error = new PatternError("found " + text.Length + " characters, where at most " + limits.MaxLength + " are read", 0, text.Length);
            return false;
        }

        if (PatternParser.Parse(text, limits, out error) is not { } root)
        {
            return false;
        }

        if (PatternProgram.Of(root, limits.MaxProgramSize) is not { } program)
        {
            error = new PatternError("found a pattern that becomes larger than " + limits.MaxProgramSize + " instructions", 0, text.Length);
            return false;
        }

        pattern = new Pattern(program.Instructions, program.Start);
        return true;
    }

    /// <summary>
    /// What a search is charged, known before it is run: the size times one more than the UTF-16 units of the text. No search runs more instructions than that.
    /// </summary>
    public long CostOf(int textLength) => (textLength + 1L) * Size;

    /// <summary>Whether some part of the text matches.</summary>
    public bool IsMatch(string text) => SearchIn(text).IsFound;

    /// <summary>Whether some part of the text matches; adds what it costs to the steps, however early the search ends.</summary>
    public bool IsMatch(string text, ref long steps)
    {
        var cost = CostOf(text.Length);
        steps = steps > long.MaxValue - cost ? long.MaxValue : steps + cost;
        return IsMatch(text);
    }

    /// <summary>Whether some part of the text matches, and how many instructions were run to tell.</summary>
    public (bool IsFound, long Steps) SearchIn(string text)
    {
        var search = new Search(_program, _start, _startsAtStartOnly);
        return (search.Finds(text), search.Steps);
    }

    /// <summary>Whether every way from the start leads past <c>\A</c> before a character: then the start of the text is the only place to begin at.</summary>
    private static bool StartsAtStartOnly(Instruction[] program, int start)
    {
        var (seen, open) = (new bool[program.Length], new Stack<int>([start]));
        while (open.Count > 0)
        {
            var place = open.Pop();
            var instruction = program[place];
            if (seen[place] || instruction is { Operation: Operation.Assert, Assertion: Assertion.StartOfText })
            {
                continue;
            }

            seen[place] = true;
            if (instruction.Operation is Operation.Match or Operation.Consume)
            {
                return false;
            }

            open.Push(instruction.Next);
            if (instruction.Operation == Operation.Split)
            {
                open.Push(instruction.Other);
            }
        }

        return true;
    }
}
