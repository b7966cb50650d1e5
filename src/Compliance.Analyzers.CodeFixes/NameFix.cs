using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Compliance.Analyzers.CodeFixes;

/// <summary>Writes the nearest rule id or fact path in place of one that is none, and in place of a retired rule one that took its place.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameFix))]
[Shared]
public sealed class NameFix : CodeFixProvider
{
    private const string Suggestion = "Suggestion";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CPL7001", "CPL7002", "CPL7003");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            // A name that is a constant stands somewhere else, where others may use it too.
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax literal
                && diagnostic.Properties.TryGetValue(Suggestion, out var names) && names is not null)
            {
                foreach (var (name, place) in names.Split(' ').Select((n, i) => (n, i)))
                {
                    context.RegisterCodeFix(CodeAction.Create("Write `" + name + "`", _ => Written(context.Document, root, literal, name), diagnostic.Id + "." + place), diagnostic);
                }
            }
        }
    }

    private static Task<Document> Written(Document document, SyntaxNode root, LiteralExpressionSyntax literal, string name)
    {
        var token = SyntaxFactory.Literal(literal.Token.LeadingTrivia, SymbolDisplay.FormatLiteral(name, quote: true), name, literal.Token.TrailingTrivia);
        return Task.FromResult(document.WithSyntaxRoot(root.ReplaceNode(literal, literal.WithToken(token))));
    }
}
