using System.Collections.Generic;
using System.Globalization;
using Compliance.Language.Text;

namespace Compliance.Language.Diagnostics;

/// <summary>A mistake or a remark at a place in a text.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed class Diagnostic
{
    internal Diagnostic(DiagnosticDescriptor descriptor, SourceText source, TextSpan span, string message)
    {
        Descriptor = descriptor;
        Source = source;
        Span = span;
        Message = message;
    }

    private Diagnostic(Diagnostic other)
        : this(other.Descriptor, other.Source, other.Span, other.Message)
    {
        Suggestion = other.Suggestion;
        Labels = other.Labels;
        Notes = other.Notes;
    }

    /// <summary>What all diagnostics of this id share.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The stable id, such as <c>CPL3001</c>.</summary>
    public string Id => Descriptor.Id;

    /// <summary>How grave it is.</summary>
    public DiagnosticSeverity Severity => Descriptor.Severity;

    /// <summary>The text it is about.</summary>
    public SourceText Source { get; }

    /// <summary>Where in the text.</summary>
    public TextSpan Span { get; }

    /// <summary>What was found and what was expected.</summary>
    public string Message { get; }

    /// <summary>What the author may have meant, or null.</summary>
    public string? Suggestion { get; private init; }

    /// <summary>Other places that it speaks of.</summary>
    public IReadOnlyList<DiagnosticLabel> Labels { get; private init; } = [];

    /// <summary>What was found, what was expected, what a fact means, in the order of reading.</summary>
    public IReadOnlyList<DiagnosticNote> Notes { get; private init; } = [];

    /// <summary>Line and column of the start of <see cref="Span"/>.</summary>
    public LinePosition Position => Source.PositionOf(Span.Start);

    /// <summary>The line by which programs find a mistake: <c>file(line,column): error CPL3001: message</c>.</summary>
    internal string Header => string.Format(
        CultureInfo.InvariantCulture,
        "{0}({1},{2}): {3} {4}: {5}",
        Source.Path,
        Position.Line,
        Position.Column,
        Words.Spell(Severity),
        Id,
        Message);

    /// <summary>What a person reads, on several lines that each end in a line feed: where and what, the line of the text with the place marked, what was found and expected, what the facts in question mean, and what the author may have meant.</summary>
    public string Render() => Rendering.Of(this, isColoured: false);

    /// <summary>All on one line: <c>file(line,column): error CPL3001: message; did you mean `x`?</c></summary>
    public override string ToString() => Header + (Suggestion is null ? "" : "; did you mean `" + Suggestion + "`?");

    internal Diagnostic Suggesting(string? suggestion) => new(this) { Suggestion = suggestion ?? Suggestion };

    internal Diagnostic Labelled(TextSpan span, string text) => Labelled(Source, span, text);

    internal Diagnostic Labelled(SourceText source, TextSpan span, string text) => new(this) { Labels = [.. Labels, new DiagnosticLabel(source, span, Excerpt.Of(text))] };

    internal Diagnostic Noting(string kind, string text) => new(this) { Notes = [.. Notes, new DiagnosticNote(kind, Excerpt.Of(text))] };
}
