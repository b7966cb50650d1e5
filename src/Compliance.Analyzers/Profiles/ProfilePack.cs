using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Analyzers.Files;
using Compliance.Analyzers.RuleFiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Compliance.Analyzers.Profiles;

/// <summary>Against which pack a profile is read: the one whose folder holds it, else the one that its item names, else the only one there is.</summary>
internal static class ProfilePack
{
    /// <param name="profile">The profile.</param>
    /// <param name="files">The files of the compilation.</param>
    /// <param name="options">What the project says of it.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>One pack; several, where it is not said which; none, where there are none.</returns>
    public static IReadOnlyList<PackLayout> Of(AdditionalText profile, FileSet files, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        if (files.OwnerOf(profile) is { } owner)
        {
            return [owner.Pack];
        }

        var packs = files.Layouts.Packs;
        var named = BuildSettings.PackOf(options, profile) is { } id
            ? packs.Where(p => string.Equals(PackCompilation.Of(files, p, cancellation).Manifest?.Id, id, StringComparison.Ordinal)).ToArray()
            : [];
        return named.Length == 1 ? named : packs;
    }
}
