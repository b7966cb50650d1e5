using Compliance.Engine.Files;
using Compliance.Language.Diagnostics;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Engine.Treaties;

/// <summary>The table of participation that a pack ships, or another with the same columns.</summary>
internal static class ParticipationFile
{
    public const string Name = "status/participation.csv";

    public static IReadOnlyList<Participant>? Load(string path, DiagnosticBag bag) =>
        FileReader.Read(path, bag) is { } source ? ParticipationReader.Read(source, bag) : null;

    /// <summary>The table of the pack in a folder; reports where it has none.</summary>
    public static IReadOnlyList<Participant>? OfPack(string folder, DiagnosticBag bag)
    {
        var path = folder.TrimEnd('/') + "/" + Name;
        if (File.Exists(path))
        {
            return Load(path, bag);
        }

        bag.Add(EnvironmentDiagnostics.NoParticipation.At(new SourceText(folder, ""), default, folder, Name));
        return null;
    }
}
