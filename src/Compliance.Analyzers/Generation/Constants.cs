using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Language.Values;

namespace Compliance.Analyzers.Generation;

/// <summary>Values and types of the language as C# expressions.</summary>
internal static class Constants
{
    public static string Of(CelValue value) => value.Kind switch
    {
        CelKind.Null => "CelValue.Null",
        CelKind.Bool => value.AsBool() ? "CelValue.Of(true)" : "CelValue.Of(false)",
        CelKind.Int => "CelValue.Of(" + Of(value.AsInt()) + ")",
        CelKind.Uint => "CelValue.Of(" + value.AsUint().ToString(CultureInfo.InvariantCulture) + "UL)",
        CelKind.Double => "CelValue.Of(" + Of(value.AsDouble()) + ")",
        CelKind.String => "CelValue.Of(" + Code.Literal(value.AsString()) + ")",
        CelKind.Bytes => "CelValue.Of(new byte[] { " + Code.List(value.AsBytes()) + " })",
        CelKind.Timestamp => "CelValue.Of(new CelTimestamp(" + Of(value.AsTimestamp().Seconds) + ", " + value.AsTimestamp().Nanos.ToString(CultureInfo.InvariantCulture) + "))",
        CelKind.Duration => "CelValue.Of(new CelDuration(" + Of(value.AsDuration().Nanoseconds) + "))",
        CelKind.List => "CelValue.ListOf(new CelValue[] { " + Code.List(value.AsList().Select(Of)) + " })",
        CelKind.Map => "CelValue.MapOf(new System.Collections.Generic.KeyValuePair<CelValue, CelValue>[] { "
            + Code.List(value.AsMap().Select(e => "new System.Collections.Generic.KeyValuePair<CelValue, CelValue>(" + Of(e.Key) + ", " + Of(e.Value) + ")")) + " })",
        CelKind.Type => "CelValue.TypeOf(" + Of(value.AsType()) + ")",
        CelKind.Optional => value.AsOptional() is { } held ? "CelValue.OptionalOf(" + Of(held) + ")" : "CelValue.OptionalNone",
        CelKind.Opaque when value.AsOpaque() is NetAddress or NetPrefix => "Steps.Network(" + Code.Literal(value.AsOpaque().ToString()!) + ")",
        CelKind.Error => "Steps.Error(CelErrorKind." + value.AsError().Kind + ", " + Code.Literal(value.AsError().Message) + ", " + value.AsError().Span.Start.ToString(CultureInfo.InvariantCulture) + ")",
        _ => throw new InvalidOperationException("no constant is of kind " + value.Kind),
    };

    public static string Of(CelType type) => type.Name switch
    {
        "dyn" => "CelType.Dyn",
        "null_type" => "CelType.Null",
        "bool" => "CelType.Bool",
        "int" => "CelType.Int",
        "uint" => "CelType.Uint",
        "double" => "CelType.Double",
        "string" => "CelType.String",
        "bytes" => "CelType.Bytes",
        "google.protobuf.Timestamp" => "CelType.Timestamp",
        "google.protobuf.Duration" => "CelType.Duration",
        "list" when type.Arguments.Count == 1 => "CelType.ListOf(" + Of(type.Arguments[0]) + ")",
        "map" when type.Arguments.Count == 2 => "CelType.MapOf(" + Of(type.Arguments[0]) + ", " + Of(type.Arguments[1]) + ")",
        "optional_type" when type.Arguments.Count == 1 => "CelType.OptionalOf(" + Of(type.Arguments[0]) + ")",
        "type" when type.Arguments.Count == 1 => "CelType.TypeOf(" + Of(type.Arguments[0]) + ")",
        _ when type.IsParameter => "CelType.Parameter(" + Code.Literal(type.Name) + ")",
        _ => "CelType.Opaque(" + Code.List(new[] { Code.Literal(type.Name) }.Concat(type.Arguments.Select(Of))) + ")",
    };

    /// <summary>Whether a value is the same on every machine as its C#: a value that a host made is not.</summary>
    public static bool CanWrite(CelValue value) => value.Kind switch
    {
        CelKind.Unknown => false,
        CelKind.Opaque => value.AsOpaque() is NetAddress or NetPrefix,
        CelKind.List => value.AsList().All(CanWrite),
        CelKind.Map => value.AsMap().All(e => CanWrite(e.Key) && CanWrite(e.Value)),
        CelKind.Optional => value.AsOptional() is not { } held || CanWrite(held),
        _ => true,
    };

    private static string Of(long value) => value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture) + "L";

    private static string Of(double value) =>
        double.IsNaN(value) || double.IsInfinity(value) || (value == 0 && BitConverter.DoubleToInt64Bits(value) != 0)
            ? "System.BitConverter.Int64BitsToDouble(" + Of(BitConverter.DoubleToInt64Bits(value)) + ")"
            : value.ToString("R", CultureInfo.InvariantCulture) + "D";
}
