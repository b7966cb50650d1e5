namespace Compliance.Language.Diagnostics;

/// <summary>CPL2xxx: the expression is no CEL.</summary>
internal static class SyntaxDiagnostics
{
    public static readonly DiagnosticDescriptor UnexpectedToken = new(
        "CPL2001", "Unexpected token", "{0} found where {1} was expected", "complete the expression, or remove what does not belong to it");

    public static readonly DiagnosticDescriptor UnterminatedString = new(
        "CPL2002", "Unterminated string", "the string that starts with `{0}` has no end", "close the string with the quote it starts with");

    public static readonly DiagnosticDescriptor BadEscape = new(
        "CPL2003", "Bad escape", "`{0}` is no escape of CEL", "the escapes are \\\\ \\? \\\" \\' \\` \\a \\b \\f \\n \\r \\t \\v \\xHH \\uHHHH \\UHHHHHHHH and \\OOO; a raw string r\"…\" has none");

    public static readonly DiagnosticDescriptor BadNumber = new(
        "CPL2004", "Number out of range", "`{0}` is no {1}", "int and uint have 64 bits; write a larger number as a double");

    public static readonly DiagnosticDescriptor ReservedWord = new(
        "CPL2005", "Reserved word", "`{0}` is reserved and cannot be a name", "take another name");

    public static readonly DiagnosticDescriptor UnexpectedCharacter = new(
        "CPL2006", "Unexpected character", "`{0}` belongs to no token", "remove the character, or put text in quotes");

    public static readonly DiagnosticDescriptor BadMacro = new(
        "CPL2007", "Macro misused", "`{0}` takes {1}", "see the macros in docs/language.md");
}
