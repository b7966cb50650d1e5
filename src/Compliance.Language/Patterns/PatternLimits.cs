namespace Compliance.Language.Patterns;

/// <summary>What a pattern may take: its text, the program that it becomes once counted repetitions are written out, and how deep its groups nest.</summary>
internal sealed record PatternLimits(int Length = 1_000, int ProgramSize = 10_000, int Nesting = 100)
{
    public const int MostRepeated = 1_000;

    public static readonly PatternLimits Default = new();
}
