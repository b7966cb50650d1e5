using Compliance.Engine.Files;
using Compliance.Engine.Packs;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Tests;

namespace Compliance.Engine.Tests;

/// <summary>The Convention's pack and profiles of real States.</summary>
internal static class RealPack
{
    private const int MoreThanTreaties = 3;
    private const int EachOf = 20;

    public static RulePack Pack { get; } = PackFolder.Load(Repository.PathOf("rules", "uncc"), out _) ?? throw new InvalidOperationException("the pack has errors");

    /// <summary>All profiles in which law was coded, and one in twenty of those that state treaties only: they are much alike.</summary>
    public static IReadOnlyList<Profile> Profiles { get; } =
        [.. ProfileFiles.Load([Repository.PathOf("rules", "uncc", "profiles")], Pack.Facts, out _)!.Where((p, i) => Pack.Facts.Facts.Count(p.States) > MoreThanTreaties || i % EachOf == 0)];
}
