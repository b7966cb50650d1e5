using System.Linq;
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
            case "equals" or "not_equals" when NeverEqual(x, y):
                decided = CelValue.Of(step.Overloads[0].Id == "not_equals");
                return true;
            case "less_timestamp" or "less_equals_timestamp" or "greater_timestamp" or "greater_equals_timestamp":
                // An order is monotone in both operands, so where its corners agree everything between does.
                var kernel = step.Overloads[0].Kernel;
                var corners = from a in new[] { x.First, x.Last }
                              from b in new[] { y.First, y.Last }
                              select kernel.Invoke([CelValue.Of(a), CelValue.Of(b)]);
                decided = corners.First();
                return corners.Distinct().Count() == 1;
            default:
                return false;
        }
    }

    private static DateRange? BoundsOf(CelValue operand) =>
        operand.Kind == CelKind.Timestamp ? new DateRange(operand.AsTimestamp(), operand.AsTimestamp())
        : operand.IsUnknown ? operand.Causes().Range
        : null;

    private static bool NeverEqual(DateRange x, DateRange y) =>
        x.Last < y.First || y.Last < x.First || (x.IsDay && !IsMidnight(x.First)) || (y.IsDay && !IsMidnight(y.First));

    private static bool IsMidnight(CelTimestamp time) => time.Nanos == 0 && time.Seconds % SecondsPerDay == 0;
}
