using System.Collections.Generic;
using System.Linq;

namespace Compliance.Analyzers.Files;

/// <summary>A file of a pack.</summary>
/// <param name="Name">Its path from the pack's folder, as messages show it, with slashes.</param>
/// <param name="Path">Its path as the compiler knows it.</param>
internal sealed record PackFile(string Name, string Path);

/// <summary>The files of one pack. Two layouts are equal where their paths are, whatever the files say.</summary>
/// <param name="Folder">The folder of <c>pack.json</c>, normalized.</param>
/// <param name="Manifest">The file <c>pack.json</c>.</param>
/// <param name="Facts">The file <c>facts.schema.json</c> beside it; null where the pack reads another's.</param>
/// <param name="Provisions">The file <c>provisions.json</c> beside it, or null.</param>
/// <param name="Rules">The rule files, in the order of names.</param>
/// <param name="Tests">The files of rule tests, in the order of names.</param>
/// <param name="Profiles">The profiles below the folder, in the order of names.</param>
internal sealed record PackLayout(
    string Folder,
    PackFile Manifest,
    PackFile? Facts,
    PackFile? Provisions,
    ValueList<PackFile> Rules,
    ValueList<PackFile> Tests,
    ValueList<PackFile> Profiles)
{
    /// <summary>Every file of the pack but its profiles.</summary>
    public IEnumerable<PackFile> OwnFiles => new[] { Manifest, Facts, Provisions }.OfType<PackFile>().Concat(Rules).Concat(Tests);
}
