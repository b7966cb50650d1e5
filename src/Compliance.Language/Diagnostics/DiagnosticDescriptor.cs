using System;
using System.Globalization;
using Compliance.Language.Text;

namespace Compliance.Language.Diagnostics;

/// <summary>What all diagnostics of one id share. An id is stable, never reused, and has a page under <c>docs/diagnostics</c>.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed class DiagnosticDescriptor
{
    internal DiagnosticDescriptor(string id, string title, string messageFormat, string help, DiagnosticSeverity severity = DiagnosticSeverity.Error)
    {
        Id = id;
        Title = title;
        MessageFormat = messageFormat;
        Help = help;
        Severity = severity;
    }

    /// <summary><c>CPL</c>, a digit for the stage and three digits.</summary>
    public string Id { get; }

    /// <summary>A short name.</summary>
    public string Title { get; }

    /// <summary>The message, with numbered places for what was found.</summary>
    public string MessageFormat { get; }

    /// <summary>What to do about it.</summary>
    public string Help { get; }

    /// <summary>How grave it is.</summary>
    public DiagnosticSeverity Severity { get; }

    internal Diagnostic At(SourceText source, TextSpan span, params object[] arguments) =>
        new(this, source, span, string.Format(CultureInfo.InvariantCulture, MessageFormat, Array.ConvertAll(arguments, Shown)));

    private static object Shown(object argument) => argument is string text ? Excerpt.Of(text) : argument;
}
