using System;
using System.Globalization;
using System.Numerics;
using Compliance.Language.Values;

namespace Compliance.Language.Syntax;

/// <summary>What a number token means, its sign included: the least int has no positive twin.</summary>
internal static class NumberLiteral
{
    public static bool TryRead(Token token, bool negative, out CelValue value, out string expected)
    {
        value = default;
        switch (token.Kind)
        {
            case TokenKind.Double:
                expected = "double";
                var isRead = double.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number);
                value = CelValue.Of(negative ? -number : number);
                return isRead;
            case TokenKind.Uint:
                expected = "uint";
                var unsigned = Magnitude(token.Text.Substring(0, token.Text.Length - 1));
                if (unsigned > ulong.MaxValue)
                {
                    return false;
                }

                value = CelValue.Of((ulong)unsigned);
                return true;
            default:
                expected = "int";
                var signed = negative ? -Magnitude(token.Text) : Magnitude(token.Text);
                if (signed < long.MinValue || signed > long.MaxValue)
                {
                    return false;
                }

                value = CelValue.Of((long)signed);
                return true;
        }
    }

    private static BigInteger Magnitude(string digits) =>
        digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? BigInteger.Parse("0" + digits.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
