using System.Text;

namespace Compliance.Engine.Reports;

/// <summary>Writes CSV as all reports do (RFC 4180, line feeds).</summary>
internal static class CsvReport
{
    public static StringBuilder Row(this StringBuilder csv, IEnumerable<string> entries) => csv.AppendJoin(',', entries.Select(Quoted)).Append('\n');

    public static string Quoted(string text) =>
        text.IndexOfAny([',', '"', '\n', '\r']) < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
