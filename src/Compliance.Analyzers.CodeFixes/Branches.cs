using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Compliance.Analyzers.CodeFixes;

/// <summary>Statements with a branch for the undetermined verdict.</summary>
internal static class Branches
{
    /// <summary>The switch with a section before the default.</summary>
    public static SyntaxNode Added(SwitchStatementSyntax statement, NamesInCode names)
    {
        var rest = statement.Sections.IndexOf(s => s.Labels.Any(l => l is DefaultSwitchLabelSyntax));
        var section = SyntaxFactory.SwitchSection(
            SyntaxFactory.SingletonList<SwitchLabelSyntax>(SyntaxFactory.CaseSwitchLabel(names.Undetermined)),
            SyntaxFactory.SingletonList<StatementSyntax>(SyntaxFactory.ThrowStatement(names.Exception)));
        return statement
            .WithSections(statement.Sections.Insert(rest < 0 ? statement.Sections.Count : rest, section.NormalizeWhitespace().WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed)))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>The test with another after it, before what is done in all other cases.</summary>
    public static SyntaxNode Added(IfStatementSyntax test, NamesInCode names)
    {
        var (value, _, _) = ArmsOfSwitch.PatternOf(test.Condition)!.Value;
        var open = SyntaxFactory.IfStatement(
            SyntaxFactory.BinaryExpression(SyntaxKind.EqualsExpression, value.WithoutTrivia(), names.Undetermined),
            SyntaxFactory.Block(SyntaxFactory.ThrowStatement(names.Exception)),
            SyntaxFactory.ElseClause(test.WithoutTrivia()));
        return open.WithTriviaFrom(test).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
