namespace Compliance.Language.Diagnostics;

/// <summary>How grave a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Something to know; nothing is wrong.</summary>
    Info,

    /// <summary>Probably a mistake; the input is used all the same.</summary>
    Warning,

    /// <summary>The input cannot be used.</summary>
    Error,
}
