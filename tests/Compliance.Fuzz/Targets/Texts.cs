using Compliance.Engine.Reports;
using Compliance.Language.Diagnostics;
using Compliance.Language.Syntax;
using Compliance.Language.Text;

namespace Compliance.Fuzz.Targets;

/// <summary>What holds of every diagnostic and of every tree.</summary>
internal static class Texts
{
    /// <summary>They stand in the text, their reports can be written, and nothing of what the user wrote can break a line or move a terminal.</summary>
    public static void AreWithin(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            IsWithin(diagnostic.Span, diagnostic.Source.Content, diagnostic.Id);
            Invariant.Holds(!diagnostic.ToString().Any(char.IsControl), "a control character in " + diagnostic.Id);
        }

        Invariant.Holds(diagnostics.Count == 0 || !DiagnosticReport.Text(diagnostics).Any(c => char.IsControl(c) && c != '\n'), "a control character in the report");
        DiagnosticReport.Json(diagnostics);
    }

    public static void IsWithin(TextSpan span, string text, string what) =>
        Invariant.Holds(span.Start >= 0 && span.Length >= 0 && span.End <= text.Length, $"{what} stands at {span.Start}+{span.Length} in a text of {text.Length}");

    /// <summary>Parts stand in the text, and within what they are parts of.</summary>
    public static void IsWithin(Expr tree, string text)
    {
        IsWithin(tree.Span, text, tree.GetType().Name);
        foreach (var part in PartsOf(tree))
        {
            Invariant.Holds(part.Span.Start >= tree.Span.Start && part.Span.End <= tree.Span.End, $"{part.GetType().Name} {part.Span} is not within {tree.GetType().Name} {tree.Span}");
            Invariant.Holds(part.Height < tree.Height, $"{part.GetType().Name} is as high as what it is part of");
            IsWithin(part, text);
        }
    }

    private static IEnumerable<Expr> PartsOf(Expr tree) => tree switch
    {
        SelectExpr select => [select.Operand],
        CallExpr call => call.Arguments,
        ListExpr list => list.Elements,
        MapExpr map => map.Entries.SelectMany(e => new[] { e.Key, e.Value }),
        FoldExpr fold => new[] { fold.Range, fold.Predicate, fold.Transform }.OfType<Expr>(),
        LetExpr let => [let.Value, let.Body],
        MacroExpr macro => [macro.Expansion],
        _ => [],
    };
}
