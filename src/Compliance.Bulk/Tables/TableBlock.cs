namespace Compliance.Bulk.Tables;

/// <summary>Rows of a table that belong together: those between two multiples of the block size, by their number.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows that are there, in order, by their place in the columns.</param>
internal sealed record TableBlock(IReadOnlyList<Column> Columns, IReadOnlyList<int> Rows)
{
    /// <summary>Whether every row from the first is there, so that columns can be taken as they are.</summary>
    public bool IsDense => Rows.Count == 0 || (Rows[0] == 0 && Rows[^1] == Rows.Count - 1);
}
