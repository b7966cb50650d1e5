using System.Collections.Generic;
using Compliance.Language.Kernels;
using Compliance.Language.Values;

namespace Compliance.Language.Functions;

/// <summary>The rows of the parts of points in time and of durations.</summary>
internal static class TimeFunctions
{
    public static IEnumerable<Overload> Rows { get; } =
    [
        Row.Member("timestamp_to_year", "getFullYear", [CelType.Timestamp], CelType.Int, Kernel.Of<CelTimestamp, long>(TimeKernels.TimestampToYear), "the year, in UTC", "timestamp('2009-02-13T23:31:30.123456789Z').getFullYear() ⇶ 2009"),
        Row.Member("timestamp_to_year_with_tz", "getFullYear", [CelType.Timestamp, CelType.String], CelType.Int, Kernel.Fallible<CelTimestamp, string, long>(TimeKernels.TimestampToYearWithTz), "the year, in the time zone y", "timestamp('2009-02-13T23:31:30.123456789Z').getFullYear('+11:00') ⇶ 2009"),
        Row.Member("timestamp_to_month", "getMonth", [CelType.Timestamp], CelType.Int, Kernel.Of<CelTimestamp, long>(TimeKernels.TimestampToMonth), "the month, January is 0, in UTC", "timestamp('2009-02-13T23:31:30.123456789Z').getMonth() ⇶ 1"),
        Row.Member("timestamp_to_month_with_tz", "getMonth", [CelType.Timestamp, CelType.String], CelType.Int, Kernel.Fallible<CelTimestamp, string, long>(TimeKernels.TimestampToMonthWithTz), "the month, January is 0, in the time zone y", "timestamp('2009-02-13T23:31:30.123456789Z').getMonth('+11:00') ⇶ 1"),
        Row.Member("timestamp_to_day_of_year", "getDayOfYear", [CelType.Timestamp], CelType.Int, Kernel.Of<CelTimestamp, long>(TimeKernels.TimestampToDayOfYear), "the day of the year, the first is 0, in UTC", "timestamp('2009-02-13T23:31:30.123456789Z').getDayOfYear() ⇶ 43"),
        Row.Member("timestamp_to_day_of_year_with_tz", "getDayOfYear", [CelType.Timestamp, CelType.String], CelType.Int, Kernel.Fallible<CelTimestamp, string, long>(TimeKernels.TimestampToDayOfYearWithTz), "the day of the year, the first is 0, in the time zone y", "timestamp('2009-02-13T23:31:30.123456789Z').getDayOfYear('+11:00') ⇶ 44"),
        Row.Member("timestamp_to_day_of_month", "getDayOfMonth", [CelType.Timestamp], CelType.Int, Kernel.Of<CelTimestamp, long>(TimeKernels.TimestampToDayOfMonth), "the day of the month, the first is 0, in UTC", "timestamp('2009-02-13T23:31:30.123456789Z').getDayOfMonth() ⇶ 12"),
        Row.Member("timestamp_to_day_of_month_with_tz", "getDayOfMonth", [CelType.Timestamp, CelType.String], CelType.Int, Kernel.Fallible<CelTimestamp, string, long>(TimeKernels.TimestampToDayOfMonthWithTz), "the day of the month, the first is 0, in the time zone y", "timestamp('2009-02-13T23:31:30.123456789Z').getDayOfMonth('+11:00') ⇶ 13"),
        Row.Member("timestamp_to_day_of_month_1_based", "getDate", [CelType.Timestamp], CelType.Int, Kernel.Of<CelTimestamp, long>(TimeKernels.TimestampToDayOfMonth1Based), "the day of the month, the first is 1, in UTC", "timestamp('2009-02-13T23:31:30.123456789Z').getDate() ⇶ 13"),
        Row.Member("timestamp_to_day_of_month_1_based_with_tz", "getDate", [CelType.Timestamp, CelType.String], CelType.Int, Kernel.Fallible<CelTimestamp, string, long>(TimeKernels.TimestampToDayOfMonth1BasedWithTz), "the day of the month, the first is 1, in the time zone y", "timestamp('2009-02-13T23:31:30.123456789Z').getDate('+11:00') ⇶ 14"),
        Row.Member("timestamp_to_day_of_week", "getDayOfWeek", [CelType.Timestamp], CelType.Int, Kernel.Of<CelTimestamp, long>(TimeKernels.TimestampToDayOfWeek), "the day of the week, Sunday is 0, in UTC", "timestamp('2009-02-13T23:31:30.123456789Z').getDayOfWeek() ⇶ 5"),
        Row.Member("timestamp_to_day_of_week_with_tz", "getDayOfWeek", [CelType.Timestamp, CelType.String], CelType.Int, Kernel.Fallible<CelTimestamp, string, long>(TimeKernels.TimestampToDayOfWeekWithTz), "the day of the week, Sunday is 0, in the time zone y", "timestamp('2009-02-13T23:31:30.123456789Z').getDayOfWeek('+11:00') ⇶ 6"),
        Row.Member("timestamp_to_hours", "getHours", [CelType.Timestamp], CelType.Int, Kernel.Of<CelTimestamp, long>(TimeKernels.TimestampToHours), "the hour of the day, in UTC", "timestamp('2009-02-13T23:31:30.123456789Z').getHours() ⇶ 23"),
        Row.Member("timestamp_to_hours_with_tz", "getHours", [CelType.Timestamp, CelType.String], CelType.Int, Kernel.Fallible<CelTimestamp, string, long>(TimeKernels.TimestampToHoursWithTz), "the hour of the day, in the time zone y", "timestamp('2009-02-13T23:31:30.123456789Z').getHours('-02:30') ⇶ 21"),
        Row.Member("timestamp_to_minutes", "getMinutes", [CelType.Timestamp], CelType.Int, Kernel.Of<CelTimestamp, long>(TimeKernels.TimestampToMinutes), "the minute of the hour, in UTC", "timestamp('2009-02-13T23:31:30.123456789Z').getMinutes() ⇶ 31"),
        Row.Member("timestamp_to_minutes_with_tz", "getMinutes", [CelType.Timestamp, CelType.String], CelType.Int, Kernel.Fallible<CelTimestamp, string, long>(TimeKernels.TimestampToMinutesWithTz), "the minute of the hour, in the time zone y", "timestamp('2009-02-13T23:31:30.123456789Z').getMinutes('-02:30') ⇶ 1"),
        Row.Member("timestamp_to_seconds", "getSeconds", [CelType.Timestamp], CelType.Int, Kernel.Of<CelTimestamp, long>(TimeKernels.TimestampToSeconds), "the second of the minute, in UTC", "timestamp('2009-02-13T23:31:30.123456789Z').getSeconds() ⇶ 30"),
        Row.Member("timestamp_to_seconds_tz", "getSeconds", [CelType.Timestamp, CelType.String], CelType.Int, Kernel.Fallible<CelTimestamp, string, long>(TimeKernels.TimestampToSecondsTz), "the second of the minute, in the time zone y", "timestamp('2009-02-13T23:31:30.123456789Z').getSeconds('-02:30') ⇶ 30"),
        Row.Member("timestamp_to_milliseconds", "getMilliseconds", [CelType.Timestamp], CelType.Int, Kernel.Of<CelTimestamp, long>(TimeKernels.TimestampToMilliseconds), "the millisecond of the second, in UTC", "timestamp('2009-02-13T23:31:30.123456789Z').getMilliseconds() ⇶ 123"),
        Row.Member("timestamp_to_milliseconds_with_tz", "getMilliseconds", [CelType.Timestamp, CelType.String], CelType.Int, Kernel.Fallible<CelTimestamp, string, long>(TimeKernels.TimestampToMillisecondsWithTz), "the millisecond of the second, in the time zone y", "timestamp('2009-02-13T23:31:30.123456789Z').getMilliseconds('-02:30') ⇶ 123"),
        Row.Member("duration_to_hours", "getHours", [CelType.Duration], CelType.Int, Kernel.Of<CelDuration, long>(TimeKernels.DurationToHours), "the whole hours", "duration('3730.5s').getHours() ⇶ 1"),
        Row.Member("duration_to_minutes", "getMinutes", [CelType.Duration], CelType.Int, Kernel.Of<CelDuration, long>(TimeKernels.DurationToMinutes), "the whole minutes", "duration('3730.5s').getMinutes() ⇶ 62"),
        Row.Member("duration_to_seconds", "getSeconds", [CelType.Duration], CelType.Int, Kernel.Of<CelDuration, long>(TimeKernels.DurationToSeconds), "the whole seconds", "duration('3730.5s').getSeconds() ⇶ 3730"),
        Row.Member("duration_to_milliseconds", "getMilliseconds", [CelType.Duration], CelType.Int, Kernel.Of<CelDuration, long>(TimeKernels.DurationToMilliseconds), "the milliseconds beyond the last whole second", "duration('3730.5s').getMilliseconds() ⇶ 500"),
    ];
}
