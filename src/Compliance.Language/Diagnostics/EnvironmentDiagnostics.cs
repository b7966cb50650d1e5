namespace Compliance.Language.Diagnostics;

/// <summary>CPL9xxx: files, folders and the command line.</summary>
internal static class EnvironmentDiagnostics
{
    public static readonly DiagnosticDescriptor FileNotFound = new(
        "CPL9001", "No such file", "there is no file or folder `{0}`", "check the path");

    public static readonly DiagnosticDescriptor FileNotReadable = new(
        "CPL9002", "File not readable", "`{0}` cannot be read: {1}", "check that it is a file and that you may read it");

    public static readonly DiagnosticDescriptor FileNotWritable = new(
        "CPL9003", "File not writable", "`{0}` cannot be written: {1}", "check that the folder exists and that you may write to it; nothing was written");

    public static readonly DiagnosticDescriptor NoProfiles = new(
        "CPL9004", "No profiles", "there is no `*.profile.json` in `{0}`", "name a profile, or a folder that has some");

    public static readonly DiagnosticDescriptor NotAPack = new(
        "CPL9005", "Not a pack", "`{0}` has no `{1}`", "name the folder that holds `pack.json` and `facts.schema.json`");

    public static readonly DiagnosticDescriptor UnknownRule = new(
        "CPL9006", "Unknown rule", "`{0}` is no rule of the pack", "list the rules with `compliance rules list`");

    public static readonly DiagnosticDescriptor Usage = new(
        "CPL9007", "Wrong usage", "{0}", "see `compliance --help`");

    public static readonly DiagnosticDescriptor RuleNotEvaluated = new(
        "CPL9008", "Rule without a verdict", "`{0}` gives no verdict: {1}", "name a rule that is checkable and in use");

    public static readonly DiagnosticDescriptor UnknownScope = new(
        "CPL9009", "Unknown weight", "`{0}` is no rule of the pack", "weights are given by rule id");

    public static readonly DiagnosticDescriptor ParameterNeeded = new(
        "CPL9010", "Parameter needed", "the pack declares no parameter `{0}` of type `{1}`, which the status of its treaty needs", "declare the numbers and days of the final clauses in `parameters` of `pack.json`");

    public static readonly DiagnosticDescriptor NoParticipation = new(
        "CPL9011", "No table of participation", "the pack has no `{0}`", "put the table there, or name one with `--depositary`");

    public static readonly DiagnosticDescriptor UnknownReading = new(
        "CPL9012", "Unknown reading", "`{0}` is no reading of `{1}`", "look up the readings of a rule with `compliance rules show`");

    public static readonly DiagnosticDescriptor UnknownReadingSet = new(
        "CPL9013", "Unknown set of readings", "the pack has no set of readings `{0}`", "sets of readings stand in `readings` of `pack.json`");

    public static readonly DiagnosticDescriptor NoStateInCommon = new(
        "CPL9014", "No State in common", "found {0}, where a coding of {1} was expected", "name two codings of one State, or two folders that have some in common");

    public static readonly DiagnosticDescriptor StateTwice = new(
        "CPL9015", "State coded twice on one side", "`{0}` is also coded in `{1}`, where one coding of each State was expected", "name one coding of the State, or a folder that has one");
}
