using System.Text.Json;
using Compliance.Tests;

namespace Compliance.Conformance;

/// <summary>Where the official vectors are: the folder that CEL_VECTORS names, else the one beside the checkout. Cases of parser and checker are in its sibling <c>extra</c>.</summary>
public static class Suite
{
    private static readonly string? Named = Environment.GetEnvironmentVariable("CEL_VECTORS") is { Length: > 0 } named ? named : null;

    private static readonly Lazy<VectorFiles> OfficialFiles = new(ReadOfficial);

    private static readonly Lazy<VectorFiles> ExtensionFiles = new(() => VectorFiles.Read(Repository.PathOf("tests", "vectors", "extensions")));

    private static readonly Lazy<VectorFiles> UnknownFiles = new(() => VectorFiles.Read(Repository.PathOf("tests", "vectors", "unknowns")));

    public static string Folder { get; } = Path.GetFullPath(Named ?? Repository.PathOf("..", "shared", "cel", "vectors"));

    public static string ExtraFolder { get; } = Path.Combine(Path.GetDirectoryName(Folder.TrimEnd('/', '\\'))!, "extra");

    /// <summary>Which edition of the suite is run: what its files say, or the part of one that lies beside the checkout.</summary>
    public static string Edition => Named is null ? "the part beside the checkout" : OfficialFiles.Value.Specification;

    /// <summary>Why the suite cannot be run here, or null.</summary>
    public static string? Skip { get; } = ReasonToSkip(Named, IsCi, Directory.Exists(Folder));

    /// <summary>Why the cases of parser and checker cannot be run here, or null. Only the folder beside the checkout has to have them.</summary>
    public static string? SkipExtra { get; } = Skip ?? (Named is not null && !Directory.Exists(ExtraFolder) ? "there is no folder " + ExtraFolder + " beside the one that CEL_VECTORS names" : null);

    public static IReadOnlyList<Vector> Official => OfficialFiles.Value.Vectors;

    /// <summary>Our vectors for the extensions that the official suite has no file of.</summary>
    public static IReadOnlyList<Vector> Extensions => ExtensionFiles.Value.Vectors;

    public static IReadOnlyList<Vector> Unknowns => UnknownFiles.Value.Vectors;

    public static IEnumerable<Vector> All => [.. Official, .. Extensions, .. Unknowns];

    public static IEnumerable<string> Problems => [.. OfficialFiles.Value.Problems, .. ExtensionFiles.Value.Problems, .. UnknownFiles.Value.Problems];

    /// <summary>Vectors that we hold to be wrong, each with the reason.</summary>
    public static IReadOnlyDictionary<string, string> KnownWrong { get; } = Reasons("known-wrong.json");

    private static bool IsCi => Environment.GetEnvironmentVariable("CI") is { Length: > 0 };

    private static VectorFiles ReadOfficial() => Skip is null ? VectorFiles.Read(Folder) : new([], [], "");

    /// <summary>A folder that was named, or that CI has to have, is never skipped: it fails.</summary>
    public static string? ReasonToSkip(string? named, bool isCi, bool exists) =>
        named is null && !isCi && !exists ? "the official vectors are not here: see docs/conformance.md for how to make them, and name their folder in CEL_VECTORS" : null;

    /// <summary>A list of ids, each with a reason, that stands beside the tests.</summary>
    public static IReadOnlyDictionary<string, string> Reasons(string file) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)))!;
}

/// <summary>A theory over the official vectors, skipped where they are not to be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OfficialTheoryAttribute : TheoryAttribute
{
    public OfficialTheoryAttribute() => Skip = Suite.Skip;
}

/// <summary>A fact over the official vectors, skipped where they are not to be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OfficialFactAttribute : FactAttribute
{
    public OfficialFactAttribute() => Skip = Suite.Skip;
}
