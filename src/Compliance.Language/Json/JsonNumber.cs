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

        if (decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            && exact == decimal.Truncate(exact) && exact is >= long.MinValue and <= long.MaxValue)
        {
            value = (long)exact;
            return true;
        }

        return false;
    }
}
