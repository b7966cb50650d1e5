namespace Compliance.Bulk.Worlds;

/// <summary>How often each value came up. Sums are made in the order of the values, so that they are the same whoever counted.</summary>
/// <remarks>Thread safety: none.</remarks>
internal sealed class Distribution
{
    private readonly Dictionary<double, long> _counts = [];

    public long Count { get; private set; }

    public void Add(double value, long times = 1)
    {
        _counts[value] = _counts.GetValueOrDefault(value) + times;
        Count += times;
    }


    public double? Mean => Count == 0 ? null : Ordered().Sum(e => e.Value * e.Times) / Count;

    /// <summary>The standard error of the mean: what another seed could make of it.</summary>
    public double? StandardError => Count < 2 || Mean is not { } mean ? null : Math.Sqrt(Ordered().Sum(e => (e.Value - mean) * (e.Value - mean) * e.Times) / (Count - 1) / Count);

    /// <summary>The least value that a share of all does not exceed.</summary>
    /// <param name="permille">The share, in thousandths.</param>
    public double? Quantile(int permille)
    {
        var (left, last) = (((Count * permille) + 999) / 1000, (double?)null);
        foreach (var (value, times) in Ordered())
        {
            last = value;
            left -= times;
            if (left <= 0)
            {
                break;
            }
        }

        return last;
    }

    /// <summary>The values in order, each with how often it came up.</summary>
    public IReadOnlyList<(double Value, long Times)> Ordered() => [.. _counts.OrderBy(c => c.Key).Select(c => (c.Key, c.Value))];
}
