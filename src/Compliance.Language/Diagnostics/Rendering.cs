using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Compliance.Language.Text;

namespace Compliance.Language.Diagnostics;

/// <summary>A diagnostic as a person reads it.</summary>
internal sealed class Rendering
{
    private readonly StringBuilder _text = new();
    private readonly Diagnostic _diagnostic;
    private readonly bool _isColoured;

    private Rendering(Diagnostic diagnostic, bool isColoured)
    {
        _diagnostic = diagnostic;
        _isColoured = isColoured;
    }

    public static string Of(Diagnostic diagnostic, bool isColoured)
    {
        var rendering = new Rendering(diagnostic, isColoured);
        rendering.Write();
        return rendering._text.ToString();
    }

    private string Colour => _diagnostic.Severity switch
    {
        DiagnosticSeverity.Error => "\u001b[1;31m",
        DiagnosticSeverity.Warning => "\u001b[1;33m",
        _ => "\u001b[1;36m",
    };

    private void Write()
    {
        var severity = Words.Spell(_diagnostic.Severity) + " " + _diagnostic.Id;
        var header = _diagnostic.Header;
        var place = header.Substring(0, header.Length - severity.Length - 2 - _diagnostic.Message.Length);
        _text.Append(place).Append(Coloured(severity)).Append(": ").Append(_diagnostic.Message).Append('\n');
        foreach (var (source, lines) in Excerpts())
        {
            if (source != _diagnostic.Source)
            {
                var at = source.PositionOf(_diagnostic.Labels.First(l => l.Source == source).Span.Start);
                _text.Append("  in ").Append(source.Path).Append(string.Format(CultureInfo.InvariantCulture, "({0},{1}):\n", at.Line, at.Column));
            }

            Write(lines);
        }

        foreach (var note in _diagnostic.Notes)
        {
            _text.Append("  ").Append(note.Kind).Append(": ").Append(note.Text).Append('\n');
        }

        if (_diagnostic.Suggestion is { } suggestion)
        {
            _text.Append("  help: did you mean `").Append(Excerpt.Of(suggestion)).Append("`?\n");
        }
    }

    private void Write(IReadOnlyList<MarkedLine> lines)
    {
        var width = lines.Max(l => l.Line.Number.ToString(CultureInfo.InvariantCulture).Length);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && lines[i].Line.Number > lines[i - 1].Line.Number + 1)
            {
                _text.Append("  ").Append(' ', width).Append(" …\n");
            }

            Row(lines[i].Line.Number.ToString(CultureInfo.InvariantCulture).PadLeft(width), lines[i].Line.Text, isMarks: false);
            foreach (var row in lines[i].Rows())
            {
                Row(new string(' ', width), row, isMarks: true);
            }
        }
    }

    private void Row(string gutter, string text, bool isMarks)
    {
        var shown = text.TrimEnd();
        _text.Append("  ").Append(gutter).Append(shown.Length > 0 ? " | " : " |").Append(isMarks ? Coloured(shown) : shown).Append('\n');
    }

    /// <summary>The lines to show, by text: those of the diagnostic's own first. A diagnostic about a file as a whole shows none of it.</summary>
    private IEnumerable<(SourceText Source, IReadOnlyList<MarkedLine> Lines)> Excerpts()
    {
        var all = _diagnostic.Labels.Select(l => (l.Source, l.Span, IsPrimary: false, l.Text));
        if (_diagnostic.Span != default)
        {
            all = all.Prepend((_diagnostic.Source, _diagnostic.Span, true, ""));
        }

        return all.Where(m => m.Source.Content.Length > 0).GroupBy(m => m.Source).Select(group => (group.Key, LinesOf(group.Key, group)));
    }

    private static IReadOnlyList<MarkedLine> LinesOf(SourceText source, IEnumerable<(SourceText Source, TextSpan Span, bool IsPrimary, string Text)> marks)
    {
        var lines = new List<MarkedLine>();
        foreach (var (_, span, isPrimary, text) in marks)
        {
            var parts = ExcerptLine.Ends(source, span).ToArray();
            for (var i = 0; i < parts.Length; i++)
            {
                var line = lines.Find(l => l.Line.Shows(parts[i]));
                if (line is null)
                {
                    line = new MarkedLine(ExcerptLine.Around(source, parts[i]));
                    lines.Add(line);
                }

                line.Mark(line.Line.ColumnsOf(parts[i]), isPrimary, i == parts.Length - 1 ? text : "");
            }
        }

        return lines.OrderBy(l => l.Line.From).ToArray();
    }

    private string Coloured(string text) => _isColoured && text.Length > 0 ? Colour + text + "\u001b[0m" : text;
}
