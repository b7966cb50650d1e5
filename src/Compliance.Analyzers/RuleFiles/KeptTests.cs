using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Compliance.Language.Rules;
using Compliance.Language.RuleTests;
using Compliance.Language.Text;

namespace Compliance.Analyzers.RuleFiles;

/// <summary>The rule tests of files, each file read once against one pack.</summary>
internal static class KeptTests
{
    private static readonly ConditionalWeakTable<RulePack, ConditionalWeakTable<SourceText, FileReading<IReadOnlyList<RuleTest>>>> Kept = new();

    public static FileReading<IReadOnlyList<RuleTest>> Of(RulePack pack, SourceText text) =>
        Kept.GetValue(pack, _ => new()).GetValue(text, t => FileReading<IReadOnlyList<RuleTest>>.Of(bag => RuleTestReader.Read(t, pack, bag)));
}
