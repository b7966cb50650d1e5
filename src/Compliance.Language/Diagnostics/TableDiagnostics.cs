namespace Compliance.Language.Diagnostics;

/// <summary>CPL4xxx: tables, such as that of who takes part in a treaty.</summary>
internal static class TableDiagnostics
{
    public static readonly DiagnosticDescriptor NotCsv = new(
        "CPL4020", "Not a table", "the table breaks off here, where an entry in quotes was to end", "write CSV: a comma between entries, quotes around an entry that holds one, two quotes for one inside");

    public static readonly DiagnosticDescriptor MissingColumn = new(
        "CPL4021", "Missing column", "the table has no column `{0}`", "name it in the first line, as the table does that the pack ships, or that `profile questions` writes");

    public static readonly DiagnosticDescriptor WrongCount = new(
        "CPL4022", "Wrong number of entries", "{0} entries found, where {1} were expected", "put an entry that holds a comma in quotes, and write nothing between two commas where nothing is known");

    public static readonly DiagnosticDescriptor WrongEntry = new(
        "CPL4023", "Wrong entry", "{0} found in `{1}`, where {2} was expected", "correct the entry, or leave it empty where nothing is known and it may be empty");

    public static readonly DiagnosticDescriptor ParticipantTwice = new(
        "CPL4024", "Participant twice", "`{0}` has a row already, in line {1}", "keep one row for each State and organization");

    public static readonly DiagnosticDescriptor NoDeposit = new(
        "CPL4025", "Verified instrument without its date", "the instrument of `{0}` is verified with the depositary, where its date of deposit was expected", "give the date the depositary names, or say in `instrument_confidence` how it is known");
}
