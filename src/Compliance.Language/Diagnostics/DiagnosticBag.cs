using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Text;

namespace Compliance.Language.Diagnostics;

/// <summary>Collects the diagnostics of one run. A text with very many mistakes is cut off, so that hostile input stays cheap.</summary>
internal sealed class DiagnosticBag
{
    private const int Most = 1000;
    private readonly List<Diagnostic> _all = [];
    private readonly HashSet<(string Id, SourceText Source, TextSpan Span, string Message)> _seen = [];

    public bool HasErrors => _all.Exists(d => d.Severity == DiagnosticSeverity.Error);

    public int Count => _all.Count;

    public void Add(Diagnostic diagnostic)
    {
        if (_all.Count < Most && _seen.Add((diagnostic.Id, diagnostic.Source, diagnostic.Span, diagnostic.Message)))
        {
            _all.Add(diagnostic);
        }
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>In order of file, place and id.</summary>
    public IReadOnlyList<Diagnostic> ToSorted() => Sorted(_all);

    public static IReadOnlyList<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) => Array.AsReadOnly(diagnostics
        .OrderBy(d => d.Source.Path, StringComparer.Ordinal)
        .ThenBy(d => d.Span.Start)
        .ThenBy(d => d.Id, StringComparer.Ordinal)
        .ThenBy(d => d.Message, StringComparer.Ordinal)
        .ToArray());
}
