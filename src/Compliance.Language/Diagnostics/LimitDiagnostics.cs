namespace Compliance.Language.Diagnostics;

/// <summary>CPL6xxx: limits that keep hostile input cheap.</summary>
internal static class LimitDiagnostics
{
    public static readonly DiagnosticDescriptor JsonTooDeep = new(
        "CPL6001", "JSON nested too deep", "arrays and objects nest deeper than {0} levels", "flatten the document");

    public static readonly DiagnosticDescriptor FileTooLarge = new(
        "CPL6002", "File too large", "the file has {0} bytes, where at most {1} are read", "split the file");

    public static readonly DiagnosticDescriptor ExpressionTooLong = new(
        "CPL6003", "Expression too long", "the expression has {0} characters, where at most {1} are read", "split the condition into named parts or definitions");

    public static readonly DiagnosticDescriptor ExpressionTooDeep = new(
        "CPL6004", "Expression nested too deep", "the expression nests deeper than {0} levels", "split the condition into named parts or definitions");

    public static readonly DiagnosticDescriptor PlanTooLarge = new(
        "CPL6005", "Condition too large", "the condition needs more than {0} steps", "quantify over shorter lists");

    public static readonly DiagnosticDescriptor EvaluationTooLong = new(
        "CPL6006", "Evaluation stopped", "the evaluation took more than {0} steps and was stopped", "quantify over shorter lists");

    public static readonly DiagnosticDescriptor CostTooHigh = new(
        "CPL6007", "Expression may take too long", "an evaluation can take {0} steps, where at most {1} are allowed", "quantify over shorter lists, or raise the bound");

    public static readonly DiagnosticDescriptor ValueTooLarge = new(
        "CPL6008", "Value too large", "the evaluation made {0}, where at most {1} are allowed, and was stopped", "build shorter texts and lists");
}
