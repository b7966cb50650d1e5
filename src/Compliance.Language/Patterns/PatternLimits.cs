namespace Compliance.Language.Patterns;

/// <summary>
/// What a pattern may take: the length of its text in UTF-16 units, the instructions of its program once counted repetitions are written out, and the depth of its
/// groups.
/// </summary>
internal sealed record PatternLimits(int MaxLength = 1_000, int MaxProgramSize = 10_000, int MaxNesting = 100)
{
    /// <summary>The largest count of a repetition, and of those within one another multiplied, as in RE2.</summary>
    public const int MaxRepetition = 1_000;

    public static readonly PatternLimits Default = new();

    /// <summary>The name by which the bound of an expression's cost reads <see cref="MaxProgramSize"/>.</summary>
    public int ProgramSize => MaxProgramSize;
}
