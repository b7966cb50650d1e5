using System.Buffers;
using System.Text;
using Compliance.Bulk.Tables;

namespace Compliance.Bulk.Writing;

/// <summary>CSV (RFC 4180, line feeds). An empty cell says nothing.</summary>
internal sealed class CsvFormat : IBlockFormat
{
    private static readonly SearchValues<byte> Quoted = SearchValues.Create(",\"\r\n"u8);

    public void Begin(IReadOnlyList<Column> columns, ByteWriter into)
    {
        foreach (var column in columns)
        {
            Text(Encoding.UTF8.GetBytes(column.Name), into);
            into.Write((byte)',');
        }

        EndLine(into);
    }

    public void Write(TableBlock block, ByteWriter into)
    {
        foreach (var row in block.Rows)
        {
            foreach (var column in block.Columns)
            {
                Cell(column, row, into);
                into.Write((byte)',');
            }

            EndLine(into);
        }
    }

    public void End(ByteWriter into)
    {
    }

    private static void EndLine(ByteWriter into)
    {
        into.Back();
        into.Write((byte)'\n');
    }

    private static void Cell(Column column, int row, ByteWriter into)
    {
        switch (column)
        {
            case var _ when !column.IsStated(row):
                break;
            case WordColumn words:
                Text(words.Bytes(row), into);
                break;
            case TextColumn texts:
                Text(texts[row], into);
                break;
            case DateColumn dates:
                into.Keep(DateColumn.Format(dates.Codes[row], into.Room(10)));
                break;
            default:
                PlainText.Write(column, row, into);
                break;
        }
    }

    private static void Text(ReadOnlySpan<byte> text, ByteWriter into)
    {
        if (text.IndexOfAny(Quoted) < 0)
        {
            into.Write(text);
            return;
        }

        into.Write((byte)'"');
        foreach (var b in text)
        {
            if (b == '"')
            {
                into.Write(b);
            }

            into.Write(b);
        }

        into.Write((byte)'"');
    }
}
