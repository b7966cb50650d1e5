using Compliance.Engine.Packs;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Fuzz.Targets;

/// <summary>A small pack with every kind of fact, and profiles over it: one full, one in part and disputed, one without the offence. It stands beside the program.</summary>
internal static class Model
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Pack");

    public static RulePack Pack { get; } = PackFolder.Load(Folder, out var found) ?? throw new InvalidOperationException(string.Join('\n', found));

    public static SourceText Manifest { get; } = Source("pack.json");

    public static SourceText Facts { get; } = Source("facts.schema.json");

    public static IReadOnlyList<Profile> Profiles { get; } =
        [.. Directory.GetFiles(Path.Combine(Folder, "profiles")).Order(StringComparer.Ordinal).Select(p => Profile.Parse(new SourceText(p, File.ReadAllText(p)), Pack.Facts, out _)!)];

    private static SourceText Source(string name) => new(name, File.ReadAllText(Path.Combine(Folder, name)));
}
