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

    public CauseSet Union(CauseSet other)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        var merged = new List<string>(_facts.Length + other._facts.Length);
        for (int i = 0, j = 0; i < _facts.Length || j < other._facts.Length;)
        {
            var order = i == _facts.Length ? 1 : j == other._facts.Length ? -1 : string.CompareOrdinal(_facts[i], other._facts[j]);
            merged.Add(order <= 0 ? _facts[i] : other._facts[j]);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return merged.Count == _facts.Length && Range is null ? this : new CauseSet(merged.ToArray(), null);
    }

    /// <summary>The same facts, for something that is computed from the date and has other bounds.</summary>
    public CauseSet Unbounded() => Range is null ? this : new CauseSet(_facts, null);

    public bool Equals(CauseSet? other) => other is not null && Range == other.Range && _facts.SequenceEqual(other._facts);

    public override bool Equals(object? obj) => Equals(obj as CauseSet);

    public override int GetHashCode() => _facts.Length;
}
