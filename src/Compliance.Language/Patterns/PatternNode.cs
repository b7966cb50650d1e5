using System.Collections.Generic;
using System.Linq;

namespace Compliance.Language.Patterns;

/// <summary>A part of a pattern. A closed family.</summary>
internal abstract record PatternNode
{
    /// <summary>The largest product of counts of repetitions within one another.</summary>
    public int Copies { get; init; } = 1;
}

internal sealed record EmptyNode : PatternNode;

internal sealed record SetNode(CodePointSet Set) : PatternNode;

internal sealed record AssertionNode(Assertion Assertion) : PatternNode;

internal sealed record SequenceNode(IReadOnlyList<PatternNode> Parts) : PatternNode
{
    public static PatternNode Of(List<PatternNode> parts) => parts.Count switch
    {
        0 => new EmptyNode(),
        1 => parts[0],
        _ => new SequenceNode(parts.ToArray()) { Copies = parts.Max(p => p.Copies) },
    };
}

internal sealed record ChoiceNode(IReadOnlyList<PatternNode> Choices) : PatternNode
{
    public static PatternNode Of(List<PatternNode> choices) =>
        choices.Count == 1 ? choices[0] : new ChoiceNode(choices.ToArray()) { Copies = choices.Max(c => c.Copies) };
}

/// <summary>Between so many times and so many, or any number more.</summary>
internal sealed record RepeatNode(PatternNode Repeated, int Least, int? Most) : PatternNode
{
    private bool IsUncounted => Least <= 1 && Most is null or 1;

    /// <summary>
    /// What matches the same as the repetition, as small as it can easily be had. Since repetitions of <c>*</c>, <c>+</c> and <c>?</c> become one, a node cannot
    /// become deep without groups or counts, both of which are limited.
    /// </summary>
    public static PatternNode Of(PatternNode repeated, int least, int? most)
    {
        var copies = repeated.Copies * ((most ?? least) is > 1 and var count ? count : 1);
        if (most == 0 || repeated is EmptyNode)
        {
            return new EmptyNode { Copies = copies };
        }

        if (least == 1 && most == 1)
        {
            return repeated;
        }

        var node = new RepeatNode(repeated, least, most) { Copies = copies };
        return node.IsUncounted && repeated is RepeatNode { IsUncounted: true } inner
            ? new RepeatNode(inner.Repeated, least * inner.Least, most is null || inner.Most is null ? null : 1) { Copies = copies }
            : node;
    }
}

/// <summary>What must hold of a place between characters.</summary>
internal enum Assertion
{
    StartOfText,
    EndOfText,
    StartOfLine,
    EndOfLine,
    WordBoundary,
    NoWordBoundary,
}
