using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>Arithmetic (CEL language definition, "Numeric Values" and "Overflow"): a result outside its type is an error, never a wrap-around.</summary>
internal static class ArithmeticKernels
{
    // A sum overflows where both operands have the sign that it has not; a difference where the operands' signs differ and it has not the first's.
    public static Fallible<long> AddInt64(long x, long y)
    {
        var sum = unchecked(x + y);
        return ((x ^ sum) & (y ^ sum)) < 0 ? Errors.IntOverflow : sum;
    }

    public static Fallible<long> SubtractInt64(long x, long y)
    {
        var difference = unchecked(x - y);
        return ((x ^ y) & (x ^ difference)) < 0 ? Errors.IntOverflow : difference;
    }

    public static Fallible<long> MultiplyInt64(long x, long y)
    {
        if (IsShort(x) && IsShort(y))
        {
            return x * y;
        }

        // Division undoes a product that has not overflowed; the one quotient that itself overflows is looked at first.
        var product = unchecked(x * y);
        var overflows = (x == -1 && y == long.MinValue) || (x == long.MinValue && y == -1) || (x != 0 && x != -1 && product / x != y);
        return overflows ? Errors.IntOverflow : product;
    }

    public static Fallible<long> DivideInt64(long x, long y) =>
        y == 0 ? Errors.DivisionByZero : x == long.MinValue && y == -1 ? Errors.IntOverflow : x / y;

    public static Fallible<long> ModuloInt64(long x, long y) =>
        y == 0 ? Errors.DivisionByZero : x == long.MinValue && y == -1 ? Errors.IntOverflow : x % y;

    public static Fallible<long> NegateInt64(long x) => x == long.MinValue ? Errors.IntOverflow : -x;

    public static Fallible<ulong> AddUint64(ulong x, ulong y) => x > ulong.MaxValue - y ? Errors.UintOverflow : x + y;

    public static Fallible<ulong> SubtractUint64(ulong x, ulong y) => x < y ? Errors.UintOverflow : x - y;

    public static Fallible<ulong> MultiplyUint64(ulong x, ulong y) => x != 0 && y > ulong.MaxValue / x ? Errors.UintOverflow : x * y;

    public static Fallible<ulong> DivideUint64(ulong x, ulong y) => y == 0 ? Errors.DivisionByZero : x / y;

    public static Fallible<ulong> ModuloUint64(ulong x, ulong y) => y == 0 ? Errors.DivisionByZero : x % y;

    public static double AddDouble(double x, double y) => x + y;

    public static double SubtractDouble(double x, double y) => x - y;

    public static double MultiplyDouble(double x, double y) => x * y;

    public static double DivideDouble(double x, double y) => x / y;

    public static double NegateDouble(double x) => -x;

    public static string AddString(string x, string y) => x + y;

    public static byte[] AddBytes(byte[] x, byte[] y) => [.. x, .. y];

    public static CelList AddList(CelList x, CelList y) => CelList.Owning([.. x.Items, .. y.Items]);

    private static bool IsShort(long value) => value is >= int.MinValue and <= int.MaxValue;
}
