using System;

namespace Compliance.Language.Syntax;

/// <summary>What an expression and its evaluation may take. A limit is no value of the language: past it a diagnostic (CPL6xxx) ends the work.</summary>
/// <remarks>Thread safety: immutable. Work is charged on the plan, one for each step and more for calls whose cost grows with their operands, so the same input ends at the same place on every machine and in every back end.</remarks>
public sealed record CelLimits
{
    /// <summary>The limits that packs are read with.</summary>
    public static CelLimits Default { get; } = new();

    /// <summary>The most UTF-16 units that an expression may have; 100,000 by default.</summary>
    public int ExpressionLength { get; init; } = 100_000;

    /// <summary>How deep brackets, calls and operators may nest; 250 by default, at most that.</summary>
    public int Nesting { get; init; } = 250;

    /// <summary>The most steps that a plan may have; 50,000 by default.</summary>
    public int PlanSteps { get; init; } = 50_000;

    /// <summary>The most work that one evaluation may do, and the most elements, entries and characters that a value it makes may have in all; 10,000,000 by default.</summary>
    public long EvaluationSteps { get; init; } = 10_000_000;

    /// <summary>The most UTF-16 units or bytes that a value may have; 1,000,000 by default.</summary>
    public int StringLength { get; init; } = 1_000_000;

    /// <summary>The most elements or entries that a list or map may have; 100,000 by default.</summary>
    public int ListLength { get; init; } = 100_000;

    /// <summary>The most work that an evaluation may be able to do, by the bound known before it; no limit by default. See <see cref="CelExpression.CostBound"/>.</summary>
    public long CostBound { get; init; } = long.MaxValue;
}
