using Compliance.Language.Text;

namespace Compliance.Language.Diagnostics;

/// <summary>Another place that a diagnostic speaks of, such as the bracket that is not closed.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed class DiagnosticLabel
{
    internal DiagnosticLabel(SourceText source, TextSpan span, string text)
    {
        Source = source;
        Span = span;
        Text = text;
    }

    /// <summary>The text it is in, perhaps another than the diagnostic's.</summary>
    public SourceText Source { get; }

    /// <summary>Where in the text.</summary>
    public TextSpan Span { get; }

    /// <summary>What to see there.</summary>
    public string Text { get; }
}
