using Compliance.Engine.Files;
using Compliance.Language.Diagnostics;
using Compliance.Language.Rules;

namespace Compliance.Engine.Packs;

/// <summary>The file of a pack that lists the provisions of the treaty. Verdicts do not depend on it, so it is no part of the pack's hash.</summary>
internal static class ProvisionFile
{
    private const string Name = "provisions.json";

    public static ProvisionList? Load(string folder, DiagnosticBag bag) =>
        FileReader.Read(Path.Combine(folder, Name).Replace('\\', '/'), bag) is { } source ? ProvisionReader.Read(source, bag) : null;
}
