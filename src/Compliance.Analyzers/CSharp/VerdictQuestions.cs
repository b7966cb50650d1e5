using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Compliance.Analyzers.CSharp;

/// <summary>How code asks for a verdict.</summary>
internal static class VerdictQuestions
{
    /// <summary>Whether a condition compares a verdict with one or several that are not undetermined, and asks nothing else.</summary>
    public static bool AsksStatus(IOperation condition, VerdictTypes types) => condition switch
    {
        IParenthesizedOperation inner => AsksStatus(inner.Operand, types),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } compared =>
            types.IsOtherMember(Plain(compared.LeftOperand)) != types.IsOtherMember(Plain(compared.RightOperand)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.ConditionalAnd } both =>
            AsksStatus(both.LeftOperand, types) && AsksStatus(both.RightOperand, types),
        IIsPatternOperation matched => types.IsStatus(matched.Value.Type) && AsksStatus(matched.Pattern, types),
        INegatedPatternOperation negated => AsksStatus(negated.Pattern, types),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => AsksStatus(either.LeftPattern, types) && AsksStatus(either.RightPattern, types),
        IConstantPatternOperation constant => types.IsOtherMember(Plain(constant.Value)),
        _ => false,
    };

    /// <summary>Whether the member that the code stands in names undetermined.</summary>
    public static bool FacesUndetermined(SyntaxNode code)
    {
        var member = code.AncestorsAndSelf().FirstOrDefault(n => n is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax or CompilationUnitSyntax);
        return member is not null && member.DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == VerdictTypes.Undetermined);
    }

    /// <summary>Whether what stands here ends with an exception.</summary>
    public static bool Throws(IOperation? operation) => operation switch
    {
        IConversionOperation conversion => Throws(conversion.Operand),
        IBlockOperation block => Throws(block.Operations.LastOrDefault()),
        IExpressionStatementOperation statement => Throws(statement.Operation),
        IThrowOperation => true,
        _ => false,
    };

    private static IOperation Plain(IOperation operation) => operation is IConversionOperation conversion ? Plain(conversion.Operand) : operation;
}
