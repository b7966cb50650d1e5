using System.Globalization;
using Compliance.Language.Values;

namespace Compliance.Language.Kernels;

/// <summary>The errors that kernels give.</summary>
internal static class Errors
{
    public static readonly CelError IntOverflow = new(CelErrorKind.Overflow, "the result is no 64-bit int");
    public static readonly CelError UintOverflow = new(CelErrorKind.Overflow, "the result is no 64-bit uint");
    public static readonly CelError TimestampOverflow = new(CelErrorKind.Overflow, "the result is no timestamp between the years 1 and 9999");
    public static readonly CelError DurationOverflow = new(CelErrorKind.Overflow, "the result is no duration of less than 292 years");
    public static readonly CelError Unordered = new(CelErrorKind.BadArgument, "NaN has no order");
    public static readonly CelError NoOptionalValue = new(CelErrorKind.BadArgument, "the optional value is none");
    public static readonly CelError DivisionByZero = new(CelErrorKind.DivisionByZero, "division by zero");

    public static CelError IndexOutOfRange(string index, int count) =>
        new(CelErrorKind.IndexOutOfRange, "there is no element " + index + " in a list of " + count);

    public static CelError NoSuchKey(CelValue key) => new(
        CelErrorKind.NoSuchKey,
        "there is no key " + (key.Kind is CelKind.List or CelKind.Map or CelKind.Optional ? "of type " + CelFormat.TypeName(key) : key.ToString()));

    public static CelError NoSuchOverload(string function, string operands) =>
        new(CelErrorKind.NoSuchOverload, "`" + function + "` takes no operands of types " + operands);

    public static CelError Conversion(CelValue value, string type) =>
        new(CelErrorKind.BadConversion, value + " is no " + type);

    public static CelError HostFailure(string message) => CelError.OfHost(message);

    public static CelError NoSuchPosition(long position, string text) =>
        new(CelErrorKind.IndexOutOfRange, "there is no position " + position.ToString(CultureInfo.InvariantCulture) + " in a text of " + CodePoints.Count(text).ToString(CultureInfo.InvariantCulture));

    public static CelError Reversed(long start, long end) =>
        new(CelErrorKind.IndexOutOfRange, "the end " + end.ToString(CultureInfo.InvariantCulture) + " is before the start " + start.ToString(CultureInfo.InvariantCulture));

    public static CelError BadArgument(string message) => new(CelErrorKind.BadArgument, message);
}
