namespace Compliance.Bulk.Tables;

/// <summary>How a table is written in a file.</summary>
internal enum TableFormat
{
    /// <summary>One JSON document to a line.</summary>
    JsonLines,

    /// <summary>RFC 4180 with a head.</summary>
    Csv,

    /// <summary>Apache Parquet.</summary>
    Parquet,

    /// <summary>Apache Arrow, as a stream or as a file of its IPC format.</summary>
    Arrow,
}

/// <summary>How a text table is packed.</summary>
internal enum Packing
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>Gzip (RFC 1952).</summary>
    Gzip,

    /// <summary>Zstandard (RFC 8878).</summary>
    Zstd,
}

/// <summary>A file with a table: where, in which format, how packed.</summary>
internal sealed record TableFile(string Path, TableFormat Format, Packing Packing)
{
    /// <summary>Standard input or output.</summary>
    public const string Standard = "-";

    private static readonly Dictionary<string, TableFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".jsonl"] = TableFormat.JsonLines,
        [".ndjson"] = TableFormat.JsonLines,
        [".csv"] = TableFormat.Csv,
        [".parquet"] = TableFormat.Parquet,
        [".arrow"] = TableFormat.Arrow,
        [".arrows"] = TableFormat.Arrow,
        [".feather"] = TableFormat.Arrow,
    };

    public bool IsStandard => Path == Standard;

    public static IReadOnlyList<string> FormatWords { get; } = ["jsonl", "csv", "parquet", "arrow"];

    public static TableFormat FormatOf(string word) => (TableFormat)FormatWords.ToList().IndexOf(word);

    /// <summary>What the name of a file tells; null where it tells no format and none is given.</summary>
    public static TableFile? Of(string path, TableFormat? given)
    {
        var packing = System.IO.Path.GetExtension(path).ToLowerInvariant() switch { ".gz" => Packing.Gzip, ".zst" => Packing.Zstd, _ => Packing.None };
        var inner = packing == Packing.None ? path : path[..^System.IO.Path.GetExtension(path).Length];
        var format = given ?? (Formats.TryGetValue(System.IO.Path.GetExtension(inner), out var told) ? told : null);
        return format is { } known ? new TableFile(path, known, packing) : null;
    }
}
