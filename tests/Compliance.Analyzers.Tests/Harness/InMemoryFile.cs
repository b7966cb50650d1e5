using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Compliance.Analyzers.Tests.Harness;

/// <summary>An additional file whose text stays one object, as the compiler keeps it.</summary>
internal sealed class InMemoryFile(string path, string content) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(content, Encoding.UTF8);

    public override string Path => path;

    public string Content => content;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    /// <summary>Every file below a folder whose name is one of ours.</summary>
    public static InMemoryFile[] Below(string folder) => [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
        .Where(f => Files.KindOf(f) is not "None")
        .Order(StringComparer.Ordinal)
        .Select(f => new InMemoryFile(f, File.ReadAllText(f)))];

    private static class Files
    {
        public static string KindOf(string path) => Analyzers.Files.FileKinds.Of(path).ToString();
    }
}
