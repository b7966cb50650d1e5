using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Language.Values;

/// <summary>A list of values.</summary>
internal sealed class CelList : IEquatable<CelList>
{
    private readonly CelValue[] _items;

    public CelList(IEnumerable<CelValue> items)
        : this(items.ToArray())
    {
    }

    private CelList(CelValue[] items)
    {
        _items = items;
        Weight = 1;
        foreach (var item in items)
        {
            Weight = Weights.Sum(Weight, item.Weight);
        }
    }

    public IReadOnlyList<CelValue> Items => _items;

    /// <summary>One, and what the elements weigh.</summary>
    public long Weight { get; }

    /// <summary>Takes the array as it is; nobody may change it afterwards.</summary>
    public static CelList Owning(CelValue[] items) => new(items);

    public bool Equals(CelList? other) => other is not null && _items.SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as CelList);

    public override int GetHashCode() => _items.Length;
}
