using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Compliance.Language.Text;
using Microsoft.CodeAnalysis;

namespace Compliance.Analyzers.Files;

/// <summary>The additional files of one compilation, by pack and by path.</summary>
internal sealed class FileSet
{
    private readonly Dictionary<string, AdditionalText> _byPath = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, (PackLayout Pack, PackFile File)>> _owners;

    public FileSet(ImmutableArray<AdditionalText> files)
    {
        foreach (var file in files)
        {
            _byPath[file.Path] = file;
        }

        Layouts = PackLayouts.Of(_byPath.Keys);
        _owners = new(() => Layouts.Packs.SelectMany(p => p.OwnFiles.Concat(p.Profiles).Select(f => (p, f))).ToDictionary(f => FilePath.Normalized(f.f.Path), StringComparer.Ordinal));
    }

    public PackLayouts Layouts { get; }

    /// <summary>The file as the compiler has it.</summary>
    public AdditionalText this[PackFile file] => _byPath[file.Path];

    /// <summary>The pack that a file belongs to, and the file's name in it; null where it belongs to none.</summary>
    public (PackLayout Pack, PackFile File)? OwnerOf(AdditionalText file) => _owners.Value.TryGetValue(FilePath.Normalized(file.Path), out var owner) ? owner : null;

    /// <summary>The text of a file; null where the compiler cannot read it, which it reports itself.</summary>
    public SourceText? Text(PackFile file, CancellationToken cancellation) =>
        this[file].GetText(cancellation) is { } text ? FileTexts.Of(text, file.Name) : null;
}
