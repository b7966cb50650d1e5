using Compliance.Language.Analysis;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;

namespace Compliance.Engine.Compiled;

/// <summary>The cells of a diagram's variable, in order, and in which of them a value is.</summary>
internal sealed class VariableCells
{
    private readonly Fact _fact;
    private readonly int _member;
    private readonly long[] _starts;

    public VariableCells(Variable variable)
    {
        (_fact, _member, Count) = (variable.Fact, variable.Member ?? 0, variable.Cells.Count);
        _starts = _fact.Kind switch
        {
            FactKind.Integer => [.. variable.Cells.Select(c => c.AsInt())],
            FactKind.Date => [.. variable.Cells.Select(c => c.AsTimestamp().Seconds)],
            _ => [],
        };
    }

    public int Count { get; }

    /// <summary>
    /// Of an integer, or the second in which a day begins: the last cell that starts there or before. What lies before the first is like it, and between two starts
    /// nothing tells one value from another.
    /// </summary>
    public int Of(long value)
    {
        var found = Array.BinarySearch(_starts, value);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }

    /// <summary>Of a value, or for a variable of a set of whether its member is in it.</summary>
    public int Of(FactState found) => _fact.Kind switch
    {
        FactKind.Set => found.Members![_member] == Membership.In ? 1 : 0,
        FactKind.Enumeration => _fact.TryIndexOf(found.Value!.Value.AsString(), out var word) ? word : 0,
        FactKind.Integer => Of(found.Value!.Value.AsInt()),
        _ => Of(found.Value!.Value.AsTimestamp().Seconds),
    };
}
