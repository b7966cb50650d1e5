using System;
using Compliance.Language.Diagnostics;
using Compliance.Language.Json;
using Compliance.Language.Text;

namespace Compliance.Language.Syntax;

/// <summary>The text of an expression and its place in a file, which may be inside an escaped JSON string.</summary>
internal sealed class ExpressionSource
{
    private readonly Func<TextSpan, TextSpan> _place;

    private ExpressionSource(SourceText file, string text, Func<TextSpan, TextSpan> place)
    {
        File = file;
        Text = text;
        _place = place;
    }

    public SourceText File { get; }

    public string Text { get; }

    public static ExpressionSource Of(SourceText file, JsonString text) => new(file, text.Value, text.SpanOf);

    public static ExpressionSource Of(SourceText whole) => new(whole, whole.Content, span => span);

    public TextSpan PlaceOf(TextSpan span) => _place(span);

    public Diagnostic Report(DiagnosticDescriptor descriptor, TextSpan span, params object[] arguments) =>
        descriptor.At(File, PlaceOf(span), arguments);
}
