using System.Globalization;
using Compliance.Language.Text;

namespace Compliance.Language.Diagnostics;

/// <summary>A mistake or a remark at a place in a text.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed class Diagnostic
{
    internal Diagnostic(DiagnosticDescriptor descriptor, SourceText source, TextSpan span, string message, string? suggestion)
    {
        Descriptor = descriptor;
        Source = source;
        Span = span;
        Message = message;
        Suggestion = suggestion;
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
    public string? Suggestion { get; }

    /// <summary>Line and column of the start of <see cref="Span"/>.</summary>
    public LinePosition Position => Source.PositionOf(Span.Start);

    /// <summary>The line a compiler would print: <c>file(line,column): error CPL3001: message</c>.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        "{0}({1},{2}): {3} {4}: {5}{6}",
        Source.Path,
        Position.Line,
        Position.Column,
        Severity.ToString().ToLowerInvariant(),
        Id,
        Message,
        Suggestion is null ? "" : "; did you mean `" + Suggestion + "`?");

    internal Diagnostic Suggesting(string? suggestion) => new(Descriptor, Source, Span, Message, suggestion);
}
