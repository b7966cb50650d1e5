using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Compliance.Analyzers.CodeFixes;

/// <summary>Makes a place in code for the undetermined verdict: an arm, a branch, or a switch expression instead of a condition. What is to be done there the author says.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UndeterminedFix))]
[Shared]
public sealed class UndeterminedFix : CodeFixProvider
{
    private const string Title = "Say what is to be done where the verdict is undetermined";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CPL7004", "CPL7005");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is { } found && ChoiceAt(found) is { } choice)
            {
                context.RegisterCodeFix(CodeAction.Create(Title, cancellation => Faced(context.Document, root, choice, cancellation), diagnostic.Id), diagnostic);
            }
        }
    }

    /// <summary>What the diagnostic's expression decides: it is a condition, or the value of a switch.</summary>
    private static SyntaxNode? ChoiceAt(SyntaxNode expression)
    {
        var inner = expression;
        while (inner.Parent is ParenthesizedExpressionSyntax)
        {
            inner = inner.Parent;
        }

        return inner.Parent switch
        {
            ConditionalExpressionSyntax ternary when ternary.Condition == inner && ArmsOfSwitch.PatternOf(ternary.Condition) is not null => ternary,
            IfStatementSyntax test when test.Condition == inner && ArmsOfSwitch.PatternOf(test.Condition) is not null => test,
            SwitchExpressionSyntax or SwitchStatementSyntax => inner.Parent,
            _ => null,
        };
    }

    private static async Task<Document> Faced(Document document, SyntaxNode root, SyntaxNode choice, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var names = new NamesInCode(model!, choice.SpanStart);
        var faced = choice switch
        {
            ConditionalExpressionSyntax ternary => ArmsOfSwitch.Of(ternary, names),
            SwitchExpressionSyntax expression => ArmsOfSwitch.Added(expression, names),
            SwitchStatementSyntax statement => Branches.Added(statement, names),
            IfStatementSyntax test => Branches.Added(test, names),
            _ => choice,
        };
        return document.WithSyntaxRoot(root.ReplaceNode(choice, faced));
    }
}
