namespace Compliance.Engine.Compiled;

/// <summary>What a walk through a diagram has reached and not yet looked at; made once, and used again for each.</summary>
/// <param name="most">How many places the largest diagram has.</param>
internal sealed class DiagramSearch(int most)
{
    // The number of the walk that reached a node last, so that nothing need be cleared.
    private readonly long[] _reachedBy = new long[most];
    private readonly int[] _open = new int[most];
    private long _walk;
    private int _count;

    public void Begin()
    {
        _walk++;
        _count = 0;
    }

    /// <summary>Keeps a node to be looked at, if this walk has not reached it before.</summary>
    public void Reach(int node)
    {
        if (_reachedBy[node] != _walk)
        {
            _reachedBy[node] = _walk;
            _open[_count++] = node;
        }
    }

    public bool TryTake(out int node)
    {
        node = _count == 0 ? 0 : _open[_count - 1];
        return _count-- > 0;
    }
}
