using Compliance.Engine.Files;
using Compliance.Engine.Treaties;
using Compliance.Language.Diagnostics;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Engine.Packs;

/// <summary>Loads packs from folders.</summary>
/// <remarks>Thread safety: has no state.</remarks>
public static class PackFolder
{
    internal const string ManifestName = "pack.json";
    internal const string FactsName = "facts.schema.json";
    internal const string ParticipationName = "status/participation.csv";

    /// <summary>Loads and compiles the pack of a folder: <c>pack.json</c>, <c>facts.schema.json</c>, or the dictionary that <c>pack.json</c> names, every <c>*.rules.json</c>, and <c>status/participation.csv</c> where there is one.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="diagnostics">All mistakes found, in order of file and place.</param>
    /// <returns>The pack, or null where a file is missing or has errors.</returns>
    public static RulePack? Load(string folder, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var bag = new DiagnosticBag();
        var pack = Load(folder, bag);
        diagnostics = bag.ToSorted();
        return pack;
    }

    internal static RulePack? Load(string folder, DiagnosticBag bag)
    {
        if (!Directory.Exists(folder))
        {
            bag.Add(EnvironmentDiagnostics.FileNotFound.At(new SourceText(folder, ""), default, folder));
            return null;
        }

        var manifest = ReadPart(folder, ManifestName, bag);
        var read = manifest is null ? null : PackReader.Read(manifest, bag);
        var facts = ReadPart(folder, read?.FactsFile ?? FactsName, bag);
        if (manifest is null || facts is null)
        {
            return null;
        }

        var files = FileReader.Find(folder, "*.rules.json", bag).Select(p => FileReader.Read(p, bag)).OfType<SourceText>().ToArray();
        return Compile(read, facts, files, ReadParticipation(folder, bag), bag);
    }

    /// <summary>The pack of texts, wherever they were read, its status counted from its table of participation where it has one.</summary>
    internal static RulePack? Compile(PackManifest? manifest, SourceText facts, IReadOnlyList<SourceText> ruleFiles, SourceText? participation, DiagnosticBag bag)
    {
        var pack = RulePack.Compile(manifest, facts, ruleFiles, participation, bag);
        return pack?.Participation is not null ? CountedStatus.Of(pack, bag) is { } status ? pack.With(status) : null : pack;
    }

    private static SourceText? ReadParticipation(string folder, DiagnosticBag bag)
    {
        var path = Path.Combine(folder, ParticipationName).Replace('\\', '/');
        return File.Exists(path) ? FileReader.Read(path, bag) : null;
    }

    private static SourceText? ReadPart(string folder, string name, DiagnosticBag bag)
    {
        var path = Path.Combine(folder, name).Replace('\\', '/');
        if (File.Exists(path))
        {
            return FileReader.Read(path, bag);
        }

        bag.Add(EnvironmentDiagnostics.NotAPack.At(new SourceText(folder, ""), default, folder, name));
        return null;
    }
}
