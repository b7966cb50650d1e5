using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;

namespace Compliance.Language.Facts;

/// <summary>Everything that can be known about a State's law, by path: a JSON Schema restricted to a documented set of keywords.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed class FactDictionary
{
    private readonly Dictionary<string, Fact> _byPath;
    private readonly Dictionary<string, Fact> _byOldPath = new(StringComparer.Ordinal);

    internal FactDictionary(SourceText source, FactGroup root, IReadOnlyList<Fact> facts)
    {
        Source = source;
        Root = root;
        Facts = Array.AsReadOnly(facts.ToArray());
        _byPath = facts.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var next = 0;
        foreach (var fact in facts)
        {
            fact.FirstCell = next;
            next += Math.Max(1, fact.Values.Count);
            foreach (var old in fact.RenamedFrom)
            {
                _byOldPath[old.Path] = fact;
            }
        }
    }

    /// <summary>The facts, in the order of the file.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    internal SourceText Source { get; }

    internal FactGroup Root { get; }

    /// <summary>Reads a dictionary.</summary>
    /// <param name="source">The text of a <c>facts.schema.json</c>.</param>
    /// <param name="diagnostics">All mistakes found, in order of place.</param>
    /// <returns>The dictionary, or null where it has errors.</returns>
    public static FactDictionary? Parse(SourceText source, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var bag = new DiagnosticBag();
        var dictionary = DictionaryReader.Read(source ?? throw new ArgumentNullException(nameof(source)), bag);
        diagnostics = bag.ToSorted();
        return bag.HasErrors ? null : dictionary;
    }

    /// <summary>The fact of a path, or null.</summary>
    /// <param name="path">A dotted path.</param>
    public Fact? Find([FactPath] string path) => _byPath.TryGetValue(path ?? throw new ArgumentNullException(nameof(path)), out var fact) ? fact : null;

    /// <summary>The fact that had the path in an older dictionary, or null.</summary>
    internal Fact? FindByOldPath(string path) => _byOldPath.TryGetValue(path, out var fact) ? fact : null;

    /// <summary>Whether a path of an older dictionary goes on from this one.</summary>
    internal bool HasOldPathsBelow(string path) => _byOldPath.Keys.Any(k => k.StartsWith(path + ".", StringComparison.Ordinal));

    internal FactGroup? FindGroup(string path)
    {
        var group = Root;
        foreach (var name in path.Split('.'))
        {
            if (!group.TryGetGroup(name, out group))
            {
                return null;
            }
        }

        return group;
    }

    /// <summary>The path nearest to one that does not exist.</summary>
    internal string? Suggest(string path) => FindByOldPath(path)?.Path ?? Spelling.Nearest(path, _byPath.Keys);
}
