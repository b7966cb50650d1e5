using System.Globalization;
using System.Text.Json;
using Compliance.Language;
using Compliance.Language.Values;

namespace Compliance.Conformance;

/// <summary>Values as the vectors write them, each with its type: <c>{"t": "int", "v": "1"}</c>.</summary>
public static class TaggedValue
{
    public static CelValue Read(JsonElement json)
    {
        var value = json.TryGetProperty("v", out var v) ? v : default;
        return json.GetProperty("t").GetString() switch
        {
            "null" => CelValue.Null,
            "bool" => CelValue.Of(value.GetBoolean()),
            "int" => CelValue.Of(long.Parse(value.GetString()!, CultureInfo.InvariantCulture)),
            "uint" => CelValue.Of(ulong.Parse(value.GetString()!, CultureInfo.InvariantCulture)),
            "double" => CelValue.Of(Number(value)),
            "string" => CelValue.Of(value.GetString()!),
            "bytes" => CelValue.Of(value.GetBytesFromBase64()),
            "timestamp" or "duration" => Converted(json.GetProperty("t").GetString()!, value.GetString()!),
            "list" => CelValue.ListOf(value.EnumerateArray().Select(Read)),
            "map" => CelValue.MapOf(value.EnumerateArray().Select(e => new KeyValuePair<CelValue, CelValue>(Read(e[0]), Read(e[1])))),
            "type" => CelValue.TypeOf(TypeText.Read(value.GetString()!)),
            "optional" => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? CelValue.OptionalNone : CelValue.OptionalOf(Read(value)),
            var other => throw new InvalidDataException("no such type of value: " + other),
        };
    }

    /// <summary>Strictly by type; NaN is NaN, and maps have no order.</summary>
    public static bool AreSame(CelValue x, CelValue y) => (x.Kind, y.Kind) switch
    {
        (CelKind.Double, CelKind.Double) => x.AsDouble().Equals(y.AsDouble()),
        (CelKind.List, CelKind.List) => x.AsList().Count == y.AsList().Count && x.AsList().Zip(y.AsList(), AreSame).All(same => same),
        (CelKind.Map, CelKind.Map) => x.AsMap().Count == y.AsMap().Count
            && x.AsMap().All(e => y.AsMap().Any(o => AreSame(e.Key, o.Key) && AreSame(e.Value, o.Value))),
        (CelKind.Optional, CelKind.Optional) => (x.AsOptional(), y.AsOptional()) is var (a, b) && (a is null || b is null ? a is null && b is null : AreSame(a.Value, b.Value)),
        (CelKind.Type, CelKind.Type) => x.AsType().Name == y.AsType().Name,
        _ => x == y,
    };

    // JSON has no notation for these.
    private static double Number(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : value.GetString() switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        "-0" => -0.0,
        var other => throw new InvalidDataException("no such number: " + other),
    };

    private static CelValue Converted(string function, string text) =>
        CelEnvironment.Standard.Compile(new("vector", $"{function}('{text}')"), out _)!.Evaluate(new Dictionary<string, CelValue>(), out _)!.Value;
}
