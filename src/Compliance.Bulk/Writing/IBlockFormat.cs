using Compliance.Bulk.Tables;

namespace Compliance.Bulk.Writing;

/// <summary>How the blocks of a table become bytes that stand one after another: each block by itself, so that they can be made side by side, and a run can go on after any of them.</summary>
/// <remarks>Thread safety: immutable; each thread has a writer of its own.</remarks>
internal interface IBlockFormat
{
    /// <summary>What stands before the first block.</summary>
    void Begin(IReadOnlyList<Column> columns, ByteWriter into);

    /// <summary>The bytes of a block.</summary>
    void Write(TableBlock block, ByteWriter into);

    /// <summary>What stands after the last.</summary>
    void End(ByteWriter into);
}
