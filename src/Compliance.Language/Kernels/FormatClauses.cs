using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>What each clause of <c>format</c> writes of a value.</summary>
internal static class FormatClauses
{
    public static Fallible<string> Write(char clause, int precision, CelValue value) => clause switch
    {
        's' => Text(value),
        'd' => value.Kind == CelKind.Double ? NumberText.Positional(value.AsDouble()) : InBase(value, 10, clause),
        'b' => value.Kind == CelKind.Bool ? (value.AsBool() ? "1" : "0") : InBase(value, 2, clause),
        'o' => InBase(value, 8, clause),
        'x' => Hexadecimal(value, clause),
        'X' => Hexadecimal(value, clause) is { Error: null, Value: var digits } ? digits.ToUpperInvariant() : Unwritable(value, clause),
        'f' => Numbers.IsNumber(value) ? NumberText.Fixed(Numbers.AsDouble(value), precision) : Unwritable(value, clause),
        'e' => Numbers.IsNumber(value) ? NumberText.Scientific(Numbers.AsDouble(value), precision) : Unwritable(value, clause),
        _ => Errors.BadArgument("there is no clause `%" + clause + "`"),
    };

    private static Fallible<string> Text(CelValue value)
    {
        var written = new StringBuilder();
        return Append(written, value) is { } error ? error : written.ToString();
    }

    private static CelError? Append(StringBuilder written, CelValue value)
    {
        switch (value.Kind)
        {
            case CelKind.List:
                return Append(written, value.AsCelList());
            case CelKind.Map:
                return Append(written, value.AsCelMap());
            case CelKind.Optional or CelKind.Opaque:
                return Unwritable(value, 's');
            default:
                written.Append(Scalar(value));
                return null;
        }
    }

    private static CelError? Append(StringBuilder written, CelList list)
    {
        written.Append('[');
        for (var i = 0; i < list.Items.Count; i++)
        {
            written.Append(i == 0 ? "" : ", ");
            if (Append(written, list.Items[i]) is { } error)
            {
                return error;
            }
        }

        written.Append(']');
        return null;
    }

    private static CelError? Append(StringBuilder written, CelMap map)
    {
        var entries = map.Entries.Select(e => new KeyValuePair<string, CelValue>(Scalar(e.Key), e.Value)).ToList();
        entries.Sort((x, y) => CodePoints.Compare(x.Key, y.Key));
        written.Append('{');
        for (var i = 0; i < entries.Count; i++)
        {
            written.Append(i == 0 ? "" : ", ").Append(entries[i].Key).Append(": ");
            if (Append(written, entries[i].Value) is { } error)
            {
                return error;
            }
        }

        written.Append('}');
        return null;
    }

    private static string Scalar(CelValue value) => value.Kind switch
    {
        CelKind.Null => "null",
        CelKind.Bool => value.AsBool() ? "true" : "false",
        CelKind.Int => value.AsInt().ToString(CultureInfo.InvariantCulture),
        CelKind.Uint => value.AsUint().ToString(CultureInfo.InvariantCulture),
        CelKind.Double => NumberText.Positional(value.AsDouble()),
        CelKind.String => value.AsString(),
        CelKind.Bytes => Encoding.UTF8.GetString(value.BytesNoCopy()),
        CelKind.Timestamp => value.AsTimestamp().ToString(),
        CelKind.Duration => value.AsDuration().ToString(),
        _ => value.AsType().Name,
    };

    private static Fallible<string> InBase(CelValue value, int radix, char clause) => value.Kind switch
    {
        CelKind.Int => NumberText.InBase(Magnitude(value.AsInt()), value.AsInt() < 0, radix),
        CelKind.Uint => NumberText.InBase(value.AsUint(), false, radix),
        _ => Unwritable(value, clause),
    };

    private static Fallible<string> Hexadecimal(CelValue value, char clause) => value.Kind switch
    {
        CelKind.String => Hexadecimal(Encoding.UTF8.GetBytes(value.AsString())),
        CelKind.Bytes => Hexadecimal(value.BytesNoCopy()),
        _ => InBase(value, 16, clause),
    };

    private static string Hexadecimal(byte[] bytes)
    {
        var digits = new StringBuilder(2 * bytes.Length);
        foreach (var octet in bytes)
        {
            digits.Append(octet.ToString("x2", CultureInfo.InvariantCulture));
        }

        return digits.ToString();
    }

    private static ulong Magnitude(long value) => unchecked(value < 0 ? 0UL - (ulong)value : (ulong)value);

    private static CelError Unwritable(CelValue value, char clause) =>
        Errors.NoSuchOverload("%" + clause, CelFormat.TypeName(value));
}
