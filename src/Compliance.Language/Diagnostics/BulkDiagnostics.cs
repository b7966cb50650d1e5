namespace Compliance.Language.Diagnostics;

/// <summary>CPL41xx: tables of profiles. CPL91xx: files and runs of many profiles.</summary>
internal static class BulkDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownColumn = new(
        "CPL4201", "Unknown column", "`{0}` is no column of a table of profiles", "a column is `state`, `iso3`, `asOf`, the path of a fact, or the path of a set, a colon and one of its values");

    public static readonly DiagnosticDescriptor MissingColumn = new(
        "CPL4202", "Column missing", "the table has no column `{0}`", "a table of profiles has the columns `state`, `iso3` and `asOf`");

    public static readonly DiagnosticDescriptor ColumnTwice = new(
        "CPL4203", "Column stated twice", "`{0}` is the name of two columns", "keep one of them; a set is one column, or one for each of its values");

    public static readonly DiagnosticDescriptor WrongColumnType = new(
        "CPL4204", "Wrong type of column", "the column `{0}` is of type {1}, where {2} was expected", "write the column with the type that its fact has");

    public static readonly DiagnosticDescriptor BadCell = new(
        "CPL4205", "Wrong cell", "`{0}` found for `{1}`, where {2} was expected", "an empty cell is unknown; see docs/guides/bulk.md for the form of cells");

    public static readonly DiagnosticDescriptor NotHeldByTables = new(
        "CPL4206", "More than a table holds", "`{0}` {1}, which the table cannot hold", "keep what is disputed in JSON Lines, and lists of objects in profiles of their own");

    public static readonly DiagnosticDescriptor WrongNumberOfCells = new(
        "CPL4207", "Wrong number of cells", "{0} cells found, where {1} were expected", "write as many cells as the head of the table has columns");

    public static readonly DiagnosticDescriptor BadPrior = new(
        "CPL4208", "Wrong prior", "`{0}` {1}", "a file of priors names Boolean facts, or a set, a colon and one of its values, and gives each a share from 0 to 1");

    public static readonly DiagnosticDescriptor NotThatFormat = new(
        "CPL9101", "Not a file of that format", "`{0}` cannot be read as {1}: {2}", "check the file, or name its format with `--input-format`");

    public static readonly DiagnosticDescriptor UnknownFormat = new(
        "CPL9102", "Unknown format", "the name `{0}` tells no format", "name it `.jsonl`, `.csv` (perhaps with `.gz` or `.zst`), `.parquet` or `.arrow`, or give its format with `--input-format`, or `--format` for what is written");

    public static readonly DiagnosticDescriptor LineTooLong = new(
        "CPL9103", "Line too long", "the line has more than {0} bytes", "write one profile to a line");

    public static readonly DiagnosticDescriptor OtherRun = new(
        "CPL9104", "Another run", "`{0}` is of another run: its {1} is `{2}`, where `{3}` was expected", "repeat the run that was interrupted, or start anew without `--resume`");

    public static readonly DiagnosticDescriptor NotAPart = new(
        "CPL9105", "Not a part", "`{0}` cannot be merged: {1}", "merge all parts of one run, each made with `--shard`");
}
