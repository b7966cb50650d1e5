using Apache.Arrow;

namespace Compliance.Bulk.Reading;

/// <summary>Rows of a file of columns that stand together. When all of them have been read, or passed over, their memory is free.</summary>
/// <param name="length">How many.</param>
/// <param name="read">Reads an array for each column; rows that are passed over are not read.</param>
/// <param name="memory">What the arrays lie in, or null.</param>
internal sealed class ArrayBatch(int length, Func<IArrowArray[]> read, IDisposable? memory = null)
{
    private IArrowArray[]? _arrays;
    private int _left = length;

    public int Length { get; } = length;

    /// <summary>The arrays, read by who asks first; asked for by one thread at a time.</summary>
    public IArrowArray[] Arrays => _arrays ??= read();

    /// <summary>Tells that rows are done with; told by any thread.</summary>
    public void Release(int rows)
    {
        if (Interlocked.Add(ref _left, -rows) == 0)
        {
            memory?.Dispose();
        }
    }
}
