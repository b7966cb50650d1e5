using System.Globalization;
using System.Linq;
using System.Text;

namespace Compliance.Language.Values;

/// <summary>Writes values as CEL would.</summary>
internal static class CelFormat
{
    public static string Write(CelValue value) => value.Kind switch
    {
        CelKind.Null => "null",
        CelKind.Bool => value.AsBool() ? "true" : "false",
        CelKind.Int => value.AsInt().ToString(CultureInfo.InvariantCulture),
        CelKind.Uint => value.AsUint().ToString(CultureInfo.InvariantCulture) + "u",
        CelKind.Double => Write(value.AsDouble()),
        CelKind.String => Quote(value.AsString()),
        CelKind.Bytes => "b\"" + string.Concat(value.BytesNoCopy().Select(b => "\\x" + b.ToString("x2", CultureInfo.InvariantCulture))) + "\"",
        CelKind.Timestamp => "timestamp(\"" + value.AsTimestamp() + "\")",
        CelKind.Duration => "duration(\"" + value.AsDuration() + "\")",
        CelKind.List => "[" + string.Join(", ", value.AsList().Select(Write)) + "]",
        CelKind.Map => "{" + string.Join(", ", value.AsMap().Select(e => Write(e.Key) + ": " + Write(e.Value))) + "}",
        CelKind.Type => value.AsType().Name,
        CelKind.Optional => value.AsOptional() is { } present ? "optional.of(" + Write(present) + ")" : "optional.none()",
        CelKind.Opaque => value.AsCelOpaque().Type.Name + "(" + Quote(value.AsOpaque().ToString() ?? "") + ")",
        CelKind.Unknown => "unknown(" + string.Join(", ", value.AsUnknown()) + ")",
        _ => "error(" + value.AsError().Message + ")",
    };

    /// <summary>The shortest digits that read back as the same number, and never those of an int.</summary>
    public static string Write(double value)
    {
        if (double.IsNaN(value))
        {
            return "double(\"NaN\")";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "double(\"Infinity\")" : "double(\"-Infinity\")";
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.IndexOfAny(['.', 'e', 'E']) < 0 ? text + ".0" : text;
    }

    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append(c);
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case '\r':
                    quoted.Append("\\r");
                    break;
                case '\t':
                    quoted.Append("\\t");
                    break;
                case < ' ':
                    quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    quoted.Append(c);
                    break;
            }
        }

        return quoted.Append('"').ToString();
    }

    public static string TypeName(CelValue value) => value.Kind switch
    {
        CelKind.Unknown => "unknown",
        CelKind.Error => "error",
        _ => ErasedTypes.Of(value).Name,
    };
}
