using Compliance.Engine.Files;
using Compliance.Language.Diagnostics;
using Compliance.Language.Rules;
using Compliance.Language.RuleTests;
using Compliance.Language.Text;

namespace Compliance.Engine.RuleTests;

/// <summary>The files of a pack that hold its tests.</summary>
internal static class RuleTestFiles
{
    /// <summary>Every test of every <c>*.tests.json</c> of the folder.</summary>
    public static IReadOnlyList<RuleTest> Load(string folder, RulePack pack, DiagnosticBag bag) =>
        FileReader.Find(folder, "*.tests.json", bag)
            .Select(p => FileReader.Read(p, bag)).OfType<SourceText>()
            .SelectMany(source => RuleTestReader.Read(source, pack, bag))
            .ToArray();
}
