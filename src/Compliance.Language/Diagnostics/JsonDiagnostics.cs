namespace Compliance.Language.Diagnostics;

/// <summary>CPL10xx: the text is no JSON. CPL11xx: its members are not those of its kind of file.</summary>
internal static class JsonDiagnostics
{
    public static readonly DiagnosticDescriptor UnexpectedCharacter = new(
        "CPL1001", "Not JSON", "`{0}` found where {1} was expected", "the file must be JSON as RFC 8259 defines it: no comments, no trailing commas, names and texts in double quotes");

    public static readonly DiagnosticDescriptor Truncated = new(
        "CPL1002", "The text ends too early", "the text ends inside {0}", "close what is open, or fetch the file again if it was cut off");

    public static readonly DiagnosticDescriptor DuplicateMember = new(
        "CPL1003", "Member stated twice", "`{0}` is stated twice in one object", "keep one of the two; which one a program would take is not defined");

    public static readonly DiagnosticDescriptor LoneSurrogate = new(
        "CPL1004", "Lone surrogate", "`\\u{0}` is half of a character", "write both halves, or the character itself");

    public static readonly DiagnosticDescriptor BadEscape = new(
        "CPL1005", "Bad character in a string", "`{0}` found in a string, where {1} was expected", "escape control characters; the escapes of JSON are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX");

    public static readonly DiagnosticDescriptor BadNumber = new(
        "CPL1006", "Malformed number", "`{0}` is no JSON number", "write digits with an optional sign, fraction and exponent, and no leading zeros");

    public static readonly DiagnosticDescriptor TextAfterValue = new(
        "CPL1007", "Text after the value", "`{0}` found after the end of the document", "a file holds one JSON value; use JSON Lines only where it is asked for");

    public static readonly DiagnosticDescriptor NotUtf8 = new(
        "CPL1008", "Not UTF-8", "the file is {0}, where UTF-8 was expected", "save the file as UTF-8");

    public static readonly DiagnosticDescriptor MissingMember = new(
        "CPL1101", "Missing member", "{0} has no `{1}`", "add the member; the schema tells what it holds");

    public static readonly DiagnosticDescriptor UnknownMember = new(
        "CPL1102", "Unknown member", "`{0}` is no member of {1}", "remove or rename it; the schema lists the members");

    public static readonly DiagnosticDescriptor WrongType = new(
        "CPL1103", "Wrong type of value", "{0} found where {1} was expected", "write the kind of value that the schema asks for");

    public static readonly DiagnosticDescriptor ValueNotAllowed = new(
        "CPL1104", "Value not allowed", "`{0}` found where one of {1} was expected", "take one of the values listed");

    public static readonly DiagnosticDescriptor Malformed = new(
        "CPL1105", "Malformed text", "`{0}` is not {1}", "write it in the form that the schema describes");

    public static readonly DiagnosticDescriptor NotAllowedHere = new(
        "CPL1106", "Member not allowed here", "`{0}` is not allowed where {1}", "remove the member, or change what excludes it");

    public static readonly DiagnosticDescriptor TooFewItems = new(
        "CPL1107", "Too few items", "{0} has {1} where at least {2} were expected", "add what is missing, or leave the member out");

    public static readonly DiagnosticDescriptor RepeatedItem = new(
        "CPL1108", "Repeated item", "`{0}` stands twice in {1}", "keep one of the two");

    public static readonly DiagnosticDescriptor OutOfRange = new(
        "CPL1109", "Number out of range", "{0} found where {1} was expected", "write a number within the range");
}
