using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;
using Microsoft.CodeAnalysis.Text;
using Theirs = Microsoft.CodeAnalysis;

namespace Compliance.Analyzers.Reporting;

/// <summary>Shows what the language tells of a file as the compiler shows mistakes.</summary>
internal static class Reports
{
    /// <summary>The property of a reported diagnostic that holds what the author may have meant.</summary>
    public const string Suggestion = "Suggestion";

    /// <summary>The diagnostic at the very characters of the file that it is about. What it suggests and what a fact means is added to its message, which is all that every editor shows.</summary>
    public static Theirs.Diagnostic Of(Diagnostic diagnostic, Theirs.AdditionalText file, Microsoft.CodeAnalysis.Text.SourceText text, string? added = null)
    {
        var others = diagnostic.Labels.Where(l => l.Source == diagnostic.Source).Select(l => PlaceOf(file, text, l.Span));
        return Theirs.Diagnostic.Create(
            Tables.Of(diagnostic.Id),
            PlaceOf(file, text, diagnostic.Span),
            others,
            diagnostic.Suggestion is { } meant ? ImmutableDictionary<string, string?>.Empty.Add(Suggestion, meant) : null,
            MessageOf(diagnostic) + added);
    }

    public static string MessageOf(Diagnostic diagnostic)
    {
        var message = new StringBuilder(diagnostic.Message);
        foreach (var note in diagnostic.Notes.Where(n => n.Kind is DiagnosticNote.Fact or DiagnosticNote.Remark))
        {
            message.Append("; ").Append(note.Kind).Append(": ").Append(note.Text);
        }

        if (diagnostic.Suggestion is { } meant)
        {
            message.Append("; did you mean `").Append(meant).Append("`?");
        }

        return message.ToString();
    }

    private static Theirs.Location PlaceOf(Theirs.AdditionalText file, Microsoft.CodeAnalysis.Text.SourceText text, Compliance.Language.Text.TextSpan span)
    {
        var there = Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(System.Math.Min(span.Start, text.Length), System.Math.Min(span.End, text.Length));
        return Theirs.Location.Create(file.Path, there, text.Lines.GetLinePositionSpan(there));
    }
}
