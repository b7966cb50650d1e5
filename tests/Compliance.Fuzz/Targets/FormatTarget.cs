using System.Text.Json;
using Compliance.Language.Diagnostics;
using Compliance.Language.Formatting;
using Compliance.Language.Printing;
using Compliance.Language.Syntax;
using Compliance.Language.Tests.Printing;
using Compliance.Language.Text;

namespace Compliance.Fuzz.Targets;

/// <summary>What is printed or laid out reads back as the same tree, and doing it again changes nothing.</summary>
internal static class FormatTarget
{
    public static void Run(string text)
    {
        Printed(text, withMacros: true);
        Printed(text, withMacros: false);
        LaidOut(text);
    }

    private static void Printed(string text, bool withMacros)
    {
        if (Parse(text, withMacros) is not { } tree)
        {
            return;
        }

        var canonical = ExpressionPrinter.Canonical(tree, text);
        var again = Parse(canonical, withMacros);
        Invariant.Same(TreeText.Of(tree), TreeText.Of(again), "the tree of " + canonical);
        Invariant.Same(canonical, ExpressionPrinter.Canonical(again!, canonical), "printed again");
    }

    private static void LaidOut(string text)
    {
        var condition = ConditionLayout.Of(text);
        Invariant.Same(TreeText.Of(Parse(text, true)), TreeText.Of(Parse(condition, true)), "the tree of " + condition);
        Invariant.Same(condition, ConditionLayout.Of(condition), "laid out again");

        // A file is text that was decoded, so it has no surrogate without its other half.
        var file = new SourceText("<fuzz>", "{\"rules\":[{\"satisfiedWhen\":" + JsonSerializer.Serialize(text) + "}]}");
        var laidOut = FileLayout.Of(file, new DiagnosticBag());
        Invariant.Holds(laidOut is not null, "JSON was refused: " + file.Content);
        using var json = JsonDocument.Parse(laidOut!);
        Invariant.Same(condition, json.RootElement.GetProperty("rules")[0].GetProperty("satisfiedWhen").GetString()!, "the condition in the file");
        Invariant.Same(laidOut!, FileLayout.Of(new SourceText("<fuzz>", laidOut!), new DiagnosticBag())!, "the file laid out again");
    }

    private static Expr? Parse(string text, bool withMacros) =>
        Parser.Parse(ExpressionSource.Of(new SourceText("<fuzz>", text)), new DiagnosticBag(), withMacros: withMacros);
}
