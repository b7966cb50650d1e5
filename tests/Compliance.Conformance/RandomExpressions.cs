using System.Globalization;
using Compliance.Language;
using Compliance.Language.Values;

namespace Compliance.Conformance;

/// <summary>Random well-typed expressions over a fixed set of variables, and random partial bindings of these: edges of the integers, surrogate pairs, time zones, dates known to the month.</summary>
internal sealed class RandomExpressions(int seed)
{
    private static readonly Dictionary<string, CelType> Variables = new()
    {
        ["b1"] = CelType.Bool, ["b2"] = CelType.Bool, ["b3"] = CelType.Bool, ["i1"] = CelType.Int, ["i2"] = CelType.Int, ["u1"] = CelType.Uint, ["d1"] = CelType.Double,
        ["s1"] = CelType.String, ["s2"] = CelType.String, ["t1"] = CelType.Timestamp, ["t2"] = CelType.Timestamp, ["r1"] = CelType.Duration,
        ["li"] = CelType.ListOf(CelType.Int), ["ls"] = CelType.ListOf(CelType.String), ["m1"] = CelType.MapOf(CelType.String, CelType.Int), ["x1"] = CelType.Dyn, ["x2"] = CelType.Dyn,
    };

    private static readonly long[] Ints = [0, 1, -1, 2, 3, 7, long.MaxValue, long.MinValue, 4294967296];
    private static readonly int[] Small = [1, 2, 3];
    private static readonly double[] Doubles = [0, -0.0, 1, 1.5, -2.5, double.NaN, double.PositiveInfinity, 9.3e18, 1e300];
    private static readonly string[] Strings = ["", "a", "b", "ab", "😀", "é", "\uFFFF", "1", "UTC", "2024-02-29T23:59:59.999999999Z"];
    private static readonly string[] Zones = ["UTC", "+05:30", "-11:00", "America/St_Johns", "Asia/Kathmandu", "nowhere"];

    private readonly Random _random = new(seed);
    private int _names;

    public static CelEnvironment Environment { get; } = Variables.Aggregate(CelEnvironment.Standard, (e, v) => e.WithVariable(v.Key, v.Value));

    public string Condition(int depth) => Of(CelType.Bool, depth);

    /// <summary>An expression that is true or false, or a whole number, in which a variable of this name is one.</summary>
    public string Over(string element, bool isCondition, int depth)
    {
        var inner = isCondition ? Condition(depth) : Of(CelType.Int, depth);
        return isCondition ? $"({element} {Pick(["<", ">", "=="])} {Pick(Small)} {Pick(["&&", "||"])} {inner})" : $"({inner} {Pick(["/", "%", "+"])} ({element} - {Pick(Small)}))";
    }

    public string Any(int depth) => Of(Pick([CelType.Bool, CelType.Bool, CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Timestamp, CelType.Duration, CelType.ListOf(CelType.Int), CelType.Dyn]), depth);

    public Dictionary<string, CelValue> Bindings()
    {
        var bindings = new Dictionary<string, CelValue>();
        foreach (var (name, type) in Variables)
        {
            if (_random.Next(10) >= 3)
            {
                bindings.Add(name, Value(type));
            }
            else if (type.Equals(CelType.Timestamp) && _random.Next(2) == 0 && DateRange.TryParse(Pick(["2024", "2024-02", "2026"]), out var range))
            {
                bindings.Add(name, CelValue.Unknown(new CauseSet(name, range)));
            }
        }

        return bindings;
    }

    private CelValue Value(CelType type) => type.Name switch
    {
        "bool" => CelValue.Of(_random.Next(2) == 0),
        "int" => CelValue.Of(Pick(Ints)),
        "uint" => CelValue.Of(Pick([0UL, 1UL, 3UL, ulong.MaxValue])),
        "double" => CelValue.Of(Pick(Doubles)),
        "string" => CelValue.Of(Pick(Strings)),
        "google.protobuf.Timestamp" => CelValue.Of(new CelTimestamp(Pick([0L, 1_709_251_199L, 1_735_689_600L, CelTimestamp.MinSeconds, CelTimestamp.MaxSeconds]), Pick([0, 999_999_999]))),
        "google.protobuf.Duration" => CelValue.Of(new CelDuration(Pick([0L, 1L, 86_400_000_000_000L, -3_600_000_000_000L, long.MaxValue]))),
        "list" => CelValue.ListOf(Enumerable.Range(0, _random.Next(4)).Select(_ => Value(type.Arguments[0]))),
        "map" => CelValue.MapOf(Strings.Take(_random.Next(4)).Select(k => new KeyValuePair<CelValue, CelValue>(CelValue.Of(k), CelValue.Of(Pick(Ints))))),
        _ => Value(Pick([CelType.Bool, CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Timestamp, CelType.ListOf(CelType.Int), CelType.MapOf(CelType.String, CelType.Int)])),
    };

    private string Of(CelType type, int depth)
    {
        if (depth == 0 || _random.Next(12) == 0)
        {
            var names = Variables.Where(v => v.Value.Equals(type)).Select(v => v.Key).ToArray();
            return names.Length > 0 && _random.Next(4) > 0 ? Pick(names) : Literal(type);
        }

        if (_random.Next(10) == 0)
        {
            return _random.Next(2) == 0
                ? $"({Of(CelType.Bool, depth - 1)} ? {Of(type, depth - 1)} : {Of(type, depth - 1)})"
                : Bound(type, depth);
        }

        return type.Name switch
        {
            "bool" => Bool(depth),
            "int" => Int(depth),
            "uint" => $"({Of(CelType.Uint, depth - 1)} {Pick(["+", "-", "*", "/", "%"])} {Of(CelType.Uint, depth - 1)})",
            "double" => _random.Next(4) == 0 ? $"double({Of(CelType.Int, depth - 1)})" : $"({Of(CelType.Double, depth - 1)} {Pick(["+", "-", "*", "/"])} {Of(CelType.Double, depth - 1)})",
            "string" => String(depth),
            "google.protobuf.Timestamp" => $"({Of(CelType.Timestamp, depth - 1)} {Pick(["+", "-"])} {Of(CelType.Duration, depth - 1)})",
            "google.protobuf.Duration" => _random.Next(2) == 0 ? $"({Of(CelType.Timestamp, depth - 1)} - {Of(CelType.Timestamp, depth - 1)})" : $"({Of(CelType.Duration, depth - 1)} + {Of(CelType.Duration, depth - 1)})",
            "list" => List(depth),
            _ => Dyn(depth),
        };
    }

    private string Bool(int depth)
    {
        var one = Pick([CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Timestamp, CelType.Duration]);
        return _random.Next(14) switch
        {
            0 or 1 => $"({Of(CelType.Bool, depth - 1)} && {Of(CelType.Bool, depth - 1)})",
            2 or 3 => $"({Of(CelType.Bool, depth - 1)} || {Of(CelType.Bool, depth - 1)})",
            4 => $"!{Of(CelType.Bool, depth - 1)}",
            5 or 6 => $"({Of(one, depth - 1)} {Pick(["<", "<=", ">", ">=", "==", "!="])} {Of(one, depth - 1)})",
            7 => $"({Of(CelType.Int, depth - 1)} in {Of(CelType.ListOf(CelType.Int), depth - 1)})",
            8 => $"({Of(CelType.String, depth - 1)} in {Pick(["ls", "['a', '😀']", "m1"])})",
            9 => Fold(Pick(["all", "exists", "exists_one"]), CelType.Bool, depth),
            10 => $"({Of(CelType.Dyn, depth - 1)} {Pick(["<", "==", "!=", ">="])} {Of(CelType.Dyn, depth - 1)})",
            11 => $"{Of(CelType.String, depth - 1)}.{Pick(["startsWith", "contains", "endsWith", "matches"])}({Of(CelType.String, 0)})",
            12 => $"(m1.?{Pick(["a", "b"])}.{Pick(["hasValue()", "orValue(1) == 1", "or(optional.of(2)).value() > 1"])})",
            _ => $"has(m1.{Pick(["a", "b"])})",
        };
    }

    private string Int(int depth) => _random.Next(8) switch
    {
        0 => $"size({Pick(["s1", "ls", "li", "m1"])})",
        1 => $"{Of(CelType.ListOf(CelType.Int), depth - 1)}[{Of(CelType.Int, 0)}]",
        2 => $"m1[{Of(CelType.String, 0)}]",
        3 => $"{Of(CelType.Timestamp, depth - 1)}.{Pick(["getHours", "getFullYear", "getDayOfYear"])}('{Pick(Zones)}')",
        4 => $"int({Of(Pick([CelType.Double, CelType.Uint, CelType.String, CelType.Timestamp]), depth - 1)})",
        5 => $"-({Of(CelType.Int, depth - 1)})",
        6 => $"math.greatest({Of(CelType.Int, depth - 1)}, {Of(CelType.Int, depth - 1)})",
        _ => $"({Of(CelType.Int, depth - 1)} {Pick(["+", "-", "*", "/", "%"])} {Of(CelType.Int, depth - 1)})",
    };

    private string String(int depth) => _random.Next(5) switch
    {
        0 => $"string({Of(Pick([CelType.Int, CelType.Uint, CelType.Bool, CelType.Duration]), depth - 1)})",
        1 => $"{Of(CelType.String, depth - 1)}.{Pick(["reverse()", "charAt(0)", "substring(1)", "upperAscii()"])}",
        2 => $"ls[{Of(CelType.Int, 0)}]",
        3 => $"string(type({Of(CelType.Dyn, depth - 1)}) == int)",
        _ => $"({Of(CelType.String, depth - 1)} + {Of(CelType.String, depth - 1)})",
    };

    private string List(int depth) => _random.Next(6) switch
    {
        0 => $"[{Of(CelType.Int, depth - 1)}, {Of(CelType.Int, depth - 1)}]",
        1 => Fold("map", CelType.Int, depth),
        2 => Fold("filter", CelType.Bool, depth),
        3 => Taking("map", depth),
        4 => Taking(Pick(["transformList", "transformMap", "transformMapEntry"]), depth),
        _ => $"({Of(CelType.ListOf(CelType.Int), depth - 1)} + {Of(CelType.ListOf(CelType.Int), depth - 1)})",
    };

    private string Dyn(int depth) => _random.Next(3) == 0
        ? $"dyn({Of(Pick([CelType.Int, CelType.String, CelType.Bool, CelType.Double]), depth - 1)})"
        : $"(x1 {Pick(["+", "-", "*"])} {Of(CelType.Dyn, depth - 1)})";

    private string Bound(CelType type, int depth)
    {
        var name = "v" + _names++.ToString(CultureInfo.InvariantCulture);
        return $"cel.bind({name}, {Of(CelType.Int, depth - 1)}, {name} > 0 ? {Of(type, depth - 1)} : {Of(type, depth - 1)})";
    }

    private string Fold(string macro, CelType body, int depth)
    {
        var name = "e" + _names++.ToString(CultureInfo.InvariantCulture);
        var inner = Of(body, depth - 1);
        var mention = body.Equals(CelType.Bool) ? $"({name} {Pick(["<", ">", "==", "!="])} {Of(CelType.Int, 0)} {Pick(["&&", "||"])} {inner})" : $"({name} {Pick(["+", "*", "/"])} {inner})";
        return $"{Of(CelType.ListOf(CelType.Int), depth - 1)}.{macro}({name}, {mention})";
    }

    /// <summary>A macro with a condition and a transform, over elements of which some are taken whatever is unknown: one may fail beside another that is open.</summary>
    private string Taking(string macro, int depth)
    {
        var name = "e" + _names++.ToString(CultureInfo.InvariantCulture);
        var variables = macro == "map" ? name : "k" + name + ", " + name;
        var (condition, value) = (Over(name, isCondition: true, depth - 1), Over(name, isCondition: false, depth - 1));
        var range = _random.Next(2) == 0 ? "[1, 2, 3]" : Of(CelType.ListOf(CelType.Int), depth - 1);
        return macro switch
        {
            "transformMap" => $"{range}.transformMap({variables}, {condition}, {value}).map(k, k)",
            "transformMapEntry" => $"{range}.transformMapEntry({variables}, {condition}, {{{value}: {name}}}).map(k, k)",
            _ => $"{range}.{macro}({variables}, {condition}, {value})",
        };
    }

    private string Literal(CelType type) => type.Name switch
    {
        "bool" => Pick(["true", "false"]),
        "int" => Pick(Ints).ToString(CultureInfo.InvariantCulture),
        "uint" => Pick(["0u", "1u", "18446744073709551615u"]),
        "double" => Pick(["0.0", "1.5", "-2.5", "1e300"]),
        "string" => CelValue.Of(Pick(Strings)).ToString(),
        "google.protobuf.Timestamp" => Pick(["timestamp('2024-02-15T00:00:00Z')", "timestamp('9999-12-31T23:59:59.999999999Z')", "timestamp('2025-01-01T00:00:00+14:00')"]),
        "google.protobuf.Duration" => Pick(["duration('1h')", "duration('-1ns')", "duration('2562047h')"]),
        "list" => Pick(["[]", "[1, 2, 3]", "[9223372036854775807]"]),
        _ => Pick(["dyn(1)", "dyn('a')", "dyn(null)", "dyn(1.0)", "dyn(true)", "x2"]),
    };

    private T Pick<T>(T[] values) => values[_random.Next(values.Length)];
}
