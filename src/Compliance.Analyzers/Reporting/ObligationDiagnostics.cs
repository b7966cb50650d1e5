using Compliance.Language.Diagnostics;

namespace Compliance.Analyzers.Reporting;

/// <summary>CPL41xx: what the rules of a pack say of a profile. The compiler wants ids that are known in advance, so the rule's own stands first in the message.</summary>
internal static class ObligationDiagnostics
{
    public static readonly DiagnosticDescriptor NotSatisfied = new(
        "CPL4101", "Obligation not satisfied", "{0}: {1}", "read the provision and the facts that are named; of a State that is not bound this is no breach");

    public static readonly DiagnosticDescriptor NotTakenUp = new(
        "CPL4102", "Endeavour not taken up", "{0}: {1}", "read the provision and the facts that are named; the treaty asks for an effort, or for consideration", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NotUsed = new(
        "CPL4103", "Option not used", "{0}: {1}", "nothing has to be done: the treaty leaves it open", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor Undetermined = new(
        "CPL4104", "Obligation undetermined", "{0}: {1}", "establish the facts that it waits for, or leave it open: undetermined is a good answer", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor NoValue = new(
        "CPL4105", "Condition without a value", "{0}: {1}", "correct the fact that the message names, or the rule's condition");

    public static readonly DiagnosticDescriptor PackNotNamed = new(
        "CPL4110", "Profile of no one pack", "`{0}` may be read against {1}", "put the profile below the folder of its pack, or name the pack: `<AdditionalFiles Update=\"…\" CompliancePack=\"uncc\" />`", DiagnosticSeverity.Warning);
}
