using System;
using System.ComponentModel;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Values;

namespace Compliance.CompilerServices;

/// <summary>Something that a <see cref="Decision"/> asks: a fact, or whether a value belongs to a set, cut into cells within which no condition tells one value from another.</summary>
/// <remarks>Thread safety: immutable. For generated code; not meant to be used in any other.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DecisionVariable
{
    private readonly int _member;
    private readonly int _count;
    private readonly long[] _starts;

    private DecisionVariable(int fact, int member, int count, long[] starts)
    {
        Fact = fact;
        _member = member;
        _count = count;
        _starts = starts;
    }

    internal int Fact { get; }

    internal int Count => _count;

    /// <summary>A fact that is true or false.</summary>
    /// <param name="fact">Its place in the dictionary.</param>
    public static DecisionVariable Truth(int fact) => new(fact, 0, 2, []);

    /// <summary>Whether a value belongs to a set.</summary>
    /// <param name="fact">The place of the set in the dictionary.</param>
    /// <param name="value">The place of the value among those of the set.</param>
    public static DecisionVariable Member(int fact, int value) => new(fact, value, 2, []);

    /// <summary>A word.</summary>
    /// <param name="fact">Its place in the dictionary.</param>
    /// <param name="count">How many words there are.</param>
    public static DecisionVariable Word(int fact, int count) => new(fact, 0, count, []);

    /// <summary>A number or a date.</summary>
    /// <param name="fact">Its place in the dictionary.</param>
    /// <param name="starts">Where its cells start: numbers, or days in seconds since 1970.</param>
    public static DecisionVariable Cells(int fact, params long[] starts) => new(fact, 0, (starts ?? throw new ArgumentNullException(nameof(starts))).Length, starts);

    /// <summary>The first and the last cell that is possible for what is stated of the fact alone, whatever it requires.</summary>
    internal (int First, int Last) Open(Fact fact, FactState state)
    {
        switch (fact.Kind)
        {
            case FactKind.Set:
                return state.Members?[_member] switch { Membership.In => (1, 1), Membership.Out => (0, 0), _ => (0, 1) };
            case FactKind.Date:
                return state.Value is { } date && FactText.DateOf(date) is { } range ? (CellOf(range.First.Seconds), CellOf(range.Last.Seconds)) : (0, _count - 1);
        }

        var cell = state.Value switch
        {
            { Kind: CelKind.Bool } value => value.AsBool() ? 1 : 0,
            { Kind: CelKind.String } value when fact.TryIndexOf(value.AsString(), out var index) => index,
            { Kind: CelKind.Int } value => CellOf(value.AsInt()),
            _ => -1,
        };
        return cell < 0 ? (0, _count - 1) : (cell, cell);
    }

    /// <summary>The last cell that starts at a value or before; what lies before the first is like it.</summary>
    private int CellOf(long value)
    {
        var found = Array.BinarySearch(_starts, value);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }
}
