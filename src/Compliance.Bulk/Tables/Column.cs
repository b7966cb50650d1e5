namespace Compliance.Bulk.Tables;

/// <summary>A named column of a table, a block of rows at a time.</summary>
/// <param name="name">The name, as the head of the table has it.</param>
/// <remarks>Thread safety: one block is of one thread at a time.</remarks>
internal abstract class Column(string name)
{
    public string Name { get; } = name;

    /// <summary>Whether the row says something.</summary>
    public abstract bool IsStated(int row);

    /// <summary>No row says anything.</summary>
    public abstract void Clear();

    /// <summary>The row says nothing.</summary>
    public abstract void Clear(int row);

    /// <summary>A column like it, without rows.</summary>
    public abstract Column Like(int capacity);
}
