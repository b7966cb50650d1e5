using Compliance.Language.Verdicts;

namespace Compliance.Engine.Scoring;

/// <summary>The bounds of a share, rules taken one by one: of each rule's possible verdicts the worst and the best end.</summary>
internal static class OuterInterval
{
    /// <summary>The ends, each null where nothing applies.</summary>
    public static (double? Lower, double? Upper) Of(IReadOnlyCollection<(long Weight, IReadOnlyList<VerdictStatus> Possible)> rules) =>
        (Share(rules.Select(r => (r.Weight, LowEnd(r.Possible)))), Share(rules.Select(r => (r.Weight, HighEnd(r.Possible)))));

    public static double? Ratio(long part, long whole) => whole == 0 ? null : (double)part / whole;

    private static double? Share(IEnumerable<(long Weight, VerdictStatus End)> ends)
    {
        var applying = ends.Where(e => e.End != VerdictStatus.NotApplicable).ToArray();
        return Ratio(applying.Where(e => e.End == VerdictStatus.Satisfied).Sum(e => e.Weight), applying.Sum(e => e.Weight));
    }

    // An error counts nothing at the lower end and fully at the upper.
    private static VerdictStatus LowEnd(IReadOnlyList<VerdictStatus> possible) =>
        possible.Contains(VerdictStatus.NotSatisfied) || possible.Contains(VerdictStatus.Error) ? VerdictStatus.NotSatisfied
        : possible.Contains(VerdictStatus.NotApplicable) ? VerdictStatus.NotApplicable
        : VerdictStatus.Satisfied;

    private static VerdictStatus HighEnd(IReadOnlyList<VerdictStatus> possible) =>
        possible.Contains(VerdictStatus.Satisfied) || possible.Contains(VerdictStatus.Error) ? VerdictStatus.Satisfied
        : possible.Contains(VerdictStatus.NotApplicable) ? VerdictStatus.NotApplicable
        : VerdictStatus.NotSatisfied;
}
