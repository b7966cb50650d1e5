using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Analyzers.Files;

/// <summary>Which additional file belongs to which pack, by paths alone. A file belongs to the nearest folder above it that holds a pack.</summary>
internal sealed class PackLayouts
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);

    private PackLayouts(IReadOnlyList<PackLayout> packs, IReadOnlyList<PackFile> strays, IReadOnlyDictionary<string, string> paths)
    {
        Packs = packs;
        Strays = strays;
        foreach (var pair in paths)
        {
            _paths[pair.Key] = pair.Value;
        }
    }

    /// <summary>The packs, in the order of folders. A <c>pack.json</c> without rules and without a dictionary is of some other program and makes none.</summary>
    public IReadOnlyList<PackLayout> Packs { get; }

    /// <summary>Dictionaries, rule files and profiles below no pack's folder; their names are those of the files alone.</summary>
    public IReadOnlyList<PackFile> Strays { get; }

    public static PackLayouts Of(IEnumerable<string> additionalFiles)
    {
        var paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in additionalFiles)
        {
            paths[FilePath.Normalized(path)] = path;
        }

        var files = paths.Keys.Select(p => (Path: p, Kind: FileKinds.Of(p))).Where(f => f.Kind != FileKind.None).OrderBy(f => f.Path, StringComparer.Ordinal).ToArray();
        var manifests = FoldersOf(files.Where(f => f.Kind == FileKind.Manifest));
        var inUse = new HashSet<string>(
            files.Where(f => f.Kind is FileKind.Rules or FileKind.Facts).Select(f => Nearest(f.Path, manifests)).OfType<string>(), StringComparer.OrdinalIgnoreCase);
        var owned = files.ToLookup(f => Nearest(f.Path, inUse), StringComparer.OrdinalIgnoreCase);
        return new PackLayouts(
            inUse.OrderBy(f => f, StringComparer.Ordinal).Select(folder => Layout(folder, owned[folder], paths)).ToArray(),
            owned[null].Where(f => f.Kind is FileKind.Facts or FileKind.Rules or FileKind.Profile).Select(f => new PackFile(FilePath.NameOf(f.Path), paths[f.Path])).ToArray(),
            paths);
    }

    /// <summary>The dictionary of a pack: its own, or the one that its manifest names by a path from its folder; null where it is no additional file.</summary>
    public PackFile? FactsOf(PackLayout pack, string? named) =>
        named is null ? pack.Facts : _paths.TryGetValue(FilePath.From(pack.Folder, named), out var path) ? new PackFile(named, path) : null;

    private static PackLayout Layout(string folder, IEnumerable<(string Path, FileKind Kind)> files, Dictionary<string, string> paths)
    {
        var byKind = files.ToLookup(f => f.Kind, f => new PackFile(FilePath.Below(folder, f.Path), paths[f.Path]));
        return new PackLayout(
            folder,
            byKind[FileKind.Manifest].First(f => !f.Name.Contains('/')),
            byKind[FileKind.Facts].FirstOrDefault(f => !f.Name.Contains('/')),
            byKind[FileKind.Provisions].FirstOrDefault(f => !f.Name.Contains('/')),
            new ValueList<PackFile>(byKind[FileKind.Rules]),
            new ValueList<PackFile>(byKind[FileKind.Tests]),
            new ValueList<PackFile>(byKind[FileKind.Profile]));
    }

    private static HashSet<string> FoldersOf(IEnumerable<(string Path, FileKind Kind)> files) =>
        new(files.Select(f => FilePath.FolderOf(f.Path)).OfType<string>(), StringComparer.OrdinalIgnoreCase);

    private static string? Nearest(string path, HashSet<string> folders)
    {
        for (var folder = FilePath.FolderOf(path); folder is not null; folder = FilePath.FolderOf(folder))
        {
            if (folders.Contains(folder))
            {
                return folder;
            }
        }

        return null;
    }
}
