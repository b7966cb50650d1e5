using System;
using System.Collections.Concurrent;
using Compliance.Language.Patterns;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>Matching against regular expressions (CEL language definition, "Regular Expressions"). What has been read of a pattern is kept for the next call.</summary>
/// <remarks>Thread safety: all members.</remarks>
internal static class MatchKernels
{
    // A pattern may come from data: what is remembered must not grow with it.
    private const int LargestCache = 256;
    private static readonly ConcurrentDictionary<string, Fallible<Pattern>> Known = new(StringComparer.Ordinal);

    public static Fallible<bool> Matches(string text, string pattern) => Match(text, pattern);

    public static Fallible<bool> MatchesString(string text, string pattern) => Match(text, pattern);

    /// <summary>How many instructions may be run for each code point of a text; one where the pattern is none.</summary>
    public static long SizeOf(string pattern) => Read(pattern) is { Error: null } read ? read.Value.Size : 1;

    private static Fallible<bool> Match(string text, string pattern)
    {
        var read = Read(pattern);
        return read.Error is { } error ? error : read.Value.IsMatch(text);
    }

    private static Fallible<Pattern> Read(string pattern)
    {
        if (Known.TryGetValue(pattern, out var known))
        {
            return known;
        }

        Fallible<Pattern> read = Pattern.TryParse(pattern, PatternLimits.Default, out var parsed, out var error) ? parsed! : Errors.BadArgument("the pattern " + CelValue.Of(pattern) + ": " + error);
        if (Known.Count >= LargestCache)
        {
            Known.Clear();
        }

        Known[pattern] = read;
        return read;
    }
}
