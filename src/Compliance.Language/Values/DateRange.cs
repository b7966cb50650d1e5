using System;
using System.Globalization;

namespace Compliance.Language.Values;

/// <summary>A date as a profile may know it: a day, a month or a year.</summary>
/// <param name="First">The first day it may be, at midnight UTC.</param>
/// <param name="Last">The last day it may be, at midnight UTC.</param>
/// <remarks>Thread safety: immutable.</remarks>
public readonly record struct DateRange(CelTimestamp First, CelTimestamp Last)
{
    /// <summary>Known to the day.</summary>
    public bool IsDay => First == Last;

    /// <summary>Reads <c>2026</c>, <c>2026-02</c> or <c>2026-02-04</c>.</summary>
    /// <param name="text">The text; years 0001 to 9999.</param>
    /// <param name="range">The date, where it is one.</param>
    /// <returns>Whether the text is such a date.</returns>
    public static bool TryParse(string text, out DateRange range)
    {
        range = default;
        if (text is null)
        {
            return false;
        }

        switch (text.Length)
        {
            case 4 when TryDay(text + "-01-01", out var first):
                range = new DateRange(CelTimestamp.FromUtc(first), CelTimestamp.FromUtc(new DateTime(first.Year, 12, 31)));
                return true;
            case 7 when TryDay(text + "-01", out var first):
                range = new DateRange(CelTimestamp.FromUtc(first), CelTimestamp.FromUtc(new DateTime(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month))));
                return true;
            case 10 when TryDay(text, out var day):
                range = new DateRange(CelTimestamp.FromUtc(day), CelTimestamp.FromUtc(day));
                return true;
            default:
                return false;
        }
    }

    /// <summary>The shortest of the three forms that says it.</summary>
    public override string ToString()
    {
        var first = First.ToString().Substring(0, 10);
        var last = Last.ToString().Substring(0, 10);
        return first == last ? first
            : first.EndsWith("-01-01", StringComparison.Ordinal) && last.EndsWith("-12-31", StringComparison.Ordinal) ? first.Substring(0, 4)
            : first.Substring(0, 7);
    }

    private static bool TryDay(string text, out DateTime day) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
