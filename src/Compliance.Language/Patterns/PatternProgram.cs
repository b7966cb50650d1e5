using System.Collections.Generic;
using System.Linq;

namespace Compliance.Language.Patterns;

/// <summary>Writes a pattern as instructions, from the end to the start, so that each knows where it goes on.</summary>
internal sealed class PatternProgram(int maxSize)
{
    private const int TooLarge = -1;
    private readonly List<Instruction> _instructions = [new(Operation.Match, 0)];

    // One set for all instructions that consume the same: a pattern may say `a` a thousand times.
    private readonly Dictionary<CodePointSet, CodePointSet> _sets = [];

    /// <summary>The instructions and the one to start at, or null where they would be too many.</summary>
    public static (Instruction[] Instructions, int Start)? Of(PatternNode root, int maxSize)
    {
        var program = new PatternProgram(maxSize);
        var start = program.Write(root, 0);
        return start == TooLarge ? null : (program._instructions.ToArray(), start);
    }

    private int Write(PatternNode node, int next) => next == TooLarge ? TooLarge : node switch
    {
        EmptyNode => next,
        SetNode consumed => Add(new Instruction(Operation.Consume, next, Set: Shared(consumed.Set))),
        AssertionNode asserted => Add(new Instruction(Operation.Assert, next, Assertion: asserted.Assertion)),
        SequenceNode sequence => sequence.Parts.Reverse().Aggregate(next, (to, part) => Write(part, to)),
        ChoiceNode choice => choice.Choices.Reverse().Select(c => Write(c, next)).ToList().Aggregate(Split),
        RepeatNode repeat => WriteRepeat(repeat, next),
        _ => throw new System.InvalidOperationException("a kind of node that is not written"),
    };

    private int WriteRepeat(RepeatNode repeat, int next)
    {
        var place = repeat.Most is null ? WriteLoop(repeat.Repeated, repeat.Least > 0, next) : next;
        for (var i = repeat.Least; i < repeat.Most && place != TooLarge; i++)
        {
            place = Split(next, Write(repeat.Repeated, place));
        }

        // A loop that runs at least once has been one of the times already.
        for (var i = repeat.Most is null ? 1 : 0; i < repeat.Least && place != TooLarge; i++)
        {
            place = Write(repeat.Repeated, place);
        }

        return place;
    }

    private int WriteLoop(PatternNode repeated, bool entersBody, int next)
    {
        // The split comes first, so that the body can lead back to it.
        var split = Split(next, next);
        var body = Write(repeated, split);
        if (body == TooLarge)
        {
            return TooLarge;
        }

        _instructions[split] = new Instruction(Operation.Split, body, next);
        return entersBody ? body : split;
    }

    private int Split(int other, int next) =>
        next == TooLarge || other == TooLarge ? TooLarge : Add(new Instruction(Operation.Split, next, other));

    private int Add(Instruction instruction)
    {
        if (_instructions.Count >= maxSize)
        {
            return TooLarge;
        }

        _instructions.Add(instruction);
        return _instructions.Count - 1;
    }

    private CodePointSet Shared(CodePointSet set)
    {
        if (!_sets.TryGetValue(set, out var shared))
        {
            _sets.Add(set, shared = set);
        }

        return shared;
    }
}
