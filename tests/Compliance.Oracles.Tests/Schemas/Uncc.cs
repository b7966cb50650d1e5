using Compliance.Engine.Packs;
using Compliance.Language.Diagnostics;
using Compliance.Language.Rules;
using Compliance.Tests;

namespace Compliance.Oracles.Tests.Schemas;

/// <summary>The Convention's pack and its files.</summary>
internal static class Uncc
{
    private static readonly string Folder = Repository.PathOf("rules", "uncc");

    public static RulePack Pack { get; } = LoadPack();

    public static IReadOnlyList<string> Files(string pattern) => [.. Directory.GetFiles(Folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public static string Text(string pattern) => File.ReadAllText(Files(pattern).Single());

    private static RulePack LoadPack()
    {
        var bag = new DiagnosticBag();
        return PackFolder.Load(Folder, bag) ?? throw new InvalidOperationException(string.Join("\n", bag.ToSorted()));
    }
}
