using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>The orders of CEL: <c>&lt; &lt;= &gt; &gt;=</c> for each type that has one, and between the types of numbers.</summary>
internal static class OrderKernels
{
    public static bool LessBool(bool x, bool y) => x.CompareTo(y) < 0;

    public static bool LessInt64(long x, long y) => x < y;

    public static bool LessUint64(ulong x, ulong y) => x < y;

    public static bool LessDouble(double x, double y) => x < y;

    public static bool LessString(string x, string y) => CodePoints.Compare(x, y) < 0;

    public static bool LessBytes(byte[] x, byte[] y) => ByteArrays.Compare(x, y) < 0;

    public static bool LessTimestamp(CelTimestamp x, CelTimestamp y) => x < y;

    public static bool LessDuration(CelDuration x, CelDuration y) => x.Nanoseconds < y.Nanoseconds;

    public static bool LessInt64Uint64(long x, ulong y) => Numbers.Compare(x, y) < 0;

    public static bool LessInt64Double(long x, double y) => (double)x < y;

    public static bool LessUint64Int64(ulong x, long y) => Numbers.Compare(y, x) > 0;

    public static bool LessUint64Double(ulong x, double y) => (double)x < y;

    public static bool LessDoubleInt64(double x, long y) => x < (double)y;

    public static bool LessDoubleUint64(double x, ulong y) => x < (double)y;

    public static bool LessEqualsBool(bool x, bool y) => x.CompareTo(y) <= 0;

    public static bool LessEqualsInt64(long x, long y) => x <= y;

    public static bool LessEqualsUint64(ulong x, ulong y) => x <= y;

    public static bool LessEqualsDouble(double x, double y) => x <= y;

    public static bool LessEqualsString(string x, string y) => CodePoints.Compare(x, y) <= 0;

    public static bool LessEqualsBytes(byte[] x, byte[] y) => ByteArrays.Compare(x, y) <= 0;

    public static bool LessEqualsTimestamp(CelTimestamp x, CelTimestamp y) => x <= y;

    public static bool LessEqualsDuration(CelDuration x, CelDuration y) => x.Nanoseconds <= y.Nanoseconds;

    public static bool LessEqualsInt64Uint64(long x, ulong y) => Numbers.Compare(x, y) <= 0;

    public static bool LessEqualsInt64Double(long x, double y) => (double)x <= y;

    public static bool LessEqualsUint64Int64(ulong x, long y) => Numbers.Compare(y, x) >= 0;

    public static bool LessEqualsUint64Double(ulong x, double y) => (double)x <= y;

    public static bool LessEqualsDoubleInt64(double x, long y) => x <= (double)y;

    public static bool LessEqualsDoubleUint64(double x, ulong y) => x <= (double)y;

    public static bool GreaterBool(bool x, bool y) => x.CompareTo(y) > 0;

    public static bool GreaterInt64(long x, long y) => x > y;

    public static bool GreaterUint64(ulong x, ulong y) => x > y;

    public static bool GreaterDouble(double x, double y) => x > y;

    public static bool GreaterString(string x, string y) => CodePoints.Compare(x, y) > 0;

    public static bool GreaterBytes(byte[] x, byte[] y) => ByteArrays.Compare(x, y) > 0;

    public static bool GreaterTimestamp(CelTimestamp x, CelTimestamp y) => x > y;

    public static bool GreaterDuration(CelDuration x, CelDuration y) => x.Nanoseconds > y.Nanoseconds;

    public static bool GreaterInt64Uint64(long x, ulong y) => Numbers.Compare(x, y) > 0;

    public static bool GreaterInt64Double(long x, double y) => (double)x > y;

    public static bool GreaterUint64Int64(ulong x, long y) => Numbers.Compare(y, x) < 0;

    public static bool GreaterUint64Double(ulong x, double y) => (double)x > y;

    public static bool GreaterDoubleInt64(double x, long y) => x > (double)y;

    public static bool GreaterDoubleUint64(double x, ulong y) => x > (double)y;

    public static bool GreaterEqualsBool(bool x, bool y) => x.CompareTo(y) >= 0;

    public static bool GreaterEqualsInt64(long x, long y) => x >= y;

    public static bool GreaterEqualsUint64(ulong x, ulong y) => x >= y;

    public static bool GreaterEqualsDouble(double x, double y) => x >= y;

    public static bool GreaterEqualsString(string x, string y) => CodePoints.Compare(x, y) >= 0;

    public static bool GreaterEqualsBytes(byte[] x, byte[] y) => ByteArrays.Compare(x, y) >= 0;

    public static bool GreaterEqualsTimestamp(CelTimestamp x, CelTimestamp y) => x >= y;

    public static bool GreaterEqualsDuration(CelDuration x, CelDuration y) => x.Nanoseconds >= y.Nanoseconds;

    public static bool GreaterEqualsInt64Uint64(long x, ulong y) => Numbers.Compare(x, y) >= 0;

    public static bool GreaterEqualsInt64Double(long x, double y) => (double)x >= y;

    public static bool GreaterEqualsUint64Int64(ulong x, long y) => Numbers.Compare(y, x) <= 0;

    public static bool GreaterEqualsUint64Double(ulong x, double y) => (double)x >= y;

    public static bool GreaterEqualsDoubleInt64(double x, long y) => x >= (double)y;

    public static bool GreaterEqualsDoubleUint64(double x, ulong y) => x >= (double)y;
}
