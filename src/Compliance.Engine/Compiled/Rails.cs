using System.Runtime.CompilerServices;
using Compliance.Language.Interpretation;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>
/// Truth where nothing can fail, in two bits: bit 0, whether it is true for certain, and bit 1, whether it may be true. So false is 0, unknown 2 and true 3, and the
/// and, or and order of Kleene's logic are those of the bits. Bits above these two have no meaning. The combination 1 is free, and stands for an error where one is written.
/// </summary>
internal static class Rails
{
    public const int False = 0;
    public const int Error = 1;
    public const int Unknown = 2;
    public const int True = 3;
    public const int Mask = 3;

    /// <summary>Of what holds or not where it is known, without a branch.</summary>
    /// <param name="holds">Whether it holds; of no meaning where it is open.</param>
    /// <param name="open">1 where it is not known, else 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(bool holds, int open) => unchecked((-(holds ? 1 : 0) & (open - 1)) | (open << 1));

    /// <summary>Of a word: bit n of the masks tells whether it is true for certain, or may be, of the word at place n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(long certain, long possible, int place) => unchecked(((int)(certain >> place) & 1) | ((int)(possible >> place) << 1));

    public static int Of(CelValue value) => value.Kind != CelKind.Bool ? Unknown : value.AsBool() ? True : False;

    public static int Of(bool? answer) => answer switch { true => True, false => False, null => Unknown };

    /// <summary>One or the other, as a condition is true or false.</summary>
    public static int Choose(int condition, int whenTrue, int whenFalse) => (condition & Mask) switch { True => whenTrue, False => whenFalse, _ => Unknown };

    public static int Denied(int rails) => (((rails & 1) ^ 1) << 1) | (((rails >> 1) & 1) ^ 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IsTrue(int rails) => rails & 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IsFalse(int rails) => ((rails >> 1) & 1) ^ 1;

    /// <summary>Of two bits for true and false, and an error.</summary>
    public static int Of(int isTrue, int isFalse, long error) => isTrue != 0 ? True : isFalse != 0 ? False : error != 0 ? Error : Unknown;

    /// <summary>Of a comparison of two dates, each with how far it is open (see <see cref="FactRow.OpenDates"/>).</summary>
    public static int Before(DateRange x, int xOpen, DateRange y, int yOpen, bool orSame) =>
        xOpen == FactRow.OpenDate || yOpen == FactRow.OpenDate ? Unknown : Of(DateComparison.IsBefore(x, y, orSame));

    public static int Same(DateRange x, int xOpen, DateRange y, int yOpen) =>
        xOpen == FactRow.OpenDate || yOpen == FactRow.OpenDate ? Unknown : Of(DateComparison.IsSame(x, y));
}
