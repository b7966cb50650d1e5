using Compliance.Tests;

namespace Compliance.Analyzers.Tests.Harness;

/// <summary>The small pack of the tool's tests as additional files.</summary>
internal static class ModelPack
{
    public static InMemoryFile[] Files { get; } = [.. InMemoryFile.Below(Repository.PathOf("tests", "Compliance.Cli.Tests", "Pack")).Where(f => !f.Path.EndsWith(".profile.json", StringComparison.Ordinal))];
}
