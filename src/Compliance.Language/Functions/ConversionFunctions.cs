using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Kernels;
using Compliance.Language.Values;

namespace Compliance.Language.Functions;

/// <summary>The rows of the conversions: a type's name, called.</summary>
internal static class ConversionFunctions
{
    public static IEnumerable<Overload> Rows { get; } =
    [
        Row.Global("uint64_to_int64", "int", [CelType.Uint], CelType.Int, Kernel.Fallible<ulong, long>(ConversionKernels.Uint64ToInt64), "x as an int", "int(3u) ⇶ 3"),
        Row.Global("double_to_int64", "int", [CelType.Double], CelType.Int, Kernel.Fallible<double, long>(ConversionKernels.DoubleToInt64), "x cut towards zero", "int(-2.9) ⇶ -2"),
        Row.Global("string_to_int64", "int", [CelType.String], CelType.Int, Kernel.Fallible<string, long>(ConversionKernels.StringToInt64), "the int that x writes", "int('-12') ⇶ -12", CostKind.Linear),
        Row.Global("timestamp_to_int64", "int", [CelType.Timestamp], CelType.Int, Kernel.Of<CelTimestamp, long>(ConversionKernels.TimestampToInt64), "seconds since 1970-01-01T00:00:00Z", "int(timestamp('1970-01-01T00:01:00Z')) ⇶ 60"),
        Row.Global("int64_to_uint64", "uint", [CelType.Int], CelType.Uint, Kernel.Fallible<long, ulong>(ConversionKernels.Int64ToUint64), "x as a uint", "uint(3) ⇶ 3u"),
        Row.Global("double_to_uint64", "uint", [CelType.Double], CelType.Uint, Kernel.Fallible<double, ulong>(ConversionKernels.DoubleToUint64), "x cut towards zero", "uint(2.9) ⇶ 2u"),
        Row.Global("string_to_uint64", "uint", [CelType.String], CelType.Uint, Kernel.Fallible<string, ulong>(ConversionKernels.StringToUint64), "the uint that x writes", "uint('12') ⇶ 12u", CostKind.Linear),
        Row.Global("int64_to_double", "double", [CelType.Int], CelType.Double, Kernel.Of<long, double>(ConversionKernels.Int64ToDouble), "the double nearest to x", "double(3) ⇶ 3.0"),
        Row.Global("uint64_to_double", "double", [CelType.Uint], CelType.Double, Kernel.Of<ulong, double>(ConversionKernels.Uint64ToDouble), "the double nearest to x", "double(3u) ⇶ 3.0"),
        Row.Global("string_to_double", "double", [CelType.String], CelType.Double, Kernel.Fallible<string, double>(ConversionKernels.StringToDouble), "the double that x writes", "double('1.5') ⇶ 1.5", CostKind.Linear),
        Row.Global("string_to_bool", "bool", [CelType.String], CelType.Bool, Kernel.Fallible<string, bool>(ConversionKernels.StringToBool), "the bool that x writes", "bool('true') ⇶ true"),
        Row.Global("bool_to_string", "string", [CelType.Bool], CelType.String, Kernel.Of<bool, string>(ConversionKernels.BoolToString), "x in words", "string(true) ⇶ 'true'"),
        Row.Global("int64_to_string", "string", [CelType.Int], CelType.String, Kernel.Of<long, string>(ConversionKernels.Int64ToString), "x in digits", "string(-3) ⇶ '-3'"),
        Row.Global("uint64_to_string", "string", [CelType.Uint], CelType.String, Kernel.Of<ulong, string>(ConversionKernels.Uint64ToString), "x in digits", "string(3u) ⇶ '3'"),
        Row.Global("double_to_string", "string", [CelType.Double], CelType.String, Kernel.Of<double, string>(ConversionKernels.DoubleToString), "the shortest digits that read back as x", "string(1.5) ⇶ '1.5'"),
        Row.Global("bytes_to_string", "string", [CelType.Bytes], CelType.String, Kernel.Fallible<byte[], string>(ConversionKernels.BytesToString), "the text that x encodes in UTF-8", "string(b'abc') ⇶ 'abc'", CostKind.Linear),
        Row.Global("timestamp_to_string", "string", [CelType.Timestamp], CelType.String, Kernel.Of<CelTimestamp, string>(ConversionKernels.TimestampToString), "x in RFC 3339, UTC", "string(timestamp('2024-12-24T01:00:00+01:00')) ⇶ '2024-12-24T00:00:00Z'"),
        Row.Global("duration_to_string", "string", [CelType.Duration], CelType.String, Kernel.Of<CelDuration, string>(ConversionKernels.DurationToString), "x in seconds", "string(duration('1m1ms')) ⇶ '60.001s'"),
        Row.Global("string_to_bytes", "bytes", [CelType.String], CelType.Bytes, Kernel.Of<string, byte[]>(ConversionKernels.StringToBytes), "x in UTF-8", "bytes('abc') ⇶ b'abc'", CostKind.Linear),
        Row.Global("string_to_timestamp", "timestamp", [CelType.String], CelType.Timestamp, Kernel.Fallible<string, CelTimestamp>(ConversionKernels.StringToTimestamp), "the time that x writes in RFC 3339", "timestamp('2024-12-24T00:00:00Z') ⇶ timestamp('2024-12-24T00:00:00+00:00')", CostKind.Linear),
        Row.Global("int64_to_timestamp", "timestamp", [CelType.Int], CelType.Timestamp, Kernel.Fallible<long, CelTimestamp>(ConversionKernels.Int64ToTimestamp), "x seconds after 1970-01-01T00:00:00Z", "timestamp(60) ⇶ timestamp('1970-01-01T00:01:00Z')"),
        Row.Global("string_to_duration", "duration", [CelType.String], CelType.Duration, Kernel.Fallible<string, CelDuration>(ConversionKernels.StringToDuration), "the length of time that x writes, such as 1h30m", "duration('1h30m') ⇶ duration('5400s')", CostKind.Linear),
        Row.Global("to_dyn", "dyn", [T], CelType.Dyn, Kernel.Of<CelValue, CelValue>(ConversionKernels.ToDyn), "x, its type left to run time", "dyn(1) ⇶ 1"),
        Row.Global("type", "type", [T], CelType.TypeOf(T), Kernel.Of<CelValue, CelType>(ConversionKernels.Type), "the type of x, without what a list or map is of", "type([1]) ⇶ list"),
        .. Identities,
    ];

    private static CelType T => CelType.Parameter("T");

    private static IEnumerable<Overload> Identities =>
        from type in new[] { CelType.Bool, CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Bytes, CelType.Timestamp, CelType.Duration }
        let name = type.Name.Substring(type.Name.LastIndexOf('.') + 1).ToLowerInvariant()
        select Row.Global("to_" + name, name, [type], type, Kernel.Of<CelValue, CelValue>(ConversionKernels.ToDyn), "x", "");
}
