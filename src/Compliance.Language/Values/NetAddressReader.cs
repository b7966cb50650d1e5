using System;
using System.Globalization;
using System.Linq;

namespace Compliance.Language.Values;

/// <summary>Reads addresses as RFC 4291 writes them, and nothing else: four decimal numbers without leading zeros, or groups of up to four hexadecimal digits; no zones.</summary>
internal static class NetAddressReader
{
    public const int LengthOfV4 = 4;
    public const int LengthOfV6 = 16;

    /// <summary>Four or sixteen bytes, or null.</summary>
    public static byte[]? Read(string text) => text.IndexOf(':') >= 0 ? ReadV6(text) : ReadV4(text);

    /// <summary>An IPv4 address written as <c>::ffff:a.b.c.d</c> or in hexadecimal.</summary>
    public static bool IsMapped(byte[] bytes) =>
        bytes.Length == LengthOfV6 && bytes.Take(10).All(b => b == 0) && bytes[10] == 0xFF && bytes[11] == 0xFF;

    private static byte[]? ReadV4(string text)
    {
        var parts = text.Split('.');
        var bytes = new byte[LengthOfV4];
        for (var i = 0; i < parts.Length; i++)
        {
            var isWritten = parts.Length == LengthOfV4 && parts[i].Length is > 0 and <= 3 && (parts[i].Length == 1 || parts[i][0] != '0');
            if (!isWritten || !parts[i].All(IsDecimal) || !byte.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out bytes[i]))
            {
                return null;
            }
        }

        return bytes;
    }

    /// <summary>What stands before and after <c>::</c>, and as many zeros between as are missing, at least two.</summary>
    private static byte[]? ReadV6(string text)
    {
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0)
        {
            return Groups(text, true) is { Length: LengthOfV6 } whole ? whole : null;
        }

        var head = Groups(text.Substring(0, gap), false);
        var tail = Groups(text.Substring(gap + 2), true);
        return head is not null && tail is not null && head.Length + tail.Length <= LengthOfV6 - 2
            ? [.. head, .. new byte[LengthOfV6 - head.Length - tail.Length], .. tail]
            : null;
    }

    private static byte[]? Groups(string text, bool mayEndInV4)
    {
        var groups = text.Length == 0 ? [] : text.Split(':');
        var endsInV4 = mayEndInV4 && groups.Length > 0 && groups[groups.Length - 1].IndexOf('.') >= 0;
        var hexadecimal = endsInV4 ? groups.Length - 1 : groups.Length;
        var bytes = new byte[Math.Min(LengthOfV6, 2 * hexadecimal)];
        for (var i = 0; i < hexadecimal; i++)
        {
            if (2 * i >= LengthOfV6 || groups[i].Length is 0 or > 4 || !groups[i].All(IsHexadecimal))
            {
                return null;
            }

            var group = ushort.Parse(groups[i], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            (bytes[2 * i], bytes[(2 * i) + 1]) = ((byte)(group >> 8), (byte)(group & 0xFF));
        }

        return !endsInV4 ? bytes
            : ReadV4(groups[hexadecimal]) is { } last ? [.. bytes, .. last]
            : null;
    }

    private static bool IsDecimal(char c) => c is >= '0' and <= '9';

    private static bool IsHexadecimal(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
