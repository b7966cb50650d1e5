using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Reports;

/// <summary>A verdict in the words that fit the kind of obligation.</summary>
internal static class VerdictWords
{
    public static string Of(RuleVerdict verdict) => (verdict.Status, verdict.Rule.Modality) switch
    {
        (VerdictStatus.Satisfied, Modality.PermittedLimit or Modality.Reservation) => "within the limit",
        (VerdictStatus.NotSatisfied, Modality.PermittedLimit or Modality.Reservation) => "beyond the limit",
        (VerdictStatus.Satisfied, Modality.Endeavour or Modality.Consider) => "taken up",
        (VerdictStatus.NotSatisfied, Modality.Endeavour or Modality.Consider) => "not taken up",
        (VerdictStatus.Satisfied, Modality.Optional) => "used",
        (VerdictStatus.NotSatisfied, Modality.Optional) => "not used",
        (VerdictStatus.Satisfied, _) => "satisfied",
        (VerdictStatus.NotSatisfied, _) => "not satisfied",
        (VerdictStatus.NotApplicable, _) => "not applicable",
        (VerdictStatus.Undetermined, _) => "undetermined",
        _ => "error",
    };
}
