using Compliance.Analyzers.Tests.Harness;
using Compliance.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Compliance.Analyzers.Tests.Generation;

/// <summary>The generator on the files of the Convention.</summary>
internal static class RealPack
{
    public static string Folder { get; } = Repository.PathOf("rules", "uncc");

    public static AdditionalText[] Files { get; } = [.. InMemoryFile.Below(Folder).Where(f => !f.Path.EndsWith(".profile.json", StringComparison.Ordinal))];

    public static ProjectOptions Options { get; } = new(new Dictionary<string, string> { ["RootNamespace"] = "Consumer" });

    public static GeneratorDriver Driver(IEnumerable<AdditionalText> files) => CSharpGeneratorDriver.Create(
        [new ComplianceGenerator().AsSourceGenerator()], files, InMemory.Parsing, Options, new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static AdditionalText File(string ending) => Files.Single(f => f.Path.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>The file with another text.</summary>
    public static AdditionalText Edited(AdditionalText file, string old, string with)
    {
        var text = file.GetText()!.ToString();
        Assert.Contains(old, text, StringComparison.Ordinal);
        return new InMemoryFile(file.Path, text.Replace(old, with, StringComparison.Ordinal));
    }
}
