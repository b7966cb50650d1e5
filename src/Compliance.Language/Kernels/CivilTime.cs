using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>A point in time as calendar and clock show it (Gregorian, also before it was introduced; an offset may lead into the years 0 and 10000, which .NET's types do not have).</summary>
internal readonly struct CivilTime
{
    private const long SecondsPerDay = 86_400;
    private const long DaysPerEra = 146_097;

    // Days from 0000-03-01, where the calendar's cycle of 400 years is counted from, to 1970-01-01, a Thursday.
    private const long DaysToEpoch = 719_468;
    private const long EpochWeekday = 4;

    /// <param name="time">The point in time.</param>
    /// <param name="offset">The seconds by which local clocks are ahead of UTC.</param>
    public CivilTime(CelTimestamp time, long offset)
    {
        var seconds = time.Seconds + offset;
        var days = FloorDivide(seconds, SecondsPerDay);
        SecondOfDay = seconds - (days * SecondsPerDay);
        Weekday = (days + EpochWeekday) - (7 * FloorDivide(days + EpochWeekday, 7));

        var era = FloorDivide(days + DaysToEpoch, DaysPerEra);
        var dayOfEra = days + DaysToEpoch - (era * DaysPerEra);
        var yearOfEra = (dayOfEra - (dayOfEra / 1_460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayFromMarch = dayOfEra - DaysBefore(yearOfEra);
        var monthFromMarch = ((5 * dayFromMarch) + 2) / 153;
        Day = dayFromMarch - (((153 * monthFromMarch) + 2) / 5) + 1;
        Month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        Year = yearOfEra + (era * 400) + (Month <= 2 ? 1 : 0);
        DayOfYear = Month <= 2 ? dayFromMarch - 305 : dayFromMarch + 60 + (IsLeap(Year) ? 1 : 0);
    }

    public long Year { get; }

    /// <summary>From 1.</summary>
    public long Month { get; }

    /// <summary>Of the month, from 1.</summary>
    public long Day { get; }

    /// <summary>From 1.</summary>
    public long DayOfYear { get; }

    /// <summary>From Sunday, which is 0.</summary>
    public long Weekday { get; }

    public long SecondOfDay { get; }

    private static long DaysBefore(long yearOfEra) => (365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100);

    private static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    private static long FloorDivide(long x, long y) => x >= 0 ? x / y : -((y - 1 - x) / y);
}
