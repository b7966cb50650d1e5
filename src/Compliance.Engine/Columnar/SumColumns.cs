namespace Compliance.Engine.Columnar;

/// <summary>The sums that a result needs, each once; and for each profile of a batch what they come to, as planes of their bits.</summary>
internal sealed class SumColumns(IReadOnlyList<PlaneSum> sums, int tiles)
{
    private readonly ulong[]?[,] _bits = new ulong[sums.Count, tiles][];

    public ulong[] Of(int sum, int tile) => _bits[sum, tile] ??= new ulong[sums[sum].Width * Tile.Words];

    public long ValueOf(int sum, int profile)
    {
        var (bits, row, value) = (_bits[sum, profile / Tile.Profiles]!, profile % Tile.Profiles, 0L);
        for (var bit = 0; bit < sums[sum].Width; bit++)
        {
            value |= (long)((bits[(bit * Tile.Words) + (row >> 6)] >> (row & 63)) & 1) << bit;
        }

        return value;
    }
}
