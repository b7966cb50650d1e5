using System.Globalization;
using System.Text.Json;
using Compliance.Language.Profiles;
using Compliance.Language.Values;

namespace Compliance.Engine.Reports;

/// <summary>Values of the language as JSON. What JSON has no form for is a string, as CEL would convert it.</summary>
internal static class ValueJson
{
    public static void Write(Utf8JsonWriter json, CelValue value)
    {
        switch (value.Kind)
        {
            case CelKind.Null:
                json.WriteNullValue();
                break;
            case CelKind.Bool:
                json.WriteBooleanValue(value.AsBool());
                break;
            case CelKind.Int:
                json.WriteNumberValue(value.AsInt());
                break;
            case CelKind.Uint:
                json.WriteNumberValue(value.AsUint());
                break;
            case CelKind.Double when double.IsFinite(value.AsDouble()):
                json.WriteNumberValue(value.AsDouble());
                break;
            case CelKind.Double:
                json.WriteStringValue(value.AsDouble().ToString(CultureInfo.InvariantCulture));
                break;
            case CelKind.String:
                json.WriteStringValue(value.AsString());
                break;
            case CelKind.Bytes:
                json.WriteBase64StringValue(value.AsBytes());
                break;
            case CelKind.Timestamp:
                json.WriteStringValue(value.AsTimestamp().ToString());
                break;
            case CelKind.Duration:
                json.WriteStringValue(value.AsDuration().ToString());
                break;
            case CelKind.List:
                json.WriteStartArray();
                foreach (var item in value.AsList())
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case CelKind.Map:
                WriteMap(json, value);
                break;
            case CelKind.Unknown:
                json.WriteStringValue(FactText.DateOf(value).ToString());
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }

    private static void WriteMap(Utf8JsonWriter json, CelValue map)
    {
        json.WriteStartObject();
        foreach (var (key, item) in map.AsMap())
        {
            json.WritePropertyName(key.Kind == CelKind.String ? key.AsString() : key.ToString());
            Write(json, item);
        }

        json.WriteEndObject();
    }
}
