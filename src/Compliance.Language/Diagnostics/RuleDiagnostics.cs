namespace Compliance.Language.Diagnostics;

/// <summary>CPL31xx: what can be proved about rules, whatever the facts are. CPL32xx: their tests.</summary>
internal static class RuleDiagnostics
{
    public static readonly DiagnosticDescriptor AlwaysTrue = Warning(
        "CPL3101", "Always true", "{0} of `{1}` is true whatever the facts are", "a condition that asks nothing is probably a mistake");

    public static readonly DiagnosticDescriptor AlwaysFalse = Warning(
        "CPL3102", "Always false", "{0} of `{1}` is false whatever the facts are", "no State's law could meet it");

    public static readonly DiagnosticDescriptor UnreachableBranch = Warning(
        "CPL3103", "Unreachable branch", "a branch in `{0}` is never taken: its condition is always {1}", "keep the other branch alone");

    public static readonly DiagnosticDescriptor PartNeverMatters = Warning(
        "CPL3104", "Part that never matters", "the part `{0}` of `{1}` never matters: the others imply it", "remove the part, or correct it");

    public static readonly DiagnosticDescriptor EqualRule = Warning(
        "CPL3105", "Equal to another rule", "`{0}` gives the same verdict as `{1}` on every profile", "two provisions rarely ask the same; check both");

    public static readonly DiagnosticDescriptor ImpliedRule = Warning(
        "CPL3106", "Implied by another rule", "`{0}` is satisfied wherever `{1}` is", "one shortcoming may count twice; say in the file why both stand");

    public static readonly DiagnosticDescriptor ContradictingRule = Warning(
        "CPL3107", "Contradicts another rule", "`{0}` and `{1}` are never satisfied together", "a treaty rarely asks what cannot be; check both");

    public static readonly DiagnosticDescriptor MixedPolarity = Warning(
        "CPL3108", "Mixed polarity", "{0} of `{1}` wants `{2}` true in one situation and false in another", "a fact that helps here and harms there is often a slip; say in the file why it is right");

    public static readonly DiagnosticDescriptor OutsideDomain = Warning(
        "CPL3109", "Comparison outside the domain", "a comparison in `{0}` has one answer for every value that the fact can have", "compare within the range that the dictionary gives");

    public static readonly DiagnosticDescriptor StaleAcceptance = Warning(
        "CPL3110", "Finding argued that is none", "`{0}` argues `{1}`, which is not found", "remove it from the rule's `lint`");

    public static readonly DiagnosticDescriptor EqualReading = Warning(
        "CPL3111", "Equal to another reading", "the reading `{0}` of `{1}` gives the same verdict as `{2}` on every profile", "remove it, or correct its condition");

    public static readonly DiagnosticDescriptor Untested = Warning(
        "CPL3201", "Rule without a test", "no rule test is about `{0}`", "write a test from the rule's summary, before looking at its condition");

    private static DiagnosticDescriptor Warning(string id, string title, string message, string help) => new(id, title, message, help, DiagnosticSeverity.Warning);
}
