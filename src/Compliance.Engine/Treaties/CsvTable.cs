using Compliance.Language.Diagnostics;
using Compliance.Language.Text;
using Sylvan.Data.Csv;

namespace Compliance.Engine.Treaties;

/// <summary>A table in CSV (RFC 4180) whose first line names the columns, with the place of every entry.</summary>
internal sealed class CsvTable
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _bag;
    private readonly string[] _columns;

    private CsvTable(SourceText source, DiagnosticBag bag, string[] columns, IReadOnlyList<CsvTableRow> rows) => (_source, _bag, _columns, Rows) = (source, bag, columns, rows);

    public IReadOnlyList<CsvTableRow> Rows { get; }

    /// <summary>Reads a table that has at least the columns named; null where it has not, or is none.</summary>
    public static CsvTable? Read(SourceText source, IEnumerable<string> needed, DiagnosticBag bag)
    {
        var (columns, rows, place) = (Array.Empty<string>(), new List<CsvTableRow>(), 0);
        try
        {
            using var csv = CsvDataReader.Create(new StringReader(source.Content), new CsvDataReaderOptions { HasHeaders = false, ResultSetMode = ResultSetMode.SingleResult });
            while (csv.Read())
            {
                var raw = csv.GetRawRecordSpan().ToString();
                place = source.Content.IndexOf(raw, place, StringComparison.Ordinal);
                var entries = Enumerable.Range(0, csv.RowFieldCount).Select(csv.GetString).ToArray();
                if (columns.Length == 0)
                {
                    columns = entries;
                }
                else if (entries.Length == columns.Length)
                {
                    rows.Add(new CsvTableRow(place, raw, entries));
                }
                else if (entries.Any(e => e.Length > 0))
                {
                    bag.Add(TableDiagnostics.WrongCount.At(source, new TextSpan(place, raw.TrimEnd().Length), entries.Length, columns.Length));
                }

                place += raw.Length;
            }
        }
        catch (Exception problem) when (problem is CsvFormatException or CsvRecordTooLargeException)
        {
            bag.Add(TableDiagnostics.NotCsv.At(source, new TextSpan(Math.Min(place, source.Content.Length), 0)));
            return null;
        }

        var missing = needed.Where(n => !columns.Contains(n)).ToArray();
        foreach (var name in missing)
        {
            bag.Add(TableDiagnostics.MissingColumn.At(source, default, name).Suggesting(null));
        }

        return missing.Length > 0 ? null : new CsvTable(source, bag, columns, rows);
    }

    /// <summary>The entry of a row in a column, without white space around it; empty where there is no such column.</summary>
    public string this[CsvTableRow row, string column] => Array.IndexOf(_columns, column) is >= 0 and var i ? row.Entries[i].Trim() : "";

    /// <summary>Where the entry of a row in a column stands.</summary>
    public TextSpan SpanOf(CsvTableRow row, string column) => row.SpanOf(Array.IndexOf(_columns, column));

    public void Report(DiagnosticDescriptor descriptor, CsvTableRow row, string column, string? suggestion, params object[] arguments) =>
        _bag.Add(descriptor.At(_source, SpanOf(row, column), arguments).Suggesting(suggestion));
}
