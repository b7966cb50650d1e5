using Compliance.Language.Interpretation;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>What compiled rules ask of dates that may be known to the month or year only. Answers: bit 0 for true, bit 1 for false.</summary>
internal static class DateTruths
{
    public static int Before(DateRange x, int xOpen, DateRange y, int yOpen, bool orSame) =>
        xOpen == 1 || yOpen == 1 ? 0 : DateComparison.IsBefore(x, y, orSame) switch { true => 1, false => 2, null => 0 };

    public static CelValue Value(DateRange date, int open, CelValue unknown) =>
        open == 0 ? CelValue.Of(date.First) : open == 1 ? unknown : CelValue.Unknown(new CauseSet(unknown.AsUnknown()[0], date));
}
