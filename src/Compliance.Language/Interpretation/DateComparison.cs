using Compliance.Language.Planning;
using Compliance.Language.Values;

namespace Compliance.Language.Interpretation;

/// <summary>A date known only to the month or year compares as unknown inside its interval and as known outside.</summary>
internal static class DateComparison
{
    private const long SecondsPerDay = 86_400;

    public static bool TryDecide(CallStep step, CelValue[] operands, out CelValue decided)
    {
        decided = default;
        if (operands.Length != 2 || step.Overloads.Count != 1
            || BoundsOf(operands[0]) is not { } x || BoundsOf(operands[1]) is not { } y)
        {
            return false;
        }

        switch (step.Overloads[0].Id)
        {
            case "equals" or "not_equals" when IsSame(x, y) is { } same:
                decided = CelValue.Of(same == (step.Overloads[0].Id == "equals"));
                return true;
            case var id when OrderOf(id) is var (isSwapped, orSame):
                var answer = isSwapped ? IsBefore(y, x, orSame) : IsBefore(x, y, orSame);
                decided = CelValue.Of(answer ?? false);
                return answer is not null;
            default:
                return false;
        }
    }

    /// <summary>How an order of times asks whether one is before the other: with its operands swapped, and of the same time too. Null where the overload is none.</summary>
    public static (bool IsSwapped, bool OrSame)? OrderOf(string overload) => overload switch
    {
        "less_timestamp" => (false, false),
        "less_equals_timestamp" => (false, true),
        "greater_timestamp" => (true, false),
        "greater_equals_timestamp" => (true, true),
        _ => null,
    };

    /// <summary>An order is monotone: where it holds for the last and the first day, or for neither, it is decided; else null.</summary>
    public static bool? IsBefore(DateRange x, DateRange y, bool orSame) =>
        (orSame ? x.Last <= y.First : x.Last < y.First) ? true
        : (orSame ? x.First > y.Last : x.First >= y.Last) ? false
        : null;

    /// <summary>Decided where both are known, or where they cannot be the same; else null.</summary>
    public static bool? IsSame(DateRange x, DateRange y) =>
        x.IsDay && y.IsDay ? x.First == y.First : NeverEqual(x, y) ? false : null;

    private static DateRange? BoundsOf(CelValue operand) =>
        operand.Kind == CelKind.Timestamp ? new DateRange(operand.AsTimestamp(), operand.AsTimestamp())
        : operand.IsUnknown ? operand.Causes().Range
        : null;

    private static bool NeverEqual(DateRange x, DateRange y) =>
        x.Last < y.First || y.Last < x.First || (x.IsDay && !IsMidnight(x.First)) || (y.IsDay && !IsMidnight(y.First));

    private static bool IsMidnight(CelTimestamp time) => time.Nanos == 0 && time.Seconds % SecondsPerDay == 0;
}
