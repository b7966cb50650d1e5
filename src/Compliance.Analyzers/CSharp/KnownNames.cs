using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Analyzers.Files;
using Compliance.Analyzers.RuleFiles;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Rules;

namespace Compliance.Analyzers.CSharp;

/// <summary>The rules and facts of the packs among the additional files. Code may speak of packs that are not there, so a name is called wrong only where it looks like one of theirs.</summary>
internal sealed class KnownNames
{
    private readonly IReadOnlyList<PackCompilation> _packs;
    private readonly Dictionary<string, Rule> _rules = new(StringComparer.Ordinal);

    public KnownNames(FileSet files, CancellationToken cancellation)
    {
        _packs = files.Layouts.Packs.Select(p => PackCompilation.Of(files, p, cancellation)).Where(p => p.Manifest is not null).ToArray();
        foreach (var rule in _packs.SelectMany(p => p.Files).SelectMany(f => f.Syntax).Select(s => s.Rule))
        {
            _rules[rule.Id] = rule;
        }
    }

    public Rule? Rule(string id) => _rules.TryGetValue(id, out var rule) ? rule : null;

    /// <summary>The packs of which an unknown id is said to be no rule, and the nearest id; null where nothing can be said.</summary>
    public (string Packs, string? Nearest)? MistakenRule(string id)
    {
        // Of a pack with errors in its manifest or dictionary no rule is known.
        if (_rules.Count == 0 || _packs.Any(p => p.Files.Count == 0))
        {
            return null;
        }

        var owners = _packs.Where(p => id.StartsWith(p.Manifest!.RulePrefix + "-", StringComparison.Ordinal)).ToArray();
        var nearest = Spelling.Nearest(id, _rules.Keys);
        return owners.Length > 0 ? (Named(owners), nearest) : nearest is null ? null : (Named(_packs), nearest);
    }

    public bool IsFact(string path) => _packs.Any(p => p.Facts?.Find(path) is not null);

    /// <summary>As <see cref="MistakenRule"/>, for the path of a fact.</summary>
    public (string Packs, string? Nearest)? MistakenFact(string path)
    {
        if (_packs.Count == 0 || _packs.Any(p => p.Facts is null))
        {
            return null;
        }

        var first = path.Split('.')[0];
        var owners = _packs.Where(p => p.Facts!.Root.TryGetGroup(first, out _)).ToArray();
        var among = owners.Length > 0 ? owners : _packs;
        var renamed = among.Select(p => p.Facts!.FindByOldPath(path)?.Path).FirstOrDefault(p => p is not null);
        var nearest = renamed ?? Spelling.NearestPath(path, among.SelectMany(p => p.Facts!.Facts).Select(f => f.Path).Distinct().ToArray());
        return owners.Length == 0 && nearest is null ? null : (Named(among), nearest);
    }

    private static string Named(IReadOnlyCollection<PackCompilation> packs) => FactNote.Listed(packs.Select(p => p.Manifest!.Id).ToArray());
}
