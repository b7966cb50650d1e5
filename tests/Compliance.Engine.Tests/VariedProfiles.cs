using Compliance.Engine.Packs;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Tests;

namespace Compliance.Engine.Tests;

/// <summary>Every real profile of the Convention's pack, parts of it, and variations.</summary>
internal static class VariedProfiles
{
    public static RulePack Pack { get; } = PackFolder.Load(Repository.PathOf("rules", "uncc"), out _)!;

    public static Profile[] Profiles { get; } = [.. Directory.GetFiles(Repository.PathOf("rules", "uncc", "profiles"), "*.json").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Views of each profile: the first is the profile, three are of what it states, the others of variations.</summary>
    public static IEnumerable<ProfileView> Views(int ofEach)
    {
        var random = new Random(1);
        foreach (var profile in Profiles)
        {
            for (var i = 0; i < ofEach; i++)
            {
                var view = new ProfileView(profile, null).Without(i == 0 ? [] : Pack.Facts.Facts.Where(_ => random.Next(4) == 0).ToArray());
                yield return i < 3 ? view : Varied(view, random);
            }
        }
    }

    private static ProfileView Varied(ProfileView view, Random random) =>
        Pack.Facts.Facts.Where(f => f.Kind == FactKind.Boolean && f.Requires is null && random.Next(5) == 0).Aggregate(view, (v, f) => v.Supposing(f, random.Next(2) == 0));

    private static Profile Read(string path) => Profile.Parse(new SourceText(path, File.ReadAllText(path)), Pack.Facts, out _)!;
}
