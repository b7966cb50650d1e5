using Compliance.Language.Patterns;

namespace Compliance.Language.Tests.Patterns;

/// <summary>Reads a pattern that is right, or one that is wrong.</summary>
internal static class Reading
{
    public static Pattern Right(string pattern, PatternLimits? limits = null) =>
        Pattern.TryParse(pattern, limits ?? PatternLimits.Default, out var parsed, out var error) ? parsed! : throw new InvalidOperationException(pattern + ": " + error);

    public static PatternError Wrong(string pattern, PatternLimits? limits = null) =>
        Pattern.TryParse(pattern, limits ?? PatternLimits.Default, out _, out var error) ? throw new InvalidOperationException(pattern + " is read") : error!;
}
