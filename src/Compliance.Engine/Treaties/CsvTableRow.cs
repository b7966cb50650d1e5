using Compliance.Language.Text;

namespace Compliance.Engine.Treaties;

/// <summary>A row of a table: where it starts, how it is written, and its entries.</summary>
internal sealed record CsvTableRow(int Start, string Raw, IReadOnlyList<string> Entries)
{
    /// <summary>Where an entry stands, quotes included.</summary>
    public TextSpan SpanOf(int entry)
    {
        var (first, quoted) = (0, false);
        for (var i = 0; i < Raw.Length; i++)
        {
            quoted ^= Raw[i] == '"';
            if (!quoted && Raw[i] is ',' or '\r' or '\n')
            {
                if (entry-- == 0)
                {
                    return new TextSpan(Start + first, i - first);
                }

                first = i + 1;
            }
        }

        return new TextSpan(Start + first, Raw.Length - first);
    }
}
