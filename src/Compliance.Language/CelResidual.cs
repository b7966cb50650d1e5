using System.Collections.Generic;
using Compliance.Language.Values;

namespace Compliance.Language;

/// <summary>What is left of an expression when some of what it depends on is known. See <see cref="CelExpression.Residual(IReadOnlyDictionary{string, CelValue}, out Diagnostics.Diagnostic?)"/>.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed class CelResidual
{
    internal CelResidual(CelExpression expression, CelValue value)
    {
        Expression = expression;
        Value = value.IsUnknown ? null : value;
        Unknown = value.IsUnknown ? value.AsUnknown() : [];
    }

    /// <summary>What is left, compiled where the expression was: evaluated on what was known and on anything more, it gives the value that the expression gives, or unknown where that is unknown, or an error where that is one.</summary>
    public CelExpression Expression { get; }

    /// <summary>What is left, in CEL: a literal where the value is known and has one.</summary>
    public string Text => Expression.Source.Content;

    /// <summary>The value, which may be an error, where nothing that is unknown matters; else null.</summary>
    public CelValue? Value { get; }

    /// <summary>The facts or variables that what is left waits for, in ordinal order; none where the value is known.</summary>
    public IReadOnlyList<string> Unknown { get; }
}
