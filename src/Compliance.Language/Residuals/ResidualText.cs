using System;
using System.Collections.Generic;
using Compliance.Language.Checking;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Printing;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Residuals;

/// <summary>Evaluates an expression with all its parts and writes what is left.</summary>
internal static class ResidualText
{
    /// <summary>The value, and texts of what is left, the plainest first. A text may be none that compiles: values have narrower types than the parts they stand for.</summary>
    /// <exception cref="LimitExceededException">The evaluation took or made more than it may.</exception>
    public static (CelValue Value, IEnumerable<string> Texts)? Of(CheckedExpr expression, CheckEnvironment environment, IFactSource facts, CelLimits limits)
    {
        var parts = new CheckedParts(expression);
        if (Planner.PlanWithParts(expression, parts.ClosedInBodies, limits) is not { } planned)
        {
            return null;
        }

        var values = Interpreter.Run(planned.Plan, facts, limits);
        CelValue? ValueOf(Expr part) => !parts.IsOpen(part) && planned.Parts.TryGetValue(part, out var step) ? values[step] : null;
        return (new Budget(limits).AdmitResult(values[planned.Result]), Texts(expression, environment, ValueOf, limits.ExpressionLength));
    }

    private static IEnumerable<string> Texts(CheckedExpr expression, CheckEnvironment environment, Func<Expr, CelValue?> valueOf, int longest)
    {
        foreach (var (isTyped, onlyTruths) in new[] { (false, false), (true, false), (true, true) })
        {
            var tree = new ResidualTree(expression, valueOf, new LiteralTrees(environment, isTyped, longest), onlyTruths, isTyped).Root();
            yield return ExpressionPrinter.Canonical(tree, expression.Source.Text);
        }
    }
}
