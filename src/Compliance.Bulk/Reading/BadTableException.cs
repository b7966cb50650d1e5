using Compliance.Language.Diagnostics;

namespace Compliance.Bulk.Reading;

/// <summary>Ends a run: what it reads or writes is not what it must be, and the diagnostics say how.</summary>
internal sealed class BadTableException(params IReadOnlyList<Diagnostic> diagnostics) : Exception("a table cannot be read or written")
{
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
