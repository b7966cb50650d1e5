using System;
using System.Globalization;
using System.Numerics;

namespace Compliance.Language.Kernels;

/// <summary>Numbers as text. Rounding is exact, on the number that the double is, and halves go to the even digit.</summary>
internal static class NumberText
{
    private const int FractionBits = 52;
    private const int LeastExponent = -1074;
    private const int LeastWithExponent = 6;

    /// <summary>The shortest digits that read back as the same number: with an exponent below 1e-4 and from 1e6 on, as the reference implementation writes it.</summary>
    public static string General(double value)
    {
        if (Special(value, "+Inf") is { } special)
        {
            return special;
        }

        var (digits, point) = Shortest(value);
        var exponent = point - 1;
        return exponent < -4 || exponent >= LeastWithExponent ? Signed(value, Scientific(digits, exponent)) : Positional(value);
    }

    /// <summary>The shortest digits that read back as the same number, without an exponent.</summary>
    public static string Positional(double value)
    {
        if (Special(value, "Infinity") is { } special)
        {
            return special;
        }

        var (digits, point) = Shortest(value);
        return Signed(value, point <= 0 ? "0." + new string('0', -point) + digits
            : point >= digits.Length ? digits.PadRight(point, '0')
            : digits.Insert(point, "."));
    }

    /// <summary>With so many digits after the point.</summary>
    public static string Fixed(double value, int precision)
    {
        if (Special(value, "Infinity") is { } special)
        {
            return special;
        }

        var digits = Scaled(value, precision).ToString(CultureInfo.InvariantCulture).PadLeft(precision + 1, '0');
        return Signed(value, precision == 0 ? digits : digits.Insert(digits.Length - precision, "."));
    }

    /// <summary>One digit before the point, so many after it, and an exponent.</summary>
    public static string Scientific(double value, int precision)
    {
        if (Special(value, "Infinity") is { } special)
        {
            return special;
        }

        if (value == 0)
        {
            return Signed(value, Scientific(new string('0', precision + 1), 0));
        }

        // The shortest digits tell the exponent, but rounding to more or fewer of them may take it one up or down.
        for (var exponent = Shortest(value).Point - 1; ;)
        {
            var digits = Scaled(value, precision - exponent).ToString(CultureInfo.InvariantCulture);
            if (digits.Length == precision + 1)
            {
                return Signed(value, Scientific(digits, exponent));
            }

            exponent += digits.Length.CompareTo(precision + 1);
        }
    }

    /// <summary>In base 2, 8, 10 or 16.</summary>
    public static string InBase(ulong magnitude, bool isNegative, int radix)
    {
        var digits = new char[65];
        var start = digits.Length;
        do
        {
            digits[--start] = "0123456789abcdef"[(int)(magnitude % (uint)radix)];
            magnitude /= (uint)radix;
        }
        while (magnitude > 0);

        if (isNegative)
        {
            digits[--start] = '-';
        }

        return new string(digits, start, digits.Length - start);
    }

    private static string Scientific(string digits, int exponent) =>
        (digits.Length > 1 ? digits.Insert(1, ".") : digits) + (exponent < 0 ? "e-" : "e+") + Math.Abs(exponent).ToString("d2", CultureInfo.InvariantCulture);

    private static string Signed(double value, string digits) => BitConverter.DoubleToInt64Bits(value) < 0 ? "-" + digits : digits;

    private static string? Special(double value, string infinity) =>
        double.IsNaN(value) ? "NaN"
        : double.IsInfinity(value) ? (value > 0 ? infinity : "-" + infinity.TrimStart('+'))
        : null;

    /// <summary>The digits without leading and trailing zeros, and how many of them stand before the point.</summary>
    private static (string Digits, int Point) Shortest(double value)
    {
        var round = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var mark = round.IndexOf('E');
        var mantissa = mark < 0 ? round : round.Substring(0, mark);
        var exponent = mark < 0 ? 0 : int.Parse(round.Substring(mark + 1), CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.') is >= 0 and var dot ? dot : mantissa.Length;
        var all = mantissa.Replace(".", "");
        var digits = all.TrimStart('0');
        return digits.Length == 0 ? ("0", 1) : (digits.TrimEnd('0'), point + exponent - (all.Length - digits.Length));
    }

    /// <summary>The magnitude times a power of ten, rounded.</summary>
    private static BigInteger Scaled(double value, int power)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var biased = (int)((bits >> FractionBits) & 0x7FF);
        var fraction = bits & ((1L << FractionBits) - 1);
        var numerator = new BigInteger(biased == 0 ? fraction : fraction | (1L << FractionBits));
        var exponent = LeastExponent + Math.Max(0, biased - 1);
        var denominator = BigInteger.One;
        numerator *= power > 0 ? BigInteger.Pow(10, power) : 1;
        denominator *= power < 0 ? BigInteger.Pow(10, -power) : 1;
        numerator <<= Math.Max(0, exponent);
        denominator <<= Math.Max(0, -exponent);

        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        var half = (rest * 2).CompareTo(denominator);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}
