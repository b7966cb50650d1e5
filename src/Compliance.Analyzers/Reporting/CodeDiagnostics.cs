using Compliance.Language.Diagnostics;

namespace Compliance.Analyzers.Reporting;

/// <summary>CPL7xxx: C# that speaks of rules, facts and verdicts.</summary>
internal static class CodeDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownRule = Warning(
        "CPL7001", "Rule id of no rule", "`{0}` is no rule of {1}", "name a rule of a pack among the additional files");

    public static readonly DiagnosticDescriptor UnknownFact = Warning(
        "CPL7002", "Fact path of no fact", "`{0}` is no fact of {1}", "write the path as the fact dictionary has it");

    public static readonly DiagnosticDescriptor RetiredRule = Warning(
        "CPL7003", "Retired rule", "`{0}` is retired; {1}", "name a rule that took its place");

    public static readonly DiagnosticDescriptor Swallowed = Warning(
        "CPL7004", "Undetermined treated as an answer", "`{0}` treats undetermined like the verdicts that it does not name", "say what is to be done where the verdict is open: unknown is neither satisfied nor not");

    public static readonly DiagnosticDescriptor NotInSwitch = Warning(
        "CPL7005", "Undetermined missing in a switch", "the switch on `{0}` does not say what is to be done where the verdict is undetermined", "add an arm for it: unknown is neither satisfied nor not");

    public static readonly DiagnosticDescriptor Ignored = Warning(
        "CPL7006", "Verdict ignored", "the verdict of `{0}` is not used", "look at the verdict, or assign it to `_` where only its exceptions matter");

    private static DiagnosticDescriptor Warning(string id, string title, string message, string help) => new(id, title, message, help, DiagnosticSeverity.Warning);
}
