using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>The math extension: the greatest and the least of some numbers, the first of those that are equal. NaN has no order.</summary>
internal static class ExtremeKernels
{
    private const int Greatest = 1;
    private const int Least = -1;

    public static long MathMaxInt(long x) => x;

    public static ulong MathMaxUint(ulong x) => x;

    public static double MathMaxDouble(double x) => x;

    public static long MathMaxIntInt(long x, long y) => x >= y ? x : y;

    public static ulong MathMaxUintUint(ulong x, ulong y) => x >= y ? x : y;

    public static Fallible<double> MathMaxDoubleDouble(double x, double y) => double.IsNaN(x) || double.IsNaN(y) ? Errors.Unordered : x >= y ? x : y;

    public static Fallible<CelValue> MathMaxIntUint(long x, ulong y) => Of(CelValue.Of(x), CelValue.Of(y), Greatest);

    public static Fallible<CelValue> MathMaxIntDouble(long x, double y) => Of(CelValue.Of(x), CelValue.Of(y), Greatest);

    public static Fallible<CelValue> MathMaxUintInt(ulong x, long y) => Of(CelValue.Of(x), CelValue.Of(y), Greatest);

    public static Fallible<CelValue> MathMaxUintDouble(ulong x, double y) => Of(CelValue.Of(x), CelValue.Of(y), Greatest);

    public static Fallible<CelValue> MathMaxDoubleInt(double x, long y) => Of(CelValue.Of(x), CelValue.Of(y), Greatest);

    public static Fallible<CelValue> MathMaxDoubleUint(double x, ulong y) => Of(CelValue.Of(x), CelValue.Of(y), Greatest);

    public static Fallible<CelValue> MathMaxListInt(CelList numbers) => Of(numbers, Greatest);

    public static Fallible<CelValue> MathMaxListUint(CelList numbers) => Of(numbers, Greatest);

    public static Fallible<CelValue> MathMaxListDouble(CelList numbers) => Of(numbers, Greatest);

    public static long MathMinInt(long x) => x;

    public static ulong MathMinUint(ulong x) => x;

    public static double MathMinDouble(double x) => x;

    public static long MathMinIntInt(long x, long y) => x <= y ? x : y;

    public static ulong MathMinUintUint(ulong x, ulong y) => x <= y ? x : y;

    public static Fallible<double> MathMinDoubleDouble(double x, double y) => double.IsNaN(x) || double.IsNaN(y) ? Errors.Unordered : x <= y ? x : y;

    public static Fallible<CelValue> MathMinIntUint(long x, ulong y) => Of(CelValue.Of(x), CelValue.Of(y), Least);

    public static Fallible<CelValue> MathMinIntDouble(long x, double y) => Of(CelValue.Of(x), CelValue.Of(y), Least);

    public static Fallible<CelValue> MathMinUintInt(ulong x, long y) => Of(CelValue.Of(x), CelValue.Of(y), Least);

    public static Fallible<CelValue> MathMinUintDouble(ulong x, double y) => Of(CelValue.Of(x), CelValue.Of(y), Least);

    public static Fallible<CelValue> MathMinDoubleInt(double x, long y) => Of(CelValue.Of(x), CelValue.Of(y), Least);

    public static Fallible<CelValue> MathMinDoubleUint(double x, ulong y) => Of(CelValue.Of(x), CelValue.Of(y), Least);

    public static Fallible<CelValue> MathMinListInt(CelList numbers) => Of(numbers, Least);

    public static Fallible<CelValue> MathMinListUint(CelList numbers) => Of(numbers, Least);

    public static Fallible<CelValue> MathMinListDouble(CelList numbers) => Of(numbers, Least);

    private static Fallible<CelValue> Of(CelList numbers, int order)
    {
        if (numbers.Items.Count == 0)
        {
            return Errors.BadArgument("an empty list has no greatest and no least element");
        }

        var chosen = numbers.Items[0];
        for (var i = 1; i < numbers.Items.Count; i++)
        {
            var next = Of(chosen, numbers.Items[i], order);
            if (next.Error is not null)
            {
                return next;
            }

            chosen = next.Value;
        }

        return Numbers.IsNumber(chosen) ? chosen : Errors.NoSuchOverload(order == Greatest ? "math.greatest" : "math.least", "list of " + CelFormat.TypeName(chosen));
    }

    private static Fallible<CelValue> Of(CelValue x, CelValue y, int order) =>
        !Numbers.IsNumber(x) || !Numbers.IsNumber(y) ? Errors.NoSuchOverload(order == Greatest ? "math.greatest" : "math.least", CelFormat.TypeName(x) + ", " + CelFormat.TypeName(y))
        : Numbers.Compare(x, y) is not { } compared ? Errors.Unordered
        : compared == -order ? y : x;
}
