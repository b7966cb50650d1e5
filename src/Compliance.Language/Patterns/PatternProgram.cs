using System.Collections.Generic;
using System.Linq;

namespace Compliance.Language.Patterns;

/// <summary>Writes a pattern as instructions, from the end to the start, so that each knows where it goes on.</summary>
internal sealed class PatternProgram(int maxSize)
{
    private readonly List<Instruction> _instructions = [new(Operation.Match, 0)];

    /// <summary>The instructions and the one to start at, or null where they would be too many.</summary>
    public static (Instruction[] Instructions, int Start)? Of(PatternNode root, int maxSize)
    {
        var program = new PatternProgram(maxSize);
        var start = program.Write(root, 0);
        return start is { } first ? (program._instructions.ToArray(), first) : null;
    }

    private int? Write(PatternNode node, int next) => node switch
    {
        EmptyNode => next,
        ClassNode consumed => Add(new Instruction(Operation.Consume, next, Class: consumed.Class)),
        AssertionNode asserted => Add(new Instruction(Operation.Assert, next, Assertion: asserted.Assertion)),
        SequenceNode sequence => sequence.Parts.Reverse().Aggregate((int?)next, (to, part) => to is { } place ? Write(part, place) : null),
        ChoiceNode choice => WriteChoice(choice, next),
        _ => WriteRepeat((RepeatNode)node, next),
    };

    private int? WriteChoice(ChoiceNode choice, int next)
    {
        var start = Write(choice.Choices[choice.Choices.Count - 1], next);
        for (var i = choice.Choices.Count - 2; i >= 0 && start is not null; i--)
        {
            start = Write(choice.Choices[i], next) is { } one ? Add(new Instruction(Operation.Split, one, start.Value)) : null;
        }

        return start;
    }

    private int? WriteRepeat(RepeatNode repeat, int next)
    {
        int? place = next;
        if (repeat.Most is null)
        {
            // A loop: the split comes first, so that the body can lead back to it.
            place = Add(new Instruction(Operation.Split, next, next));
            if (place is not { } split || Write(repeat.Repeated, split) is not { } body)
            {
                return null;
            }

            _instructions[split] = new Instruction(Operation.Split, body, next);
        }

        for (var i = repeat.Least; i < (repeat.Most ?? repeat.Least) && place is not null; i++)
        {
            place = Write(repeat.Repeated, place.Value) is { } once ? Add(new Instruction(Operation.Split, once, next)) : null;
        }

        for (var i = 0; i < repeat.Least && place is not null; i++)
        {
            place = Write(repeat.Repeated, place.Value);
        }

        return place;
    }

    private int? Add(Instruction instruction)
    {
        if (_instructions.Count >= maxSize)
        {
            return null;
        }

        _instructions.Add(instruction);
        return _instructions.Count - 1;
    }
}
