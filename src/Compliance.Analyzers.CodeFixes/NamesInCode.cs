using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Compliance.Analyzers.CodeFixes;

/// <summary>What is written into code, by names as short as the place allows.</summary>
internal sealed class NamesInCode(SemanticModel model, int place)
{
    /// <summary><c>VerdictStatus.Undetermined</c></summary>
    public ExpressionSyntax Undetermined => Member("Compliance.Language.Verdicts.VerdictStatus", ".Undetermined");

    /// <summary><c>new NotImplementedException()</c>: it compiles, and nobody can take it for an answer.</summary>
    public ExpressionSyntax Exception => SyntaxFactory.ParseExpression("new " + Short("System.NotImplementedException") + "()");

    private ExpressionSyntax Member(string type, string member) => SyntaxFactory.ParseExpression(Short(type) + member);

    private string Short(string type) => model.Compilation.GetTypeByMetadataName(type)?.ToMinimalDisplayString(model, place) ?? type;
}
