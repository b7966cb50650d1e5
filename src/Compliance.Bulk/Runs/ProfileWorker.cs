using Compliance.Bulk.Blocks;
using Compliance.Bulk.Synthesis;
using Compliance.Bulk.Tables;
using Compliance.Bulk.Writing;

namespace Compliance.Bulk.Runs;

/// <summary>Writes profiles as they are, or makes them up first.</summary>
internal sealed class ProfileWorker(ProfileBlock block, ProfileLinesFormat? lines, IBlockFormat? table, ProfileMaker? maker) : BlockWorker(block)
{
    public override void Work()
    {
        var block = Filling.Block;
        maker?.Fill(block);
        TableLimits.RejectWhole(Filling, holdsDisputes: lines is not null);
        if (lines is not null)
        {
            lines.Write(block, Rows(block), Bytes);
            return;
        }

        table!.Write(new TableBlock(block.Columns, Rows(block)), Bytes);
    }

    private static List<int> Rows(ProfileBlock block) => [.. Enumerable.Range(0, block.Count).Where(block.IsPresent)];
}
