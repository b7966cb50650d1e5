using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Facts;
using Compliance.Language.Json;
using Compliance.Language.Profiles;

namespace Compliance.Language.Models;

/// <summary>The place of one fact in a profile that is being built.</summary>
/// <typeparam name="T">The type of its value.</typeparam>
/// <remarks>Thread safety: none; use one builder on one thread.</remarks>
public sealed class FactSlot<T>
{
    private readonly ProfileBuilder _builder;
    private readonly Fact _fact;
    private readonly Func<T, JsonNode> _write;

    internal FactSlot(ProfileBuilder builder, Fact fact, Func<T, JsonNode> write)
    {
        _builder = builder;
        _fact = fact;
        _write = write;
    }

    /// <summary>States the fact.</summary>
    /// <param name="value">Its value, within its range.</param>
    /// <param name="evidence">What it rests on.</param>
    /// <exception cref="ArgumentException">The value is out of range.</exception>
    public void State(T value, params Evidence[] evidence) => _builder.State(_fact, _write(value), evidence);

    /// <summary>Says why the fact is not stated.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="note">A remark, or null.</param>
    public void LeaveUnknown(UnknownReason reason, string? note = null) => _builder.Put(_fact, new FactState { Unknown = reason, Note = note });

    /// <summary>Says that coders differ on the fact.</summary>
    /// <param name="findings">What they found: two values or more, all different.</param>
    /// <param name="note">A remark, or null.</param>
    /// <exception cref="ArgumentException">There are fewer than two values, a value occurs twice or is out of range.</exception>
    public void Dispute(IReadOnlyList<T> findings, string? note = null) =>
        _builder.Dispute(_fact, (findings ?? throw new ArgumentNullException(nameof(findings))).Select(_write), note);
}

/// <summary>The place of a set in a profile that is being built.</summary>
/// <typeparam name="T">The values that can belong to it.</typeparam>
/// <remarks>Thread safety: none; use one builder on one thread.</remarks>
public sealed class SetSlot<T>
{
    private readonly ProfileBuilder _builder;
    private readonly Fact _fact;
    private readonly T[] _values;

    internal SetSlot(ProfileBuilder builder, Fact fact, T[] values)
    {
        _builder = builder;
        _fact = fact;
        _values = values;
    }

    /// <summary>States the set: what is not in it is not the case.</summary>
    /// <param name="members">The values that belong to it.</param>
    /// <param name="evidence">What it rests on.</param>
    public void State(IEnumerable<T> members, params Evidence[] evidence) => _builder.SetMembers(_fact.Path, Spelled(members), evidence);

    /// <summary>States what is known of the set; the rest stays unknown.</summary>
    /// <param name="includes">Values that belong to it.</param>
    /// <param name="excludes">Values that do not.</param>
    /// <param name="evidence">What it rests on.</param>
    /// <exception cref="ArgumentException">A value is on both sides.</exception>
    public void StatePartly(IEnumerable<T> includes, IEnumerable<T> excludes, params Evidence[] evidence) =>
        _builder.SetPartial(_fact.Path, Spelled(includes), Spelled(excludes), evidence);

    /// <summary>Says why the set is not stated.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="note">A remark, or null.</param>
    public void LeaveUnknown(UnknownReason reason, string? note = null) => _builder.Put(_fact, new FactState { Unknown = reason, Note = note });

    /// <summary>Says that coders differ on the set.</summary>
    /// <param name="findings">The values that belong to it, as each coder found: two or more, all different.</param>
    /// <param name="note">A remark, or null.</param>
    /// <exception cref="ArgumentException">There are fewer than two findings, or two are the same.</exception>
    public void Dispute(IReadOnlyList<IReadOnlyList<T>> findings, string? note = null) => _builder.Dispute(
        _fact,
        (findings ?? throw new ArgumentNullException(nameof(findings))).Select(f => new JsonArray(default, Spelled(f).Select(v => (JsonNode)new JsonString(default, v, null)).ToArray())),
        note);

    private string[] Spelled(IEnumerable<T> members) =>
        (members ?? throw new ArgumentNullException(nameof(members))).Select(m => Array.IndexOf(_values, m) is var index and >= 0 ? _fact.Values[index] : throw new ArgumentException("`" + m + "` is no value of `" + _fact.Path + "`", nameof(members))).ToArray();
}
