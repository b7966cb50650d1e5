using System;
using Compliance.Language.Kernels;
using Compliance.Language.Values;

namespace Compliance.Language.Functions;

/// <summary>How the work of a function, and the size of its result, is bounded by its operands.</summary>
internal enum CostKind
{
    /// <summary>By a constant.</summary>
    Constant,

    /// <summary>By the sum of what the operands weigh.</summary>
    Linear,

    /// <summary>By their product: an occurrence of one may be looked for, or put, at every place of another.</summary>
    Product,

    /// <summary>As <see cref="Linear"/>, and by the numbers among the operands, which say how much there is to be.</summary>
    Count,

    /// <summary>As <see cref="Linear"/>, and by the most digits that a number can be written with for each part of the second operand.</summary>
    Digits,

    /// <summary>By what the first operand weighs times the size of the automaton of the second, a pattern.</summary>
    Pattern,
}

/// <summary>What a call costs, beyond the one step that every call is.</summary>
internal static class Cost
{
    /// <summary>The most characters that a clause of <c>format</c> makes of a number: the digits of the largest double, and a hundred more.</summary>
    public const long MostDigits = 412;

    public static long Of(CostKind kind, CelValue[] operands)
    {
        if (kind == CostKind.Pattern)
        {
            return Weights.Product(operands[0].Weight, MatchKernels.SizeOf(operands[1].AsString()));
        }

        var cost = kind == CostKind.Product ? 1L : kind == CostKind.Digits ? Weights.Product(operands[1].Weight, MostDigits) : 0L;
        foreach (var operand in kind == CostKind.Constant ? [] : operands)
        {
            cost = kind == CostKind.Product ? Weights.Product(cost, operand.Weight) : Weights.Sum(cost, operand.Weight);
            if (kind == CostKind.Count && operand.Kind == CelKind.Int)
            {
                cost = Weights.Sum(cost, Math.Max(0, operand.AsInt()));
            }
        }

        return cost;
    }
}
