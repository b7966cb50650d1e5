using Compliance.Bulk.Blocks;
using Compliance.Bulk.Tables;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;

namespace Compliance.Bulk.Reading;

/// <summary>What holds for a row of a table as a whole, once its cells are read.</summary>
internal static class TableRows
{
    /// <summary>Accepts rows that are whole, and rejects the others.</summary>
    /// <param name="into">The block.</param>
    /// <param name="at">The first row.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="isEmpty">Whether a row has nothing at all.</param>
    /// <param name="sourceOf">The row as a text, to tell where it stands.</param>
    /// <param name="mistakes">What is wrong with cells, by row.</param>
    public static void Finish(BlockFilling into, int at, int count, Func<int, bool> isEmpty, Func<int, SourceText> sourceOf, IReadOnlyDictionary<int, List<Diagnostic>> mistakes)
    {
        var block = into.Block;
        for (var row = at; row < at + count; row++)
        {
            if (isEmpty(row))
            {
                continue;
            }

            if (mistakes.Count == 0 && block.State.IsStated(row) && block.Iso3.IsStated(row) && block.AsOf.IsStated(row))
            {
                block.Accept(row);
                continue;
            }

            var wrong = mistakes.TryGetValue(row, out var found) ? found : [];
            if (wrong.Count == 0)
            {
                wrong.AddRange(block.Columns.Take(3).Where(c => !c.IsStated(row)).Select(c => BulkDiagnostics.BadCell.At(sourceOf(row), default, "", c.Name, "the State, its code or the date")));
            }

            if (wrong.Count == 0)
            {
                block.Accept(row);
            }
            else
            {
                into.Reject(row, wrong, sourceOf(row).Content is { Length: > 0 } text ? text : null);
            }
        }

        foreach (var row in block.Contradictions())
        {
            if (row >= at && row < at + count && block.IsPresent(row))
            {
                var source = sourceOf(row);
                into.Reject(row, [.. Contradictions(block, row).Select(c => ProfileDiagnostics.Contradiction.At(source, default, c.Case, c.Required))], source.Content is { Length: > 0 } text ? text : null);
            }
        }
    }

    private static IEnumerable<(string Case, string Required)> Contradictions(ProfileBlock block, int row) => block.Requirements
        .Where(r => Bits.Has(r.Case.True, row) && Bits.Has(r.Required.False, row))
        .Select(r => (r.Case.Name, r.Required.Name));
}
