using Compliance.Language.Diagnostics;

namespace Compliance.Cli;

/// <summary>Ends a command: its input is bad, and the diagnostics say how.</summary>
internal sealed class BadInputException(IReadOnlyList<Diagnostic> diagnostics) : Exception("bad input")
{
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
