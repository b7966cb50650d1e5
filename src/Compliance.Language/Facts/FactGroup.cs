using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Values;

namespace Compliance.Language.Facts;

/// <summary>A branch of the fact tree: an object of a profile, or of an object list.</summary>
internal sealed class FactGroup(string path, string title)
{
    private readonly Dictionary<string, FactGroup> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fact> _facts = new(StringComparer.Ordinal);

    public string Path { get; } = path;

    public string Title { get; } = title;

    public IEnumerable<FactGroup> Groups => _groups.Values;

    public IEnumerable<Fact> Facts => _facts.Values;

    public IEnumerable<string> Names => _groups.Keys.Concat(_facts.Keys);

    /// <summary>The type of an object with these fields in a condition.</summary>
    public CelType Type => CelType.ObjectOf(Path, _facts.ToDictionary(f => f.Key, f => f.Value.Type, StringComparer.Ordinal));

    public bool TryGetGroup(string name, out FactGroup group) => _groups.TryGetValue(name, out group!);

    public bool TryGetFact(string name, out Fact fact) => _facts.TryGetValue(name, out fact!);

    public void Add(string name, FactGroup group) => _groups.Add(name, group);

    public void Add(string name, Fact fact) => _facts.Add(name, fact);
}
