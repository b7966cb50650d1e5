namespace Compliance.Language.Patterns;

internal enum Operation
{
    /// <summary>The pattern has matched.</summary>
    Match,

    /// <summary>Goes on after a character of the set.</summary>
    Consume,

    /// <summary>Goes on at once, if the assertion holds here.</summary>
    Assert,

    /// <summary>Goes on at once, both ways.</summary>
    Split,
}

/// <summary>One instruction of a program: where it goes on, and for a split the other way.</summary>
internal readonly record struct Instruction(Operation Operation, int Next, int Other = 0, CodePointSet? Set = null, Assertion Assertion = default);
