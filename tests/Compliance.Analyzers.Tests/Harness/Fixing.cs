using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Compliance.Analyzers.Tests.Harness;

/// <summary>Applies code fixes as an editor does.</summary>
internal static class Fixing
{
    /// <summary>The code after the first fix that is offered for the first diagnostic of an id, or after that fix everywhere; and the titles of all that are offered.</summary>
    public static async Task<(string Fixed, IReadOnlyList<string> Offered)> Apply(CodeFixProvider provider, string code, string id, bool everywhere)
    {
        using var workspace = new AdhocWorkspace();
        var document = Document(workspace, MarkedCode.Usings + code);
        var found = await Find(document, id);
        var offered = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, found[0], (action, _) => offered.Add(action), CancellationToken.None));
        if (offered.Count == 0)
        {
            return (code, []);
        }

        var action = everywhere
            ? await provider.GetFixAllProvider()!.GetFixAsync(new FixAllContext(document, provider, FixAllScope.Document, offered[0].EquivalenceKey!, [id], new Known(found), CancellationToken.None))
            : offered[0];
        var operations = await action!.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        var text = (await changed.GetTextAsync()).ToString();
        Assert.Empty(Compile(text).GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return (text[MarkedCode.Usings.Length..], [.. offered.Select(a => a.Title)]);
    }

    private static Document Document(AdhocWorkspace workspace, string source)
    {
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Consumer", "Consumer", LanguageNames.CSharp, metadataReferences: Project.References,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)));
        return workspace.AddDocument(project.Id, "Consumer.cs", Microsoft.CodeAnalysis.Text.SourceText.From(source));
    }

    private static CSharpCompilation Compile(string source) => (new Project([]) { Source = source }).Compilation;

    private static async Task<ImmutableArray<Diagnostic>> Find(Document document, string id)
    {
        var tree = await document.GetSyntaxTreeAsync();
        var source = (await document.GetTextAsync()).ToString();
        return [.. new Project(ModelPack.Files) { Source = source }.Diagnose().Where(d => d.Id == id)
            .Select(d => Diagnostic.Create(d.Descriptor, Location.Create(tree!, d.Location.SourceSpan), d.Properties))];
    }

    private sealed class Known(ImmutableArray<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Microsoft.CodeAnalysis.Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(found);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(found);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Microsoft.CodeAnalysis.Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
