using System.Numerics;

namespace Compliance.Bulk.Scoring;

/// <summary>A sum for each row, its bits in planes: what is added to many rows at once costs as much as to one.</summary>
/// <param name="most">The greatest sum.</param>
/// <param name="words">How many words a plane has.</param>
internal sealed class SlicedCounter(long most, int words)
{
    private readonly ulong[][] _planes = [.. Enumerable.Range(0, 64 - BitOperations.LeadingZeroCount((ulong)most)).Select(_ => new ulong[words])];

    public void Clear()
    {
        foreach (var plane in _planes)
        {
            Array.Clear(plane);
        }
    }

    /// <summary>Adds a weight to the rows of one word.</summary>
    public void Add(int word, ulong rows, long weight)
    {
        for (var bit = 0; weight != 0; bit++, weight >>= 1)
        {
            if ((weight & 1) == 0)
            {
                continue;
            }

            var carry = rows;
            for (var i = bit; carry != 0; i++)
            {
                ref var sum = ref _planes[i][word];
                (sum, carry) = (sum ^ carry, sum & carry);
            }
        }
    }

    public long this[int row]
    {
        get
        {
            var sum = 0L;
            for (var i = 0; i < _planes.Length; i++)
            {
                sum |= (long)(_planes[i][row >> 6] >> (row & 63) & 1) << i;
            }

            return sum;
        }
    }
}
