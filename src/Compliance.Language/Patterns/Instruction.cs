namespace Compliance.Language.Patterns;

internal enum Operation
{
    Match,
    Consume,
    Assert,
    Split,
}

/// <summary>One instruction of a program: where it goes on, and for a split the other way.</summary>
internal readonly record struct Instruction(Operation Operation, int Next, int Other = 0, CharClass? Class = null, Assertion Assertion = default);
