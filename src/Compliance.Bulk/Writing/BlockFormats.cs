using Compliance.Bulk.Tables;

namespace Compliance.Bulk.Writing;

/// <summary>From the format of a table to how its blocks are written. Parquet, whose parts cannot stand one after another, is written as Arrow and made into a file at the end.</summary>
internal static class BlockFormats
{
    public static IBlockFormat Of(TableFormat format, IReadOnlyList<Column> columns) => format switch
    {
        TableFormat.JsonLines => new JsonLinesFormat(columns),
        TableFormat.Csv => new CsvFormat(),
        _ => new ArrowFormat(),
    };

    /// <summary>What is done with the file aside at the end, or null.</summary>
    public static Action<string, string>? LastStepOf(TableFormat format) => format == TableFormat.Parquet ? ParquetFile.Make : null;
}
