using Compliance.Language.Interpretation;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>
/// What a compiled step has besides a plain value: 0 for a value, 1 for unknown, and above that an error, which holds its place in the source and its class.
/// Unknown and error so travel as numbers: none is thrown, and none takes memory.
/// </summary>
internal static class States
{
    public const long Known = 0;
    public const long Unknown = 1;

    private const int KindBits = 8;
    private static readonly CelValue UnknownValue = CelValue.Unknown(new CauseSet("?"));

    public static long Error(int start, CelErrorKind kind) => ((start + 1L) << KindBits) | (byte)kind;

    public static long Error(CelError error) => Error(error.Span.Start, error.Kind);

    /// <summary>Of a strict call: any error gives error, the earliest in the source; else any unknown gives unknown.</summary>
    public static long Strict(long x, long y) => (x | y) <= Unknown ? x | y : Earlier(x <= Unknown ? 0 : x, y <= Unknown ? 0 : y);

    /// <summary>The error that is earlier in the source; 0 is none.</summary>
    public static long Earlier(long x, long y) => x == 0 ? y : y == 0 || x >> KindBits <= y >> KindBits ? x : y;

    public static long Of(CelValue value) => value.Kind switch
    {
        CelKind.Unknown => Unknown,
        CelKind.Error => Error(value.AsError()),
        _ => Known,
    };

    public static long OfRails(int rails) => (rails & Rails.Mask) == Rails.Unknown ? Unknown : Known;

    public static int IsTrue(CelValue value) => value.Kind == CelKind.Bool && value.AsBool() ? 1 : 0;

    public static int IsFalse(CelValue value) => value.Kind == CelKind.Bool && !value.AsBool() ? 1 : 0;

    /// <summary>Of a value that is to be true or false: its error, or that of being neither, or 0.</summary>
    public static long ErrorOfCondition(CelValue value, int start) => value.Kind switch
    {
        CelKind.Bool or CelKind.Unknown => 0,
        CelKind.Error => Error(value.AsError()),
        _ => Error(start, CelErrorKind.NoSuchOverload),
    };

    /// <summary>What takes the place of a value; the interpreter knows the causes and the message.</summary>
    public static CelValue Value(long state) => state == Unknown
        ? UnknownValue
        : CelValue.Error(new CelError((CelErrorKind)(state & 0xFF), "", new TextSpan((int)(state >> KindBits) - 1, 1)));

    public static CelValue Truth(int isTrue, int isFalse, long error) =>
        isTrue != 0 ? CelValue.True : isFalse != 0 ? CelValue.False : Value(error == 0 ? Unknown : error);

    public static CelValue Truth(int rails) => (rails & Rails.Mask) switch { Rails.True => CelValue.True, Rails.False => CelValue.False, _ => UnknownValue };

    /// <summary>The days that a date may be; of no meaning where it is open.</summary>
    public static DateRange RangeOf(CelValue date) =>
        date.Kind == CelKind.Timestamp ? new DateRange(date.AsTimestamp(), date.AsTimestamp()) : date.IsUnknown ? date.Causes().Range ?? default : default;

    public static int OpenOf(CelValue date) =>
        date.Kind == CelKind.Timestamp ? FactRow.KnownDate : date.IsUnknown && date.Causes().Range is not null ? FactRow.BoundedDate : FactRow.OpenDate;

    /// <summary>A date of a row as a value of the language.</summary>
    public static CelValue Date(DateRange date, int open, CelValue unknown) => open switch
    {
        FactRow.KnownDate => CelValue.Of(date.First),
        FactRow.OpenDate => unknown,
        _ => CelValue.Unknown(new CauseSet(unknown.AsUnknown()[0], date)),
    };

    /// <summary>The error of a state, or 0.</summary>
    public static long ErrorOf(long state) => state <= Unknown ? 0 : state;

    public static long OfDate(int open) => open == FactRow.KnownDate ? Known : Unknown;

    /// <summary>One, where neither true nor false nor an error was found.</summary>
    public static int IsOpen(int isTrue, int isFalse, long error) => (isTrue | isFalse) == 0 && error == 0 ? 1 : 0;
}
