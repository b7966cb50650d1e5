using System;
using System.Globalization;
using System.Numerics;

namespace Compliance.Language.Values;

/// <summary>A length of time in nanoseconds, about 290 years either way (CEL language definition, "Durations").</summary>
/// <param name="Nanoseconds">Its length; negative goes backwards.</param>
/// <remarks>Thread safety: immutable.</remarks>
public readonly record struct CelDuration(long Nanoseconds)
{
    private static readonly (string Unit, long Nanoseconds)[] Units =
    [
        ("ns", 1), ("us", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", 3_600_000_000_000),
    ];

    /// <summary>Seconds with as many digits as are needed, such as <c>1.5s</c>.</summary>
    public override string ToString()
    {
        var magnitude = unchecked(Nanoseconds < 0 ? 0UL - (ulong)Nanoseconds : (ulong)Nanoseconds);
        var whole = (Nanoseconds < 0 ? "-" : "") + (magnitude / 1_000_000_000).ToString(CultureInfo.InvariantCulture);
        var rest = magnitude % 1_000_000_000;
        return rest == 0 ? whole + "s" : whole + "." + rest.ToString("d9", CultureInfo.InvariantCulture).TrimEnd('0') + "s";
    }

    /// <summary>A sign, then numbers with units h, m, s, ms, us or ns, such as <c>1h30m</c>; or a bare zero.</summary>
    internal static bool TryParse(string text, out CelDuration value)
    {
        value = default;
        var negative = text.StartsWith("-", StringComparison.Ordinal);
        var i = negative || text.StartsWith("+", StringComparison.Ordinal) ? 1 : 0;
        if (text.Substring(i) == "0")
        {
            return true;
        }

        var total = BigInteger.Zero;
        var parts = 0;
        while (i < text.Length)
        {
            var start = i;
            while (i < text.Length && (text[i] is (>= '0' and <= '9') or '.'))
            {
                i++;
            }

            var unitStart = i;
            while (i < text.Length && text[i] is >= 'a' and <= 'z')
            {
                i++;
            }

            if (!TryPart(text.Substring(start, unitStart - start), text.Substring(unitStart, i - unitStart), out var part))
            {
                return false;
            }

            total += part;
            parts++;
        }

        total = negative ? -total : total;
        if (parts == 0 || total < long.MinValue || total > long.MaxValue)
        {
            return false;
        }

        value = new CelDuration((long)total);
        return true;
    }

    private static bool TryPart(string number, string unit, out BigInteger nanoseconds)
    {
        nanoseconds = default;
        var scale = Array.Find(Units, u => u.Unit == unit).Nanoseconds;
        var dot = number.IndexOf('.');
        var whole = dot < 0 ? number : number.Substring(0, dot);
        var fraction = dot < 0 ? "" : number.Substring(dot + 1);
        if (scale == 0 || whole.Length + fraction.Length is 0 or > 40 || fraction.Contains("."))
        {
            return false;
        }

        var digits = BigInteger.Parse("0" + whole + fraction, CultureInfo.InvariantCulture);
        nanoseconds = digits * scale / BigInteger.Pow(10, fraction.Length);
        return true;
    }
}
