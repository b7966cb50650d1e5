using Compliance.Bulk.Blocks;
using Compliance.Bulk.Tables;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;

namespace Compliance.Bulk.Reading;

/// <summary>Fills a block from columns of values; what no cell may say it notes by row.</summary>
/// <param name="path">The name of the file in messages.</param>
/// <param name="firstRow">The number in the file of the first row, from one.</param>
internal sealed class ColumnFill(string path, long firstRow, BlockFilling into, int at, int count)
{
    private readonly Dictionary<int, List<Diagnostic>> _mistakes = [];

    public ProfileBlock Block => into.Block;

    public int At => at;

    public int Count => count;

    public Column TargetOf(ColumnBinding binding) => into.Block.Columns[binding.Place];

    /// <summary>A text for a row of the part.</summary>
    public void Text(ColumnBinding binding, int index, ReadOnlySpan<byte> cell)
    {
        if (!TextCells.TryPut(into.Block, at + index, binding, cell))
        {
            Mistake(binding, index, System.Text.Encoding.UTF8.GetString(cell));
        }
    }

    /// <summary>A number for a row of the part.</summary>
    public void Number(ColumnBinding binding, int index, double number)
    {
        var fact = into.Block.FactsOfColumns[binding.Place]!;
        switch (TargetOf(binding))
        {
            case WholeColumn whole when TextCells.IsInRange(fact, number):
                whole.Set(at + index, (long)number);
                break;
            case RealColumn real when TextCells.IsInRange(fact, number):
                real.Set(at + index, number);
                break;
            default:
                Mistake(binding, index, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }

    public void Finish() => TableRows.Finish(into, at, count, _ => false, row => SourceOf(row - at), _mistakes);

    private SourceText SourceOf(int index) => new(path, "", (int)Math.Min(firstRow + index, int.MaxValue));

    private void Mistake(ColumnBinding binding, int index, string cell)
    {
        if (!_mistakes.TryGetValue(at + index, out var found))
        {
            _mistakes.Add(at + index, found = []);
        }

        found.Add(TextCells.Mistake(into.Block, binding, cell, SourceOf(index), default));
    }
}
