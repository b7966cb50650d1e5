namespace Compliance.Language.Diagnostics;

/// <summary>CPL3xxx: names and types of an expression, and what rules may not ask of facts.</summary>
internal static class CheckDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownName = new(
        "CPL3001", "Unknown name", "`{0}` is no {1}", "write a name as it is declared: a fact by its path in the dictionary");

    public static readonly DiagnosticDescriptor UnknownFunction = new(
        "CPL3002", "Unknown function", "`{0}` is no {1}", "see the functions in docs/language.md");

    public static readonly DiagnosticDescriptor NoOverload = new(
        "CPL3003", "No such overload", "`{0}` found operands of types {1}, where {2} was expected", "convert an operand, or compare values of one type");

    public static readonly DiagnosticDescriptor NotACondition = new(
        "CPL3004", "Not a condition", "an expression of type {0} found where a condition (bool) was expected", "compare the value with something");

    public static readonly DiagnosticDescriptor UnknownEnumValue = new(
        "CPL3005", "Unknown value", "`{0}` is no value of `{1}`", "take one of the values that the dictionary lists: a comparison with any other is never true");

    public static readonly DiagnosticDescriptor HasOnFact = new(
        "CPL3006", "has() on a fact", "`has` asks whether `{0}` is known", "rules speak of law, not of what is known: read the fact, and what is unknown stays unknown");

    public static readonly DiagnosticDescriptor SetByOrderOrCount = new(
        "CPL3007", "Set used by order or count", "`{0}` is a set, used here by order, count or as a whole", "ask for membership ('x' in set, set.all, set.exists) or emptiness (set.size() == 0)");

    public static readonly DiagnosticDescriptor WholeGroup = new(
        "CPL3008", "Group read as a value", "`{0}` is a group of facts, not a fact", "read one of its facts");

    public static readonly DiagnosticDescriptor Unsupported = new(
        "CPL3009", "Construct not supported", "{0} is not supported", "protobuf messages are out of scope: write a map");

    public static readonly DiagnosticDescriptor UndefinedField = new(
        "CPL3010", "Undefined field", "`{0}` is no field of a value of type {1}", "write the field as the dictionary has it");

    public static readonly DiagnosticDescriptor NotARange = new(
        "CPL3011", "Not a range", "an expression of type {0} found where a list or a map was expected", "quantify over a list, a set or a map");

    public static readonly DiagnosticDescriptor ObjectAsValue = new(
        "CPL3012", "Object used as a value", "an object of `{0}` is compared or passed as a whole", "read its fields");
}
