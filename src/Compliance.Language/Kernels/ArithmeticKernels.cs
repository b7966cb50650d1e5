using System;
using System.Linq;
using System.Numerics;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>Arithmetic (CEL language definition, "Numeric Values" and "Overflow"): a result outside its type is an error, never a wrap-around.</summary>
internal static class ArithmeticKernels
{
    private const long NanosPerSecond = 1_000_000_000;

    public static Fallible<long> AddInt64(long x, long y) => Int((BigInteger)x + y);

    public static Fallible<long> SubtractInt64(long x, long y) => Int((BigInteger)x - y);

    public static Fallible<long> MultiplyInt64(long x, long y) => Int((BigInteger)x * y);

    public static Fallible<long> DivideInt64(long x, long y) => y == 0 ? Errors.DivisionByZero : Int((BigInteger)x / y);

    public static Fallible<long> ModuloInt64(long x, long y) =>
        y == 0 ? Errors.DivisionByZero : x == long.MinValue && y == -1 ? Errors.IntOverflow : x % y;

    public static Fallible<long> NegateInt64(long x) => Int(-(BigInteger)x);

    public static Fallible<ulong> AddUint64(ulong x, ulong y) => Uint((BigInteger)x + y);

    public static Fallible<ulong> SubtractUint64(ulong x, ulong y) => Uint((BigInteger)x - y);

    public static Fallible<ulong> MultiplyUint64(ulong x, ulong y) => Uint((BigInteger)x * y);

    public static Fallible<ulong> DivideUint64(ulong x, ulong y) => y == 0 ? Errors.DivisionByZero : x / y;

    public static Fallible<ulong> ModuloUint64(ulong x, ulong y) => y == 0 ? Errors.DivisionByZero : x % y;

    public static double AddDouble(double x, double y) => x + y;

    public static double SubtractDouble(double x, double y) => x - y;

    public static double MultiplyDouble(double x, double y) => x * y;

    public static double DivideDouble(double x, double y) => x / y;

    public static double NegateDouble(double x) => -x;

    public static string AddString(string x, string y) => x + y;

    public static byte[] AddBytes(byte[] x, byte[] y) => x.Concat(y).ToArray();

    public static CelList AddList(CelList x, CelList y) => new(x.Items.Concat(y.Items));

    public static Fallible<CelTimestamp> AddTimestampDuration(CelTimestamp x, CelDuration y) => Timestamp(Nanos(x) + y.Nanoseconds);

    public static Fallible<CelTimestamp> AddDurationTimestamp(CelDuration x, CelTimestamp y) => Timestamp(Nanos(y) + x.Nanoseconds);

    public static Fallible<CelDuration> AddDurationDuration(CelDuration x, CelDuration y) => Duration((BigInteger)x.Nanoseconds + y.Nanoseconds);

    public static Fallible<CelDuration> SubtractTimestampTimestamp(CelTimestamp x, CelTimestamp y) => Duration(Nanos(x) - Nanos(y));

    public static Fallible<CelTimestamp> SubtractTimestampDuration(CelTimestamp x, CelDuration y) => Timestamp(Nanos(x) - y.Nanoseconds);

    public static Fallible<CelDuration> SubtractDurationDuration(CelDuration x, CelDuration y) => Duration((BigInteger)x.Nanoseconds - y.Nanoseconds);

    private static Fallible<long> Int(BigInteger value) => value < long.MinValue || value > long.MaxValue ? Errors.IntOverflow : (long)value;

    private static Fallible<ulong> Uint(BigInteger value) => value.Sign < 0 || value > ulong.MaxValue ? Errors.UintOverflow : (ulong)value;

    private static BigInteger Nanos(CelTimestamp value) => ((BigInteger)value.Seconds * NanosPerSecond) + value.Nanos;

    private static Fallible<CelDuration> Duration(BigInteger nanos) =>
        nanos < long.MinValue || nanos > long.MaxValue ? Errors.DurationOverflow : new CelDuration((long)nanos);

    private static Fallible<CelTimestamp> Timestamp(BigInteger nanos)
    {
        var seconds = BigInteger.DivRem(nanos, NanosPerSecond, out var rest);
        if (rest.Sign < 0)
        {
            seconds -= 1;
            rest += NanosPerSecond;
        }

        return seconds < CelTimestamp.MinSeconds || seconds > CelTimestamp.MaxSeconds
            ? Errors.TimestampOverflow
            : new CelTimestamp((long)seconds, (int)rest);
    }
}
