using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Compliance.Analyzers.Tests.Harness;

/// <summary>A diagnostic with the text that it stands at.</summary>
internal sealed record Told(string Id, string Text, string Message)
{
    private string Line { get; init; } = "";

    public static IReadOnlyList<Told> Of(Project project, InMemoryFile file) => [.. project.Diagnose().Where(d => d.Location.GetLineSpan().Path == file.Path).Select(d => Of(d, file.Content))];

    public static Told Of(Diagnostic diagnostic, string content)
    {
        var (span, place, message) = (diagnostic.Location.SourceSpan, diagnostic.Location.GetLineSpan(), diagnostic.GetMessage(CultureInfo.InvariantCulture));
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        return new Told(diagnostic.Id, content.Substring(span.Start, span.Length), message)
        {
            Line = $"{Path.GetFileName(place.Path)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {severity} {diagnostic.Id}: {message}",
        };
    }

    /// <summary>As the compiler prints it, without the folder.</summary>
    public override string ToString() => Line;
}
