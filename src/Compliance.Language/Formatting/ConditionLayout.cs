using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Printing;
using Compliance.Language.Syntax;
using Compliance.Language.Text;

namespace Compliance.Language.Formatting;

/// <summary>An expression as rule files have it: on one line, with single spaces, its literals as the author spelled them.</summary>
internal static class ConditionLayout
{
    /// <summary>The expression laid out; as it is where it cannot be read or has comments.</summary>
    public static string Of(string expression) =>
        !HasComments(expression) && Parse(expression) is { } tree && ExpressionPrinter.Faithful(tree, expression) is var laidOut && IsSame(tree, expression, laidOut) ? laidOut : expression;

    private static bool IsSame(Expr tree, string expression, string laidOut) =>
        Parse(laidOut) is { } again && ExpressionPrinter.Canonical(again, laidOut) == ExpressionPrinter.Canonical(tree, expression);

    private static Expr? Parse(string expression) => Parser.Parse(SourceOf(expression), new DiagnosticBag());

    // Comments stand between tokens; slashes in a literal are none.
    private static bool HasComments(string expression)
    {
        IEnumerable<Token> tokens = Lexer.Tokenize(SourceOf(expression), new DiagnosticBag()) ?? [];
        var end = 0;
        foreach (var token in tokens)
        {
            if (expression.IndexOf("//", end, Math.Max(0, token.Span.Start - end), StringComparison.Ordinal) >= 0)
            {
                return true;
            }

            end = token.Span.End;
        }

        return false;
    }

    private static ExpressionSource SourceOf(string expression) => ExpressionSource.Of(new SourceText("<expression>", expression));
}
