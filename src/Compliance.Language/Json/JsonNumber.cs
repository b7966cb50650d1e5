using System.Globalization;
using Compliance.Language.Text;

namespace Compliance.Language.Json;

/// <summary>A number, kept as it was written: what it means depends on the type that is asked for.</summary>
internal sealed class JsonNumber(TextSpan span, string text) : JsonNode(span)
{
    public string Text { get; } = text;

    public override string Kind => "a number";

    /// <summary>Infinite where the number is larger than a double can be.</summary>
    public double AsDouble() =>
        double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
        : Text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;

    /// <summary>JSON Schema counts 18.0 and 1.8e1 as integers, so this does too.</summary>
    public bool TryGetInteger(out long value)
    {
        if (long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
        {
            return true;
        }

        return Digits() is { } digits && long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The number without point and exponent, or null where it is no integer or has more digits than an integer can; nothing is rounded.</summary>
    private string? Digits()
    {
        var exponentAt = Text.IndexOfAny(['e', 'E']);
        var mantissa = exponentAt < 0 ? Text : Text.Substring(0, exponentAt);
        var pointAt = mantissa.IndexOf('.');
        var fraction = pointAt < 0 ? "" : mantissa.Substring(pointAt + 1);
        var digits = ((pointAt < 0 ? mantissa : mantissa.Substring(0, pointAt)) + fraction).TrimStart('-').TrimStart('0');
        var significant = digits.TrimEnd('0');
        if (significant.Length == 0)
        {
            return "0";
        }

        if (!int.TryParse(exponentAt < 0 ? "0" : Text.Substring(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent))
        {
            return null;
        }

        var zeros = (long)exponent - fraction.Length + (digits.Length - significant.Length);
        return zeros < 0 || significant.Length + zeros > 19 ? null : (Text[0] == '-' ? "-" : "") + significant + new string('0', (int)zeros);
    }
}
