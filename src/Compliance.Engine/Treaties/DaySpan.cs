using Compliance.Language.Values;

namespace Compliance.Engine.Treaties;

/// <summary>A day as far as it is known: the first and the last that it may be. Day counts are on calendar dates.</summary>
internal readonly record struct DaySpan(DateOnly First, DateOnly Last)
{
    public bool IsDay => First == Last;

    public static DaySpan Of(DateOnly day) => new(day, day);

    public static DaySpan Of(DateRange range) => new(Day(range.First), Day(range.Last));

    public static DaySpan Later(DaySpan a, DaySpan b) => new(a.First > b.First ? a.First : b.First, a.Last > b.Last ? a.Last : b.Last);

    /// <summary>The day so many days after: the ninetieth day after the first of a month is that of number ninety-one.</summary>
    public DaySpan PlusDays(int days) => new(First.AddDays(days), Last.AddDays(days));

    /// <summary>The same day so many years later; 29 February becomes 28 February where the year has none.</summary>
    public DaySpan PlusYears(int years) => new(First.AddYears(years), Last.AddYears(years));

    /// <summary>Whether it has come by a day: null where that depends on the day not known.</summary>
    public bool? HasComeBy(DateOnly day) => Last <= day ? true : First > day ? false : null;

    /// <summary>The day of that number in order of time, whichever of the possible days each of them is.</summary>
    public static DaySpan Nth(IEnumerable<DaySpan> days, int number)
    {
        var all = days.ToArray();
        return new(all.Select(d => d.First).Order().ElementAt(number - 1), all.Select(d => d.Last).Order().ElementAt(number - 1));
    }

    private static DateOnly Day(CelTimestamp time) => DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(time.Seconds));
}
