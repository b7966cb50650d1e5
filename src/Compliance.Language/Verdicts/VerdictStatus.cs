namespace Compliance.Language.Verdicts;

/// <summary>What a rule says of a profile.</summary>
public enum VerdictStatus : byte
{
    /// <summary>The condition is true.</summary>
    Satisfied,

    /// <summary>The condition is false. Of a State that is not bound this is never a breach.</summary>
    NotSatisfied,

    /// <summary>The provision's own condition for applying is false.</summary>
    NotApplicable,

    /// <summary>The condition has no value, such as after a division by zero.</summary>
    Error,

    /// <summary>What nobody has established might settle it one way or another.</summary>
    Undetermined,
}

/// <summary>What one part of a rule comes to.</summary>
public enum PartOutcome
{
    /// <summary>It is the case.</summary>
    True,

    /// <summary>It is not the case.</summary>
    False,

    /// <summary>It is not known.</summary>
    Unknown,

    /// <summary>It has no value.</summary>
    Error,
}
