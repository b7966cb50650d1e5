using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Compliance.Language.Profiles;

namespace Compliance.Language.Models;

/// <summary>What a typed profile says of one fact: known, unknown or disputed. There is no way to its value that passes over the other two.</summary>
/// <typeparam name="T">The type of its value.</typeparam>
/// <remarks>Thread safety: immutable.</remarks>
public sealed class FactValue<T>
{
    private readonly T _value;
    private readonly FactState _state;

    internal FactValue(FactState state, FactKnowledge knowledge, T value, IReadOnlyList<T> findings)
    {
        _state = state;
        Knowledge = knowledge;
        _value = value;
        Findings = findings;
    }

    /// <summary>How much is known of it.</summary>
    public FactKnowledge Knowledge { get; }

    /// <summary>What the coders found, where they differ; else empty.</summary>
    public IReadOnlyList<T> Findings { get; }

    /// <summary>Why it is not known; null where it is.</summary>
    public UnknownReason? Reason => Knowledge == FactKnowledge.Known ? null : _state.Unknown ?? UnknownReason.NotResearched;

    /// <summary>A remark on why it is unknown or disputed, or null.</summary>
    public string? Note => _state.Note;

    /// <summary>What it rests on.</summary>
    public IReadOnlyList<Evidence> Evidence => _state.Evidence;

    /// <summary>The value, where it is known.</summary>
    /// <param name="value">The value; of no meaning where it is not known.</param>
    /// <returns>Whether it is known.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return Knowledge == FactKnowledge.Known;
    }

    /// <summary>One of three answers, as it is known, unknown or disputed.</summary>
    /// <typeparam name="TResult">The type of the answers.</typeparam>
    /// <param name="known">The answer where it is known.</param>
    /// <param name="unknown">The answer where nobody has established it.</param>
    /// <param name="disputed">The answer where coders differ, from what they found.</param>
    public TResult Match<TResult>(Func<T, TResult> known, Func<UnknownReason, TResult> unknown, Func<IReadOnlyList<T>, TResult> disputed) => Knowledge switch
    {
        FactKnowledge.Known => (known ?? throw new ArgumentNullException(nameof(known)))(_value),
        FactKnowledge.Disputed => (disputed ?? throw new ArgumentNullException(nameof(disputed)))(Findings),
        _ => (unknown ?? throw new ArgumentNullException(nameof(unknown)))(Reason!.Value),
    };

    /// <summary>The value, or how much is known.</summary>
    public override string ToString() => Match(v => v?.ToString() ?? "", r => "unknown (" + r + ")", f => "disputed (" + string.Join(", ", f) + ")");
}
