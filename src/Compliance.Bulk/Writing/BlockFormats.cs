using Compliance.Bulk.Tables;

namespace Compliance.Bulk.Writing;

/// <summary>From the format of a table to how its blocks are written. Parquet, whose parts cannot stand one after another, is written as Arrow and made into a file at the end.</summary>
internal static class BlockFormats
{
    /// <param name="format">The format.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="areProfiles">Whether they are those of profiles, whose words take most of the room: in Arrow they have dictionaries.</param>
    public static IBlockFormat Of(TableFormat format, IReadOnlyList<Column> columns, bool areProfiles) => format switch
    {
        TableFormat.JsonLines => new JsonLinesFormat(columns),
        TableFormat.Csv => new CsvFormat(),
        _ => new ArrowFormat(hasDictionaries: areProfiles && format == TableFormat.Arrow),
    };

    /// <summary>What is done with the file aside at the end, or null.</summary>
    public static Action<string, string>? LastStepOf(TableFormat format) => format == TableFormat.Parquet ? ParquetFile.Make : null;
}
