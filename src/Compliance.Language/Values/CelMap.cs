using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Language.Values;

/// <summary>A map from Booleans, integers or strings to values; the keys 1, 1u and 1.0 address one entry.</summary>
internal sealed class CelMap : IEquatable<CelMap>
{
    private readonly Dictionary<CelValue, CelValue> _byKey = [];
    private readonly List<KeyValuePair<CelValue, CelValue>> _entries = [];

    private CelMap()
    {
    }

    public IReadOnlyList<KeyValuePair<CelValue, CelValue>> Entries => _entries;

    /// <summary>One, and what keys and values weigh.</summary>
    public long Weight { get; private set; } = 1;

    /// <summary>Null, and the problem, where a key is of a wrong type or occurs twice.</summary>
    public static CelMap? TryCreate(IEnumerable<KeyValuePair<CelValue, CelValue>> entries, out string problem)
    {
        var map = new CelMap();
        foreach (var entry in entries)
        {
            if (entry.Key.Kind is not (CelKind.Bool or CelKind.Int or CelKind.Uint or CelKind.String))
            {
                problem = "a value of type " + CelFormat.TypeName(entry.Key) + " cannot be a key";
                return null;
            }

            var key = Canonical(entry.Key)!.Value;
            if (map._byKey.ContainsKey(key))
            {
                problem = "the key " + entry.Key + " occurs twice";
                return null;
            }

            map._byKey.Add(key, entry.Value);
            map._entries.Add(entry);
            map.Weight = Weights.Sum(map.Weight, Weights.Sum(entry.Key.Weight, entry.Value.Weight));
        }

        problem = "";
        return map;
    }

    public bool TryGet(CelValue key, out CelValue value)
    {
        value = default;
        return Canonical(key) is { } canonical && _byKey.TryGetValue(canonical, out value);
    }

    public bool Equals(CelMap? other) =>
        other is not null && _byKey.Count == other._byKey.Count
        && _byKey.All(e => other._byKey.TryGetValue(e.Key, out var value) && e.Value == value);

    public override bool Equals(object? obj) => Equals(obj as CelMap);

    public override int GetHashCode() => _byKey.Count;

    // SPEC: langdef "Equality": keys compare on one number line, so an integral number of any type stands for the int.
    private static CelValue? Canonical(CelValue key) => key.Kind switch
    {
        CelKind.Uint when key.AsUint() <= long.MaxValue => CelValue.Of((long)key.AsUint()),
        CelKind.Double when key.AsDouble() is var d && d == Math.Floor(d) && d is >= -9.2233720368547758E+18 and < 9.2233720368547758E+18 => CelValue.Of((long)d),
        CelKind.Double when key.AsDouble() is var d && d == Math.Floor(d) && d is >= 9.2233720368547758E+18 and < 1.8446744073709552E+19 => CelValue.Of((ulong)d),
        CelKind.Bool or CelKind.Int or CelKind.Uint or CelKind.String => key,

        // No other value can be a key, and to look for one of great weight takes long.
        _ => null,
    };
}
