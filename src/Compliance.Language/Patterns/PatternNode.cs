using System.Collections.Generic;

namespace Compliance.Language.Patterns;

/// <summary>A part of a pattern. A closed family.</summary>
internal abstract record PatternNode;

internal sealed record EmptyNode : PatternNode;

internal sealed record ClassNode(CharClass Class) : PatternNode;

internal sealed record AssertionNode(Assertion Assertion) : PatternNode;

internal sealed record SequenceNode(IReadOnlyList<PatternNode> Parts) : PatternNode;

internal sealed record ChoiceNode(IReadOnlyList<PatternNode> Choices) : PatternNode;

/// <summary>Between so many times and so many, or any number more.</summary>
internal sealed record RepeatNode(PatternNode Repeated, int Least, int? Most) : PatternNode;

internal enum Assertion
{
    StartOfText,
    EndOfText,
    StartOfLine,
    EndOfLine,
    WordBoundary,
    NoWordBoundary,
}
