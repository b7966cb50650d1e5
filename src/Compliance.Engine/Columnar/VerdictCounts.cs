using Compliance.Language.Verdicts;

namespace Compliance.Engine.Columnar;

/// <summary>How often there is each verdict.</summary>
/// <param name="Satisfied">How often <see cref="VerdictStatus.Satisfied"/>.</param>
/// <param name="NotSatisfied">How often <see cref="VerdictStatus.NotSatisfied"/>.</param>
/// <param name="NotApplicable">How often <see cref="VerdictStatus.NotApplicable"/>.</param>
/// <param name="Error">How often <see cref="VerdictStatus.Error"/>.</param>
/// <param name="Undetermined">How often <see cref="VerdictStatus.Undetermined"/>.</param>
public readonly record struct VerdictCounts(long Satisfied, long NotSatisfied, long NotApplicable, long Error, long Undetermined)
{
    internal static VerdictCounts Of(ReadOnlySpan<long> settled, long all) =>
        new(settled[0], settled[1], settled[2], settled[3], all - settled[0] - settled[1] - settled[2] - settled[3]);
}
