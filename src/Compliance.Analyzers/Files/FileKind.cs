using System;

namespace Compliance.Analyzers.Files;

/// <summary>What an additional file is, by its name.</summary>
internal enum FileKind
{
    /// <summary>No file of ours.</summary>
    None,

    /// <summary><c>pack.json</c>.</summary>
    Manifest,

    /// <summary><c>facts.schema.json</c>.</summary>
    Facts,

    /// <summary><c>provisions.json</c>.</summary>
    Provisions,

    /// <summary><c>*.rules.json</c>.</summary>
    Rules,

    /// <summary><c>*.tests.json</c>.</summary>
    Tests,

    /// <summary><c>*.profile.json</c>.</summary>
    Profile,
}

/// <summary>Tells the kind of a file from its path.</summary>
internal static class FileKinds
{
    /// <summary>The kind; letter case does not matter, as file systems differ on it.</summary>
    public static FileKind Of(string path) => FilePath.NameOf(path) switch
    {
        var name when Is(name, "pack.json") => FileKind.Manifest,
        var name when Is(name, "facts.schema.json") => FileKind.Facts,
        var name when Is(name, "provisions.json") => FileKind.Provisions,
        var name when Ends(name, ".rules.json") => FileKind.Rules,
        var name when Ends(name, ".tests.json") => FileKind.Tests,
        var name when Ends(name, ".profile.json") => FileKind.Profile,
        _ => FileKind.None,
    };

    private static bool Is(string name, string wanted) => string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase);

    private static bool Ends(string name, string ending) => name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
