namespace Compliance.Language.Patterns;

/// <summary>A mistake in a pattern, and where in it, in UTF-16 units.</summary>
internal sealed record PatternError(string Message, int Start, int Length)
{
    public override string ToString() => Message + " at " + (Start + 1);
}
