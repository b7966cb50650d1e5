using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Interpretation;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Verdicts;

namespace Compliance.Analyzers.RuleFiles;

/// <summary>What is proved about rules and not argued in their files, each with a profile that shows it, in the words of a message.</summary>
internal static class Proofs
{
    /// <summary>Of each rule of one file alone.</summary>
    public static IEnumerable<(Diagnostic Diagnostic, string Witness)> OfFile(RulePack pack, SourceText file) => Within(() => RuleLint.OfFile(pack, file), file);

    /// <summary>Of the rules of a pack together.</summary>
    public static IEnumerable<(Diagnostic Diagnostic, string Witness)> OfPack(RulePack pack) =>
        Within(() => RuleLint.OfPairs(pack), pack.Manifest.File);

    private static IEnumerable<(Diagnostic Diagnostic, string Witness)> Within(Func<IReadOnlyList<RuleFinding>> find, SourceText file)
    {
        try
        {
            return find().Where(f => f.Because is null).Select(f => (f.Diagnostic, WitnessOf(f)));
        }
        catch (LimitExceededException exceeded)
        {
            return [(exceeded.Diagnostic ?? exceeded.At(file, default), "")];
        }
    }

    private static string WitnessOf(RuleFinding finding) =>
        finding.Witness.Count == 0 ? "" : "; witness: " + string.Join("; ", finding.Witness.Select(w => w.Fact.Path + ": " + w.Value));
}
