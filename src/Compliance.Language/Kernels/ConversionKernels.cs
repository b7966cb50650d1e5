using System.Globalization;
using System.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>Conversions between types (CEL language definition, "Types and Conversions").</summary>
internal static class ConversionKernels
{
    private const double TwoTo63 = 9223372036854775808.0;
    private const double TwoTo64 = 18446744073709551616.0;

    // The text of a number has an optional minus and digits; .NET would also take blanks, a plus and more.
    private const NumberStyles Digits = NumberStyles.AllowLeadingSign;

    public static CelValue ToDyn(CelValue x) => x;

    public static Fallible<long> Uint64ToInt64(ulong x) => x > long.MaxValue ? Errors.IntOverflow : (long)x;

    public static Fallible<long> DoubleToInt64(double x) => x is > -TwoTo63 and < TwoTo63 ? (long)x : Errors.IntOverflow;

    public static Fallible<long> StringToInt64(string x) =>
        long.TryParse(x, Digits, CultureInfo.InvariantCulture, out var value) ? value : Errors.Conversion(CelValue.Of(x), "int");

    public static long TimestampToInt64(CelTimestamp x) => x.Seconds;

    public static Fallible<ulong> Int64ToUint64(long x) => x < 0 ? Errors.UintOverflow : (ulong)x;

    public static Fallible<ulong> DoubleToUint64(double x) => x is > -1 and < TwoTo64 ? (ulong)x : Errors.UintOverflow;

    public static Fallible<ulong> StringToUint64(string x) =>
        ulong.TryParse(x, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : Errors.Conversion(CelValue.Of(x), "uint");

    public static double Int64ToDouble(long x) => x;

    public static double Uint64ToDouble(ulong x) => x;

    public static Fallible<double> StringToDouble(string x) =>
        double.TryParse(x, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
            ? value : Errors.Conversion(CelValue.Of(x), "double");

    public static Fallible<bool> StringToBool(string x) => x switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        _ => Errors.Conversion(CelValue.Of(x), "bool"),
    };

    public static string BoolToString(bool x) => x ? "true" : "false";

    public static string Int64ToString(long x) => x.ToString(CultureInfo.InvariantCulture);

    public static string Uint64ToString(ulong x) => x.ToString(CultureInfo.InvariantCulture);

    public static string DoubleToString(double x) =>
        double.IsNaN(x) ? "NaN"
        : double.IsInfinity(x) ? (x > 0 ? "+Inf" : "-Inf")
        : x.ToString("R", CultureInfo.InvariantCulture);

    public static Fallible<string> BytesToString(byte[] x)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(x);
        }
        catch (DecoderFallbackException)
        {
            return Errors.Conversion(CelValue.Of(x), "UTF-8 text");
        }
    }

    public static string TimestampToString(CelTimestamp x) => x.ToString();

    public static string DurationToString(CelDuration x) => x.ToString();

    public static byte[] StringToBytes(string x) => Encoding.UTF8.GetBytes(x);

    public static Fallible<CelTimestamp> StringToTimestamp(string x) =>
        CelTimestamp.TryParse(x, out var value) ? value : Errors.Conversion(CelValue.Of(x), "timestamp");

    public static Fallible<CelTimestamp> Int64ToTimestamp(long x) =>
        x is >= CelTimestamp.MinSeconds and <= CelTimestamp.MaxSeconds ? new CelTimestamp(x, 0) : Errors.TimestampOverflow;

    public static Fallible<CelDuration> StringToDuration(string x) =>
        CelDuration.TryParse(x, out var value) ? value : Errors.Conversion(CelValue.Of(x), "duration");
}
