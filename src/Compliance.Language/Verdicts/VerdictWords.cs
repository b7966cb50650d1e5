using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Language.Verdicts;

/// <summary>A verdict in the words that fit the kind of obligation, as a compiler would tell it.</summary>
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

    /// <summary>How grave it is to a reader of the profile.</summary>
    public static DiagnosticSeverity SeverityOf(RuleVerdict verdict) => verdict.Status switch
    {
        VerdictStatus.Error => DiagnosticSeverity.Error,
        VerdictStatus.Undetermined => DiagnosticSeverity.Info,
        _ => verdict.Rule.Severity ?? DiagnosticSeverity.Info,
    };

    /// <summary>What is to be said of a verdict that is neither satisfied nor not applicable.</summary>
    public static string Told(RuleVerdict verdict) => verdict.Status switch
    {
        VerdictStatus.NotSatisfied => $"{Of(verdict)}: {verdict.Rule.Message!.English} [{string.Join("; ", verdict.Reasons.Select(r => r.Fact.Path + " is " + r.Value))}]{Confidence(verdict)}",
        VerdictStatus.Undetermined => $"undetermined: waits for {string.Join(", ", verdict.Missing.Select(f => f.Path))}{(verdict.IsExact ? "" : " (not proved to be open)")}{(verdict.Rule.Reading is { } reading ? $" (read as {reading.Name})" : "")}",
        _ => "error: " + (verdict.Error?.Message ?? "the condition has no value whatever the unknown facts are"),
    };

    private static string Confidence(RuleVerdict verdict) =>
        $" ({(verdict.Rule.Reading is { } reading ? $"read as {reading.Name}, " : "")}encoding of {Words.Spell(verdict.Rule.Source.Confidence)} confidence, wording {(verdict.Rule.Source.WordingSeen ? "seen" : "not seen")})";
}
