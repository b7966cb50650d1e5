using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>Arithmetic of points in time and durations (CEL language definition, "Overflow"): a timestamp has the years 1 to 9999, a duration 64 bits of nanoseconds.</summary>
internal static class TimeArithmeticKernels
{
    private const long NanosPerSecond = 1_000_000_000;

    public static Fallible<CelTimestamp> AddTimestampDuration(CelTimestamp x, CelDuration y) =>
        Timestamp(x.Seconds + (y.Nanoseconds / NanosPerSecond), x.Nanos + (y.Nanoseconds % NanosPerSecond));

    public static Fallible<CelTimestamp> AddDurationTimestamp(CelDuration x, CelTimestamp y) => AddTimestampDuration(y, x);

    public static Fallible<CelDuration> AddDurationDuration(CelDuration x, CelDuration y) => Duration(ArithmeticKernels.AddInt64(x.Nanoseconds, y.Nanoseconds));

    public static Fallible<CelTimestamp> SubtractTimestampDuration(CelTimestamp x, CelDuration y) =>
        Timestamp(x.Seconds - (y.Nanoseconds / NanosPerSecond), x.Nanos - (y.Nanoseconds % NanosPerSecond));

    public static Fallible<CelDuration> SubtractDurationDuration(CelDuration x, CelDuration y) => Duration(ArithmeticKernels.SubtractInt64(x.Nanoseconds, y.Nanoseconds));

    public static Fallible<CelDuration> SubtractTimestampTimestamp(CelTimestamp x, CelTimestamp y)
    {
        // Seconds and nanoseconds are given one sign, so that neither overflows where the whole does not.
        var (seconds, nanos) = (x.Seconds - y.Seconds, (long)x.Nanos - y.Nanos);
        if (seconds < 0 && nanos > 0)
        {
            (seconds, nanos) = (seconds + 1, nanos - NanosPerSecond);
        }

        var whole = ArithmeticKernels.MultiplyInt64(seconds, NanosPerSecond);
        return whole.Error is null ? Duration(ArithmeticKernels.AddInt64(whole.Value, nanos)) : Errors.DurationOverflow;
    }

    private static Fallible<CelDuration> Duration(Fallible<long> nanos) => nanos.Error is null ? new CelDuration(nanos.Value) : Errors.DurationOverflow;

    /// <param name="seconds">Seconds since 1970; far from the ends of their type.</param>
    /// <param name="nanos">Nanoseconds beyond them, less than two seconds either way.</param>
    private static Fallible<CelTimestamp> Timestamp(long seconds, long nanos)
    {
        if (nanos < 0)
        {
            (seconds, nanos) = (seconds - 1, nanos + NanosPerSecond);
        }
        else if (nanos >= NanosPerSecond)
        {
            (seconds, nanos) = (seconds + 1, nanos - NanosPerSecond);
        }

        return seconds is < CelTimestamp.MinSeconds or > CelTimestamp.MaxSeconds ? Errors.TimestampOverflow : new CelTimestamp(seconds, (int)nanos);
    }
}
