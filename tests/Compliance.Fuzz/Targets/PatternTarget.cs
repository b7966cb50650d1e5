using Compliance.Language.Patterns;

namespace Compliance.Fuzz.Targets;

/// <summary>A pattern on the first line and a text after it: mistakes stand in the pattern, work stays within its bound, and the answer is the one that the definition of matching gives.</summary>
internal static class PatternTarget
{
    private const int LongestTextOfDefinition = 64;

    public static void Run(string input)
    {
        var lineEnd = input.IndexOf('\n', StringComparison.Ordinal);
        var (pattern, text) = lineEnd < 0 ? (input, "") : (input[..lineEnd], input[(lineEnd + 1)..]);
        if (!Pattern.TryParse(pattern, PatternLimits.Default, out var parsed, out var error))
        {
            Texts.IsWithin(new Language.Text.TextSpan(error!.Start, error.Length), pattern, "a mistake");
            return;
        }

        Invariant.Holds(parsed!.Size <= PatternLimits.Default.MaxProgramSize, "the program is larger than its limit");
        var (isFound, steps) = parsed.SearchIn(text);
        Invariant.Holds(steps <= parsed.CostOf(text.Length), $"{steps} steps, where {parsed.CostOf(text.Length)} are charged");
        Invariant.Holds(isFound == parsed.IsMatch(text), "another answer the second time");
        if (text.Length <= LongestTextOfDefinition && parsed.Size <= 1_000)
        {
            var defined = PatternMeaning.IsFound(PatternParser.Parse(pattern, PatternLimits.Default, out _)!, text);
            Invariant.Holds(isFound == defined, $"found: {isFound}, where the definition says {defined}");
        }
    }
}
