using System.Buffers.Text;
using System.Text;
using Compliance.Bulk.Blocks;
using Compliance.Bulk.Tables;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Text;

namespace Compliance.Bulk.Reading;

/// <summary>Cells that are texts. An empty one says nothing.</summary>
internal static class TextCells
{
    /// <summary>Puts what a cell says into a block.</summary>
    /// <returns>Whether it is of the form of its column.</returns>
    public static bool TryPut(ProfileBlock block, int row, ColumnBinding binding, ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            return true;
        }

        if (binding.Set is { } set)
        {
            return TryPutSet(block.Of(set), row, set, cell);
        }

        var fact = block.FactsOfColumns[binding.Place];
        switch (block.Columns[binding.Place])
        {
            case TextColumn text:
                text.Set(row, cell);
                return text != block.Iso3 || (cell.Length == 3 && cell.IndexOfAnyExceptInRange((byte)'A', (byte)'Z') < 0);
            case TruthColumn truth when cell.SequenceEqual("true"u8) || cell.SequenceEqual("false"u8):
                truth.Set(row, cell.Length == 4);
                return true;
            case DateColumn dates:
                return dates.TrySet(row, cell);
            case WordColumn words:
                var isWord = words.TryFind(cell, out var code);
                words.Codes[row] = code;
                return isWord;
            case WholeColumn whole when Utf8Parser.TryParse(cell, out long number, out var length) && length == cell.Length:
                whole.Set(row, number);
                return IsInRange(fact!, number);
            case RealColumn real when Utf8Parser.TryParse(cell, out double number, out var length) && length == cell.Length:
                real.Set(row, number);
                return IsInRange(fact!, number);
            default:
                return false;
        }
    }

    public static bool IsInRange(Fact fact, double number) =>
        double.IsFinite(number) && number >= (fact.Minimum ?? double.NegativeInfinity) && number <= (fact.Maximum ?? double.PositiveInfinity);

    /// <summary>What is wrong with a cell that was not taken.</summary>
    public static Diagnostic Mistake(ProfileBlock block, ColumnBinding binding, string cell, SourceText source, TextSpan span)
    {
        var fact = binding.Set ?? block.FactsOfColumns[binding.Place];
        var column = binding.Set is null ? block.Columns[binding.Place] : null;
        return column switch
        {
            DateColumn => BulkDiagnostics.BadCell.At(source, span, cell, binding.Name, "a day (2026-02-04), a month (2026-02) or a year (2026) that exists"),
            WordColumn => ProfileDiagnostics.UnknownValue.At(source, span, cell, binding.Name).About(fact!).Suggesting(Spelling.Nearest(cell, fact!.Values)),
            null => BulkDiagnostics.BadCell.At(source, span, cell, binding.Name, "`[a b]`, or `a -b` where only some values are known").About(fact!),
            TruthColumn => BulkDiagnostics.BadCell.At(source, span, cell, binding.Name, "true or false").About(fact!),
            WholeColumn => BulkDiagnostics.BadCell.At(source, span, cell, binding.Name, "an integer in its range").About(fact!),
            RealColumn => BulkDiagnostics.BadCell.At(source, span, cell, binding.Name, "a number in its range").About(fact!),
            _ => BulkDiagnostics.BadCell.At(source, span, cell, binding.Name, "a code of three capital letters (ISO 3166-1)"),
        };
    }

    /// <summary>A closed set in brackets, or values that are known to belong to it or, after a minus, not to.</summary>
    private static bool TryPutSet(Column[] members, int row, Fact set, ReadOnlySpan<byte> cell)
    {
        var isClosed = cell[0] == '[';
        if (isClosed && cell[^1] != ']')
        {
            return false;
        }

        var words = isClosed ? cell[1..^1] : cell;
        foreach (var range in words.Split((byte)' '))
        {
            var word = words[range];
            var isOut = !isClosed && word.StartsWith("-"u8);
            if (word.IsEmpty)
            {
                continue;
            }

            if (!set.TryIndexOf(Encoding.UTF8.GetString(isOut ? word[1..] : word), out var place) || members[place].IsStated(row))
            {
                return false;
            }

            ((TruthColumn)members[place]).Set(row, !isOut);
        }

        for (var i = 0; isClosed && i < members.Length; i++)
        {
            if (!members[i].IsStated(row))
            {
                ((TruthColumn)members[i]).Set(row, false);
            }
        }

        return true;
    }
}
