using System;
using System.Collections.Generic;
using Compliance.Language.Facts;
using Compliance.Language.Values;

namespace Compliance.Language.Interpretation;

/// <summary>Variables of a free expression; one that is not bound is unknown.</summary>
internal sealed class BoundVariables(IReadOnlyDictionary<string, CelValue> values) : IFactSource
{
    public CelValue Read(Fact fact) => throw new InvalidOperationException("the expression was compiled for a pack");

    public CelValue ReadMember(Fact set, int value) => throw new InvalidOperationException("the expression was compiled for a pack");

    /// <exception cref="ArgumentException">The variable is bound to a value of another type: kernels trust what was declared.</exception>
    public CelValue ReadVariable(string name, CelType type) =>
        !values.TryGetValue(name, out var value) ? CelValue.Unknown(new CauseSet(name))
        : TypedValues.Is(value, type) ? value
        : throw new ArgumentException("the variable " + name + " is declared with the type " + type + " and bound to a value of another: " + CelFormat.TypeName(value));
}
