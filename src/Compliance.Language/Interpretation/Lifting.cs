using System.Linq;
using Compliance.Language.Functions;
using Compliance.Language.Kernels;
using Compliance.Language.Planning;
using Compliance.Language.Syntax;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Interpretation;

/// <summary>How unknown and error pass through strict functions, written once: any error gives error, else any unknown gives unknown.</summary>
internal static class Lifting
{
    public static CelValue Call(CallStep step, CelValue[] operands, Budget budget)
    {
        if (Absorbed(operands) is { } absorbed)
        {
            return absorbed.IsUnknown && DateComparison.TryDecide(step, operands, out var decided) ? decided : absorbed;
        }

        var overload = step.IsChecked ? step.Overloads[0] : step.Overloads.FirstOrDefault(o => o.Accepts(operands));
        var result = overload is null
            ? CelValue.Error(Errors.NoSuchOverload(Operators.Spell(step.Function), string.Join(", ", operands.Select(CelFormat.TypeName))))
            : step.IsCharged ? Charged(overload, operands, budget)
            : overload.Kernel.Invoke(operands);
        return result.IsError ? CelValue.Error(result.AsError().At(step.Span)) : result;
    }

    private static CelValue Charged(Overload overload, CelValue[] operands, Budget budget)
    {
        budget.Charge(Cost.Of(overload.Cost, operands));
        return budget.Admit(overload.Kernel.Invoke(operands));
    }

    /// <summary>The error or unknown that takes the place of a strict result, or null. Of several errors it is the earliest in the source.</summary>
    public static CelValue? Absorbed(CelValue[] operands)
    {
        CelError? error = null;
        CauseSet? causes = null;
        foreach (var operand in operands)
        {
            if (operand.IsError)
            {
                error = Earlier(error, operand.AsError());
            }
            else if (operand.IsUnknown)
            {
                causes = causes is null ? operand.Causes() : causes.Union(operand.Causes());
            }
        }

        return error is not null ? CelValue.Error(error) : causes is not null ? CelValue.Unknown(causes.Unbounded()) : null;
    }

    public static CelError Earlier(CelError? one, CelError other) => one is null || other.Span.Start < one.Span.Start ? other : one;

    public static CelValue NotABool(CelValue value, string function, TextSpan span) =>
        CelValue.Error(Errors.NoSuchOverload(function, CelFormat.TypeName(value)).At(span));
}
