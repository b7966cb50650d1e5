using Compliance.Bulk.Blocks;
using Compliance.Bulk.Reading;

namespace Compliance.Bulk.Synthesis;

/// <summary>Blocks of profiles that nobody reads: they are made up where they are worked on.</summary>
internal sealed class MadeBlocks(long count) : IBlockSource
{
    private long _done;

    public double? Taken => count == 0 ? null : (double)_done / count;

    public RawBlock? Next()
    {
        var number = _done / ProfileBlock.Rows;
        var rows = Skip();
        return rows == 0 ? null : new RawBlock(number, [new Rows(rows)], Taken);
    }

    public int Skip()
    {
        var rows = (int)Math.Min(ProfileBlock.Rows, count - _done);
        _done += rows;
        return rows;
    }

    private sealed class Rows(int count) : RawPart(count)
    {
        public override void Fill(BlockFilling into, int at)
        {
        }
    }
}
