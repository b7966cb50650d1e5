using System;
using System.Collections.Generic;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>The encoders extension: base64 (RFC 4648, the alphabet with <c>+</c> and <c>/</c>).</summary>
internal static class EncoderKernels
{
    private const int BitsPerDigit = 6;

    public static string Base64EncodeBytes(byte[] bytes) => Convert.ToBase64String(bytes);

    /// <summary>Padded or not; line breaks are passed over, anything else that is no digit is an error.</summary>
    public static Fallible<byte[]> Base64DecodeString(string text)
    {
        var bytes = new List<byte>(text.Length / 4 * 3);
        var (digits, padding, bits) = (0, 0, 0);
        foreach (var c in text)
        {
            if (c is '\r' or '\n')
            {
                continue;
            }

            var digit = Digit(c);
            if (c == '=')
            {
                padding++;
                continue;
            }

            if (digit < 0 || padding > 0)
            {
                return Errors.Conversion(CelValue.Of(text), "base64");
            }

            bits = ((bits << BitsPerDigit) | digit) & 0xFFFFFF;
            if (digits++ % 4 != 0)
            {
                bytes.Add((byte)((bits >> Surplus(digits)) & 0xFF));
            }
        }

        var isWhole = digits % 4 != 1 && (padding == 0 || (padding < 4 - 1 && (digits + padding) % 4 == 0 && digits % 4 != 0));
        return isWhole ? bytes.ToArray() : Errors.Conversion(CelValue.Of(text), "base64");
    }

    /// <summary>How many bits are left over for the next byte, after that many digits.</summary>
    private static int Surplus(int digits) => BitsPerDigit * digits % 8;

    private static int Digit(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' => 62,
        '/' => 63,
        _ => -1,
    };
}
