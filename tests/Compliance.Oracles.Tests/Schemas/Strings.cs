namespace Compliance.Oracles.Tests.Schemas;

/// <summary>Ways to change a text: what breaks words, ids, pointers and dates, and what breaks nothing.</summary>
internal static class Strings
{
    public static IReadOnlyList<(string What, Func<string, string> Change)> Ways { get; } =
    [
        ("empty", _ => ""),
        ("a word of no list", _ => "noSuchWord"),
        ("a space before", s => " " + s),
        ("a letter more", s => s + "x"),
        ("a sign more", s => s + "~"),
        ("the first letter the other case", s => s.Length == 0 ? s : (char.IsUpper(s[0]) ? char.ToLowerInvariant(s[0]) : char.ToUpperInvariant(s[0])) + s[1..]),
        ("hyphens doubled", s => s.Replace("-", "--", StringComparison.Ordinal)),
        ("a zero before numbers", s => s.Replace("-1", "-01", StringComparison.Ordinal)),
        ("a day that is none", _ => "2026-02-30"),
        ("a month that is none", _ => "2026-13"),
        ("a year", _ => "1999"),
        ("a month", _ => "1999-12"),
        ("a day", _ => "1999-12-31"),
        ("a date and time", _ => "1999-12-31T00:00:00Z"),
        ("a short date", _ => "1999-1-2"),
        ("digits of another script", _ => "\u0661\u0669\u0669\u0669"),
        ("a rule id", _ => "TEST-7-1-b-iv-x1"),
        ("a rule id with an empty part", _ => "TEST-7-"),
        ("a reserved word", _ => "in"),
    ];
}
