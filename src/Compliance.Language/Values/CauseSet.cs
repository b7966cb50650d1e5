using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Language.Values;

/// <summary>The facts an unknown depends on, and, for a date known to the month or year, the days it may be.</summary>
internal sealed class CauseSet : IEquatable<CauseSet>
{
    private readonly string[] _facts;

    public CauseSet(string fact, DateRange? range = null)
        : this([fact], range)
    {
    }

    private CauseSet(string[] facts, DateRange? range)
    {
        _facts = facts;
        Range = range;
    }

    /// <summary>In ordinal order, each once.</summary>
    public IReadOnlyList<string> Facts => _facts;

    /// <summary>Known bounds of a date that is itself not known; lost in any operation but a comparison.</summary>
    public DateRange? Range { get; }

    public CauseSet Union(CauseSet other) =>
        ReferenceEquals(this, other) ? this
        : new CauseSet(_facts.Union(other._facts, StringComparer.Ordinal).OrderBy(f => f, StringComparer.Ordinal).ToArray(), null);

    public bool Equals(CauseSet? other) => other is not null && Range == other.Range && _facts.SequenceEqual(other._facts);

    public override bool Equals(object? obj) => Equals(obj as CauseSet);

    public override int GetHashCode() => _facts.Length;
}
