using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Language.Values;

/// <summary>A list of values.</summary>
internal sealed class CelList : IEquatable<CelList>
{
    private readonly CelValue[] _items;

    public CelList(IEnumerable<CelValue> items) => _items = items.ToArray();

    public IReadOnlyList<CelValue> Items => _items;

    public bool Equals(CelList? other) => other is not null && _items.SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as CelList);

    public override int GetHashCode() => _items.Length;
}
