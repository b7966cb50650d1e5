using System;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>The parts of points in time and of durations (CEL language definition, "Date/Time Functions"). Months and days count from zero, except where the name says otherwise.</summary>
internal static class TimeKernels
{
    private const long NanosPerSecond = 1_000_000_000;
    private const int NanosPerMilli = 1_000_000;

    public static long TimestampToYear(CelTimestamp time) => Year(Utc(time));

    public static long TimestampToMonth(CelTimestamp time) => Month(Utc(time));

    public static long TimestampToDayOfYear(CelTimestamp time) => DayOfYear(Utc(time));

    public static long TimestampToDayOfMonth(CelTimestamp time) => DayOfMonth(Utc(time));

    public static long TimestampToDayOfMonth1Based(CelTimestamp time) => DayOfMonth1Based(Utc(time));

    public static long TimestampToDayOfWeek(CelTimestamp time) => DayOfWeek(Utc(time));

    public static long TimestampToHours(CelTimestamp time) => Hours(Utc(time));

    public static long TimestampToMinutes(CelTimestamp time) => Minutes(Utc(time));

    public static long TimestampToSeconds(CelTimestamp time) => Seconds(Utc(time));

    public static long TimestampToMilliseconds(CelTimestamp time) => time.Nanos / NanosPerMilli;

    public static Fallible<long> TimestampToYearWithTz(CelTimestamp time, string zone) => Local(time, zone, Year);

    public static Fallible<long> TimestampToMonthWithTz(CelTimestamp time, string zone) => Local(time, zone, Month);

    public static Fallible<long> TimestampToDayOfYearWithTz(CelTimestamp time, string zone) => Local(time, zone, DayOfYear);

    public static Fallible<long> TimestampToDayOfMonthWithTz(CelTimestamp time, string zone) => Local(time, zone, DayOfMonth);

    public static Fallible<long> TimestampToDayOfMonth1BasedWithTz(CelTimestamp time, string zone) => Local(time, zone, DayOfMonth1Based);

    public static Fallible<long> TimestampToDayOfWeekWithTz(CelTimestamp time, string zone) => Local(time, zone, DayOfWeek);

    public static Fallible<long> TimestampToHoursWithTz(CelTimestamp time, string zone) => Local(time, zone, Hours);

    public static Fallible<long> TimestampToMinutesWithTz(CelTimestamp time, string zone) => Local(time, zone, Minutes);

    public static Fallible<long> TimestampToSecondsTz(CelTimestamp time, string zone) => Local(time, zone, Seconds);

    public static Fallible<long> TimestampToMillisecondsWithTz(CelTimestamp time, string zone) => Local(time, zone, _ => time.Nanos / NanosPerMilli);

    public static long DurationToHours(CelDuration duration) => duration.Nanoseconds / (3_600 * NanosPerSecond);

    public static long DurationToMinutes(CelDuration duration) => duration.Nanoseconds / (60 * NanosPerSecond);

    public static long DurationToSeconds(CelDuration duration) => duration.Nanoseconds / NanosPerSecond;

    /// <summary>Those beyond the last whole second.</summary>
    public static long DurationToMilliseconds(CelDuration duration) => duration.Nanoseconds % NanosPerSecond / NanosPerMilli;

    private static long Year(CivilTime time) => time.Year;

    private static long Month(CivilTime time) => time.Month - 1;

    private static long DayOfYear(CivilTime time) => time.DayOfYear - 1;

    private static long DayOfMonth(CivilTime time) => time.Day - 1;

    private static long DayOfMonth1Based(CivilTime time) => time.Day;

    private static long DayOfWeek(CivilTime time) => time.Weekday;

    private static long Hours(CivilTime time) => time.SecondOfDay / 3_600;

    private static long Minutes(CivilTime time) => time.SecondOfDay / 60 % 60;

    private static long Seconds(CivilTime time) => time.SecondOfDay % 60;

    private static CivilTime Utc(CelTimestamp time) => new(time, 0);

    private static Fallible<long> Local(CelTimestamp time, string zone, Func<CivilTime, long> part) =>
        TimeZones.TryOffset(zone, time, out var offset) ? part(new CivilTime(time, offset)) : Errors.BadArgument("there is no time zone " + CelValue.Of(zone));
}
