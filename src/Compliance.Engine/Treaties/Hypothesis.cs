using System.Globalization;
using System.Text.RegularExpressions;

namespace Compliance.Engine.Treaties;

/// <summary>A supposition: so many further instruments of States, all deposited by a day and the last of them on it.</summary>
internal sealed partial record Hypothesis(int Instruments, DateOnly By)
{
    private const int Most = 1000;

    /// <summary>Reads <c>+37 by 2027-06-30</c>; several stand with commas between them.</summary>
    public static IReadOnlyList<Hypothesis>? Parse(string text)
    {
        var parts = text.Split(',');
        var read = parts.Select(One).OfType<Hypothesis>().ToArray();
        return read.Length == parts.Length ? read : null;
    }

    private static Hypothesis? One(string text) =>
        Form().Match(text) is { Success: true } match
        && int.TryParse(match.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= Most
        && DateOnly.TryParseExact(match.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new Hypothesis(count, day)
            : null;

    [GeneratedRegex(@"^\s*\+(?<n>[0-9]+)\s+by\s+(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})\s*\z")]
    private static partial Regex Form();
}
