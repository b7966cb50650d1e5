using System.Globalization;
using System.Linq;
using System.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>Conversions between types (CEL language definition, "Types and Conversions").</summary>
internal static class ConversionKernels
{
    private const double TwoTo63 = 9223372036854775808.0;
    private const double TwoTo64 = 18446744073709551616.0;
    private const char Replacement = '\uFFFD';

    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static CelType Type(CelValue x) => ErasedTypes.Of(x);

    public static CelValue ToDyn(CelValue x) => x;

    public static Fallible<long> Uint64ToInt64(ulong x) => x > long.MaxValue ? Errors.IntOverflow : (long)x;

    public static Fallible<long> DoubleToInt64(double x) => x is > -TwoTo63 and < TwoTo63 ? (long)x : Errors.IntOverflow;

    public static Fallible<long> StringToInt64(string x) =>
        IsOfDigits(x, x.Length > 0 && x[0] is '+' or '-' ? 1 : 0) && long.TryParse(x, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : Errors.Conversion(CelValue.Of(x), "int");

    public static long TimestampToInt64(CelTimestamp x) => x.Seconds;

    public static Fallible<ulong> Int64ToUint64(long x) => x < 0 ? Errors.UintOverflow : (ulong)x;

    public static Fallible<ulong> DoubleToUint64(double x) => x is >= 0 and < TwoTo64 ? (ulong)x : Errors.UintOverflow;

    public static Fallible<ulong> StringToUint64(string x) =>
        IsOfDigits(x, 0) && ulong.TryParse(x, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : Errors.Conversion(CelValue.Of(x), "uint");

    public static double Int64ToDouble(long x) => x;

    public static double Uint64ToDouble(ulong x) => x;

    public static Fallible<double> StringToDouble(string x) => x.ToUpperInvariant() switch
    {
        "NAN" => double.NaN,
        "INF" or "+INF" or "INFINITY" or "+INFINITY" => double.PositiveInfinity,
        "-INF" or "-INFINITY" => double.NegativeInfinity,

        // What else .NET reads as infinite is a number too large.
        _ => IsOfNumber(x) && double.TryParse(x, Number, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value)
            ? value : Errors.Conversion(CelValue.Of(x), "double"),
    };

    public static Fallible<bool> StringToBool(string x) => x switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        _ => Errors.Conversion(CelValue.Of(x), "bool"),
    };

    public static string BoolToString(bool x) => x ? "true" : "false";

    public static string Int64ToString(long x) => x.ToString(CultureInfo.InvariantCulture);

    public static string Uint64ToString(ulong x) => x.ToString(CultureInfo.InvariantCulture);

    public static string DoubleToString(double x) => NumberText.General(x);

    public static Fallible<string> BytesToString(byte[] x)
    {
        // Bytes that are no UTF-8 become U+FFFD, whose own bytes are others.
        var text = Encoding.UTF8.GetString(x);
        return text.IndexOf(Replacement) < 0 || ByteArrays.Compare(Encoding.UTF8.GetBytes(text), x) == 0 ? text : Errors.Conversion(CelValue.Of(x), "UTF-8 text");
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

    // .NET also reads blanks, and zero characters at the end.
    private static bool IsOfDigits(string text, int start) => text.Length > start && text.Skip(start).All(c => c is >= '0' and <= '9');

    private static bool IsOfNumber(string text) => text.All(c => c is (>= '0' and <= '9') or '.' or 'e' or 'E' or '+' or '-');
}
