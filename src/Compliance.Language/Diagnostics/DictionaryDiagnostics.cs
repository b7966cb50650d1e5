namespace Compliance.Language.Diagnostics;

/// <summary>CPL12xx: names and references across the files of a pack. CPL13xx: the fact dictionary.</summary>
internal static class DictionaryDiagnostics
{
    public static readonly DiagnosticDescriptor DuplicateRule = new(
        "CPL1201", "Rule id used twice", "the rule id `{0}` is used twice; it stands first at {1}", "give each rule an id of its own; ids are never reused");

    public static readonly DiagnosticDescriptor DanglingReference = new(
        "CPL1202", "Reference to nothing", "`{0}` is no rule of the pack", "refer to a rule by its id, or remove the reference");

    public static readonly DiagnosticDescriptor NameTaken = new(
        "CPL1203", "Name used twice", "`{0}` is already the name of {1}", "parameters, offence lists, definitions and fact groups share one space of names: rename one");

    public static readonly DiagnosticDescriptor CyclicDefinition = new(
        "CPL1204", "Definition used before it stands", "a definition uses `{0}`, which is itself or stands after it", "order definitions so that each uses only those before it");

    public static readonly DiagnosticDescriptor WrongPrefix = new(
        "CPL1205", "Rule id of another article", "`{0}` does not start with `{1}`", "a rule id starts with the pack's prefix and the article of its file");

    public static readonly DiagnosticDescriptor UnknownReading = new(
        "CPL1206", "Reading that is none", "`{0}` is no reading of `{1}`", "name a reading that the rule's file states in `reading` or `readings`");

    public static readonly DiagnosticDescriptor ReadingNamedTwice = new(
        "CPL1207", "Reading named like the default", "`{0}` is already the default reading of `{1}`", "give each reading of a rule a name of its own");

    public static readonly DiagnosticDescriptor UnsupportedKeyword = new(
        "CPL1301", "Unsupported keyword", "`{0}` is not supported in {1}", "the dictionary is JSON Schema restricted to the keywords in docs/formats.md");

    public static readonly DiagnosticDescriptor BadFactDeclaration = new(
        "CPL1302", "Malformed fact declaration", "`{0}` {1}", "see the table of fact types in docs/formats.md");

    public static readonly DiagnosticDescriptor BadRequires = new(
        "CPL1303", "Requires no Boolean fact", "`{0}` is {1}, where the path of a Boolean fact was expected", "name the fact whose falsehood makes this one meaningless");

    public static readonly DiagnosticDescriptor BadFactName = new(
        "CPL1304", "Malformed fact name", "`{0}` is no name that a condition can read", "names are ASCII letters and digits, start with a letter, and are no reserved word");

    public static readonly DiagnosticDescriptor OldPathTaken = new(
        "CPL1305", "Old path taken", "`{0}` is {1}, where a path that only this fact had was expected", "an old path leads to one fact, and none has it today");
}
