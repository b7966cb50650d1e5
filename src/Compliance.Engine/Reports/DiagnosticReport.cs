using System.Text;
using System.Text.Json;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;

namespace Compliance.Engine.Reports;

/// <summary>Mistakes in input: each as a person reads it, then the help of each id once; or JSON.</summary>
internal static class DiagnosticReport
{
    public static string Text(IReadOnlyList<Diagnostic> diagnostics, bool isColoured = false)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            text.Append(Rendering.Of(diagnostic, isColoured));
        }

        foreach (var descriptor in diagnostics.Select(d => d.Descriptor).Distinct())
        {
            text.Add($"  help {descriptor.Id}: {descriptor.Help} (docs/diagnostics/{descriptor.Id}.md)\n");
        }

        return text.ToString();
    }

    public static string Json(IReadOnlyList<Diagnostic> diagnostics) => JsonReport.Write(json =>
    {
        json.WriteNumber("format", RunHeader.Format);
        json.WriteString("engine", RunHeader.EngineVersion);
        json.WriteBoolean("valid", diagnostics.All(d => d.Severity != DiagnosticSeverity.Error));
        Write(json, "diagnostics", diagnostics);
    });

    public static void Write(Utf8JsonWriter json, string name, IReadOnlyList<Diagnostic> diagnostics) => json.Objects(name, diagnostics, (j, diagnostic) =>
    {
        j.WriteString("file", diagnostic.Source.Path);
        j.WriteNumber("line", diagnostic.Position.Line);
        j.WriteNumber("column", diagnostic.Position.Column);
        j.WriteString("severity", Words.Spell(diagnostic.Severity));
        j.WriteString("id", diagnostic.Id);
        j.WriteString("message", diagnostic.Message);
        var end = diagnostic.Source.PositionOf(diagnostic.Span.End);
        j.WriteNumber("endLine", end.Line);
        j.WriteNumber("endColumn", end.Column);
        j.Objects("labels", diagnostic.Labels, (l, label) =>
        {
            var place = label.Source.PositionOf(label.Span.Start);
            l.WriteString("file", label.Source.Path);
            l.WriteNumber("line", place.Line);
            l.WriteNumber("column", place.Column);
            l.WriteString("text", label.Text);
        });
        j.Objects("notes", diagnostic.Notes, (n, note) =>
        {
            n.WriteString("kind", note.Kind);
            n.WriteString("text", note.Text);
        });
        j.WriteString("suggestion", diagnostic.Suggestion);
        j.WriteString("help", diagnostic.Descriptor.Help);
    });
}
