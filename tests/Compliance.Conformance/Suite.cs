using System.Text.Json;
using Compliance.Tests;

namespace Compliance.Conformance;

/// <summary>Where the official vectors are: the folder that CEL_VECTORS names, else the one beside the checkout.</summary>
public static class Suite
{
    private static readonly string? Named = Environment.GetEnvironmentVariable("CEL_VECTORS");

    public static string Folder { get; } = Named ?? Path.GetFullPath(Repository.PathOf("..", "shared", "cel", "vectors"));

    /// <summary>Why the suite cannot be run here, or null. A folder that was named, or that CI has to have, is never skipped: it fails.</summary>
    public static string? Skip { get; } =
        Named is null && Environment.GetEnvironmentVariable("CI") is null && !Directory.Exists(Folder)
            ? "the official vectors are not here: see docs/conformance.md for how to make them, and name their folder in CEL_VECTORS"
            : null;

    public static IReadOnlyList<Vector> Official { get; } = Skip is null ? [.. Vector.ReadAll(Folder)] : [];

    public static IReadOnlyList<Vector> Unknowns { get; } = [.. Vector.ReadAll(Repository.PathOf("tests", "vectors", "unknowns"))];

    /// <summary>Vectors that we hold to be wrong, each with the reason.</summary>
    public static IReadOnlyDictionary<string, string> KnownWrong { get; } =
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "known-wrong.json")))!;
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
