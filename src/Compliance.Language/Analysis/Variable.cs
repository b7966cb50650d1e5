using System.Collections.Generic;
using Compliance.Language.Facts;
using Compliance.Language.Values;

namespace Compliance.Language.Analysis;

/// <summary>Something unknown that a diagram asks: a fact, or whether a value belongs to a set, cut into cells within which no condition tells one value from another.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Member">For a set, the place of the value.</param>
/// <param name="Cells">One value of each cell; for what is true or false, false first.</param>
internal sealed record Variable(Fact Fact, int? Member, IReadOnlyList<CelValue> Cells)
{
    public static readonly IReadOnlyList<CelValue> TrueOrFalse = [CelValue.False, CelValue.True];
}
