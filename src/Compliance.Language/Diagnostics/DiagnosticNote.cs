namespace Compliance.Language.Diagnostics;

/// <summary>A line that a diagnostic adds below the excerpt.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed class DiagnosticNote
{
    internal const string Found = "found";
    internal const string Expected = "expected";
    internal const string Fact = "fact";
    internal const string Remark = "note";

    internal DiagnosticNote(string kind, string text)
    {
        Kind = kind;
        Text = text;
    }

    /// <summary>What it tells: <c>found</c>, <c>expected</c>, <c>fact</c> (its meaning, from the dictionary) or <c>note</c>.</summary>
    public string Kind { get; }

    /// <summary>What it says.</summary>
    public string Text { get; }
}
