using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Profiles;

namespace Compliance.Language.Models;

/// <summary>What a typed profile says of a set: of each value whether it belongs to it, whether it does not, or that nobody knows.</summary>
/// <typeparam name="T">The values that can belong to it.</typeparam>
/// <remarks>Thread safety: immutable.</remarks>
public sealed class FactSet<T>
{
    private readonly T[] _values;
    private readonly FactState _state;

    internal FactSet(FactState state, T[] values)
    {
        _state = state;
        _values = values;
    }

    /// <summary>Known where every value is; unknown where some are open; disputed where coders differ.</summary>
    public FactKnowledge Knowledge =>
        _state.Disputed.Count > 0 ? FactKnowledge.Disputed
        : _state.Members is { } members && !members.Contains(Membership.Unknown) ? FactKnowledge.Known
        : FactKnowledge.Unknown;

    /// <summary>The values that are known to belong to it.</summary>
    public IReadOnlyList<T> Included => Where(Membership.In, _state);

    /// <summary>The values that are known not to.</summary>
    public IReadOnlyList<T> Excluded => Where(Membership.Out, _state);

    /// <summary>The values of which nobody knows.</summary>
    public IReadOnlyList<T> Open => Where(Membership.Unknown, _state);

    /// <summary>What each coder found, where they differ: the values that belong to it; else empty.</summary>
    public IReadOnlyList<IReadOnlyList<T>> Findings => _state.Disputed.Select(d => Where(Membership.In, d)).ToArray();

    /// <summary>Why it is not known; null where it is.</summary>
    public UnknownReason? Reason => Knowledge == FactKnowledge.Known ? null : _state.Unknown ?? UnknownReason.NotResearched;

    /// <summary>A remark on why it is unknown or disputed, or null.</summary>
    public string? Note => _state.Note;

    /// <summary>What it rests on.</summary>
    public IReadOnlyList<Evidence> Evidence => _state.Evidence;

    /// <summary>Whether a value belongs to it; null where nobody knows.</summary>
    /// <param name="value">One of the values that can.</param>
    public bool? Contains(T value) => StateOf(_state, Array.IndexOf(_values, value)) switch
    {
        Membership.In => true,
        Membership.Out => false,
        _ => null,
    };

    /// <summary>What is known of it.</summary>
    public override string ToString() => "includes [" + string.Join(", ", Included) + "], excludes [" + string.Join(", ", Excluded) + "]";

    private static Membership StateOf(FactState state, int index) => index >= 0 && state.Members is { } members ? members[index] : Membership.Unknown;

    private T[] Where(Membership membership, FactState state) => _values.Where((_, i) => StateOf(state, i) == membership).ToArray();
}
