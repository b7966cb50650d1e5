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

    public CelValue ReadVariable(string name) => values.TryGetValue(name, out var value) ? value : CelValue.Unknown(new CauseSet(name));
}
