using Compliance.Language.Diagnostics;

namespace Compliance.Bulk.Reading;

/// <summary>Ends a run: what it reads or writes is not what it must be, and the diagnostics say how.</summary>
internal sealed class BadTableException(params IReadOnlyList<Diagnostic> diagnostics) : Exception("a table cannot be read or written")
{
    // Many mistakes are told at once, but a file that is wrong throughout is not told in full.
    private const int MostMistakes = 20;

    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>Of rows that are no profiles.</summary>
    public static BadTableException Of(IEnumerable<Reject> rejected) => new([.. rejected.OrderBy(r => r.Row).SelectMany(r => r.Diagnostics).Take(MostMistakes)]);
}
