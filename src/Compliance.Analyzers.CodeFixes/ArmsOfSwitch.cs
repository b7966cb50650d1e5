using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Compliance.Analyzers.CodeFixes;

/// <summary>Switch expressions with an arm for the undetermined verdict.</summary>
internal static class ArmsOfSwitch
{
    /// <summary>The condition as a pattern of one value; null where it is no single comparison.</summary>
    public static (ExpressionSyntax Value, PatternSyntax Pattern, bool IsNegated)? PatternOf(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax inner => PatternOf(inner.Expression),
        BinaryExpressionSyntax compared when compared.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression => Compared(compared),
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax negated } matched => (matched.Expression, negated.Pattern, true),
        IsPatternExpressionSyntax matched => (matched.Expression, matched.Pattern, false),
        _ => null,
    };

    /// <summary>A condition with two outcomes as a switch with three arms.</summary>
    public static SyntaxNode Of(ConditionalExpressionSyntax ternary, NamesInCode names)
    {
        var (value, pattern, isNegated) = PatternOf(ternary.Condition)!.Value;
        var (whenMatched, otherwise) = isNegated ? (ternary.WhenFalse, ternary.WhenTrue) : (ternary.WhenTrue, ternary.WhenFalse);
        ExpressionSyntax made = SyntaxFactory.SwitchExpression(
            value.WithoutTrivia().WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.SeparatedList(
            [
                Arm(pattern.WithoutTrivia(), whenMatched.WithoutTrivia()),
                Undetermined(names),
                Arm(SyntaxFactory.DiscardPattern(), otherwise.WithoutTrivia()),
            ]));
        return made.WithTriviaFrom(ternary).WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>The switch with the arm before the one that takes the rest.</summary>
    public static SyntaxNode Added(SwitchExpressionSyntax expression, NamesInCode names)
    {
        var rest = expression.Arms.IndexOf(a => a.Pattern is DiscardPatternSyntax);
        var place = rest < 0 ? expression.Arms.Count : rest;
        var like = expression.Arms[place < expression.Arms.Count ? place : place - 1];
        return expression.WithArms(expression.Arms.Insert(place, Undetermined(names).WithLeadingTrivia(like.GetLeadingTrivia())));
    }

    private static (ExpressionSyntax, PatternSyntax, bool)? Compared(BinaryExpressionSyntax compared)
    {
        // The member of the enumeration is a constant and may stand on either side.
        var (value, constant) = IsMember(compared.Right) ? (compared.Left, compared.Right) : (compared.Right, compared.Left);
        return IsMember(constant) ? (value, SyntaxFactory.ConstantPattern(constant.WithoutTrivia()), compared.IsKind(SyntaxKind.NotEqualsExpression)) : null;
    }

    private static bool IsMember(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText is "Satisfied" or "NotSatisfied" or "NotApplicable" or "Error",
        IdentifierNameSyntax name => name.Identifier.ValueText is "Satisfied" or "NotSatisfied" or "NotApplicable" or "Error",
        _ => false,
    };

    private static SwitchExpressionArmSyntax Undetermined(NamesInCode names) =>
        Arm(SyntaxFactory.ConstantPattern(names.Undetermined), SyntaxFactory.ParseExpression("throw " + names.Exception));

    // What the author wrote keeps its own spaces and lines.
    private static SwitchExpressionArmSyntax Arm(PatternSyntax pattern, ExpressionSyntax expression) => SyntaxFactory.SwitchExpressionArm(
        pattern.WithTrailingTrivia(SyntaxFactory.Space), null, SyntaxFactory.Token(SyntaxKind.EqualsGreaterThanToken).WithTrailingTrivia(SyntaxFactory.Space), expression);
}
