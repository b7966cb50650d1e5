using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Compliance.Analyzers.Reporting;
using Compliance.Language.Diagnostics;
using Compliance.Language.Interpretation;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Verdicts;

namespace Compliance.Analyzers.Profiles;

/// <summary>What the rules of a pack say of a profile, each at the place of the fact that it turns on.</summary>
internal static class Obligations
{
    public static IEnumerable<Diagnostic> Of(RulePack pack, Profile profile, CancellationToken cancellation)
    {
        var view = new ProfileView(profile, null);
        foreach (var rule in pack.Rules.Where(r => r.IsEvaluated))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Told(rule, view, profile) is { } told)
            {
                yield return told;
            }
        }
    }

    private static Diagnostic? Told(Rule rule, ProfileView view, Profile profile)
    {
        try
        {
            var verdict = RuleEvaluator.Evaluate(rule, view, profile);
            return verdict.Status is VerdictStatus.Satisfied or VerdictStatus.NotApplicable
                ? null
                : At(DescriptorOf(verdict), profile, verdict.Place!.Value.Span, rule, VerdictWords.Told(verdict));
        }
        catch (LimitExceededException exceeded) when (exceeded.Diagnostic is { } limit)
        {
            return At(limit.Descriptor, profile, profile.FactsSpan, rule, limit.Message);
        }
    }

    /// <summary>Not shortened as excerpts of files are: the facts that a verdict turns on stand at its end.</summary>
    private static Diagnostic At(DiagnosticDescriptor descriptor, Profile profile, TextSpan span, Rule rule, string message) =>
        new(descriptor, profile.Source!, span, rule.Id + ": " + message.Replace('\n', ' ').Replace('\r', ' '));

    private static DiagnosticDescriptor DescriptorOf(RuleVerdict verdict) => (verdict.Status, VerdictWords.SeverityOf(verdict)) switch
    {
        (VerdictStatus.Undetermined, _) => ObligationDiagnostics.Undetermined,
        (VerdictStatus.Error, _) => ObligationDiagnostics.NoValue,
        (_, DiagnosticSeverity.Error) => ObligationDiagnostics.NotSatisfied,
        (_, DiagnosticSeverity.Warning) => ObligationDiagnostics.NotTakenUp,
        _ => ObligationDiagnostics.NotUsed,
    };
}
