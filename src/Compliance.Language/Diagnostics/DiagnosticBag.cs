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

    private int _errors;

    public bool HasErrors => _errors > 0;

    public int Count => _all.Count;

    public void Add(Diagnostic diagnostic)
    {
        // Remarks and errors are cut off apart, so that many remarks never hide an error.
        var isError = diagnostic.Severity == DiagnosticSeverity.Error;
        if ((isError ? _errors : _all.Count - _errors) < Most && _seen.Add((diagnostic.Id, diagnostic.Source, diagnostic.Span, diagnostic.Message)))
        {
            _all.Add(diagnostic);
            _errors += isError ? 1 : 0;
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
