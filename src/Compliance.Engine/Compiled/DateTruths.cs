using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>What compiled rules ask of dates that may be known to the month or year only. Answers: bit 0 for true, bit 1 for false.</summary>
internal static class DateTruths
{
    /// <summary>An order is monotone: where it holds for the last and the first day, or for neither, it is decided.</summary>
    public static int Before(DateRange x, int xOpen, DateRange y, int yOpen, bool orSame)
    {
        if (xOpen == 1 || yOpen == 1)
        {
            return 0;
        }

        var always = orSame ? x.Last <= y.First : x.Last < y.First;
        var never = orSame ? x.First > y.Last : x.First >= y.Last;
        return always ? 1 : never ? 2 : 0;
    }

    public static CelValue Value(DateRange date, int open, CelValue unknown) =>
        open == 0 ? CelValue.Of(date.First) : open == 1 ? unknown : CelValue.Unknown(new CauseSet(unknown.AsUnknown()[0], date));
}
