using Compliance.Bulk.Tables;

namespace Compliance.Bulk.Writing;

/// <summary>One object to a line, its members the columns; what a row does not say is left out.</summary>
internal sealed class JsonLinesFormat(IReadOnlyList<Column> columns) : IBlockFormat
{
    private readonly byte[][] _names = [.. columns.Select(c => JsonText.Member(c.Name))];

    public void Begin(IReadOnlyList<Column> columns, ByteWriter into)
    {
    }

    public void Write(TableBlock block, ByteWriter into)
    {
        foreach (var row in block.Rows)
        {
            into.Write((byte)'{');
            for (var i = 0; i < block.Columns.Count; i++)
            {
                if (block.Columns[i].IsStated(row))
                {
                    into.Write(_names[i]);
                    Value(block.Columns[i], row, into);
                    into.Write((byte)',');
                }
            }

            if (into.Last == ',')
            {
                into.Back();
            }

            into.Write("}\n"u8);
        }
    }

    public void End(ByteWriter into)
    {
    }

    /// <summary>Writes what a row of a column says.</summary>
    public static void Value(Column column, int row, ByteWriter into)
    {
        switch (column)
        {
            case WordColumn words:
                JsonText.Write(words.Bytes(row), into);
                break;
            case TextColumn texts:
                JsonText.Write(texts[row], into);
                break;
            case DateColumn dates:
                into.Write((byte)'"');
                into.Keep(DateColumn.Format(dates.Codes[row], into.Room(10)));
                into.Write((byte)'"');
                break;
            default:
                PlainText.Write(column, row, into);
                break;
        }
    }
}
