using Compliance.Tests;

namespace Compliance.Analyzers.Tests.Harness;

/// <summary>The small pack of the tool's tests as additional files.</summary>
internal static class ModelPack
{
    public static string Folder { get; } = Repository.PathOf("tests", "Compliance.Cli.Tests", "Pack");

    public static InMemoryFile[] Files { get; } = [.. InMemoryFile.Below(Folder).Where(f => !f.Path.EndsWith(".profile.json", StringComparison.Ordinal))];
}
