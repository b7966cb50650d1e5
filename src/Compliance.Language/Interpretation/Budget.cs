using System;
using System.Globalization;
using Compliance.Language.Diagnostics;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Interpretation;

/// <summary>How much work one evaluation may still do; charged on the plan, so that it is spent alike on every machine.</summary>
internal sealed class Budget(CelLimits limits)
{
    private long _left = limits.EvaluationSteps;

    /// <exception cref="LimitExceededException">There is not so much left.</exception>
    public void Charge(long work)
    {
        _left -= Math.Max(1, work);
        if (_left < 0)
        {
            throw new LimitExceededException(LimitDiagnostics.EvaluationTooLong, limits.EvaluationSteps);
        }
    }

    /// <summary>Lets a value pass that is not too large.</summary>
    /// <exception cref="LimitExceededException">It is.</exception>
    public CelValue Admit(CelValue value)
    {
        switch (value.Kind)
        {
            case CelKind.String or CelKind.Bytes when value.Weight - 1 > limits.StringLength:
                throw new LimitExceededException(LimitDiagnostics.ValueTooLarge, "a text of " + (value.Weight - 1), limits.StringLength);
            case CelKind.List when value.AsList().Count > limits.ListLength:
                throw new LimitExceededException(LimitDiagnostics.ValueTooLarge, "a list of " + value.AsList().Count, limits.ListLength);
            case CelKind.Map when value.AsMap().Count > limits.ListLength:
                throw new LimitExceededException(LimitDiagnostics.ValueTooLarge, "a map of " + value.AsMap().Count, limits.ListLength);
            case CelKind.List or CelKind.Map or CelKind.Optional:
                return AdmitResult(value);
            default:
                return value;
        }
    }

    /// <summary>Lets the result of an evaluation pass that can be read as a whole: lists that hold each other twice are small in memory and large when they are written.</summary>
    /// <exception cref="LimitExceededException">It takes more work than the evaluation may.</exception>
    public CelValue AdmitResult(CelValue value) =>
        value.IsValue && value.Weight > limits.EvaluationSteps
            ? throw new LimitExceededException(LimitDiagnostics.ValueTooLarge, "a value of " + (value.Weight == long.MaxValue ? "any number of" : value.Weight.ToString(CultureInfo.InvariantCulture)) + " parts", limits.EvaluationSteps)
            : value;
}
