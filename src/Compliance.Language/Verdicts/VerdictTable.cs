using System.Collections.Generic;
using Compliance.Language.Analysis;

namespace Compliance.Language.Verdicts;

/// <summary>The verdict of a rule from what its two conditions come to.</summary>
internal static class VerdictTable
{
    /// <summary>The verdicts that a rule can settle on.</summary>
    public static readonly IReadOnlyList<VerdictStatus> Settled = [VerdictStatus.Satisfied, VerdictStatus.NotSatisfied, VerdictStatus.NotApplicable, VerdictStatus.Error];

    public static VerdictStatus Of(int applies, int satisfied) => (applies, satisfied) switch
    {
        (PlanDiagrams.Error, _) => VerdictStatus.Error,
        (PlanDiagrams.False, _) => VerdictStatus.NotApplicable,
        (_, PlanDiagrams.Error) => VerdictStatus.Error,
        (_, PlanDiagrams.False) => VerdictStatus.NotSatisfied,
        _ => VerdictStatus.Satisfied,
    };
}
