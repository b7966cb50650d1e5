using Compliance.Bulk.Blocks;
using Compliance.Bulk.Scoring;
using Compliance.Bulk.Writing;

namespace Compliance.Bulk.Runs;

/// <summary>Scores profiles.</summary>
internal sealed class ScoreWorker(ProfileBlock block, TreatyFill treaty, ScoreBlock scores, IBlockFormat format) : BlockWorker(block)
{
    public override void Work()
    {
        treaty.Complete(Filling.Block);
        format.Write(scores.Score(Filling.Block), Bytes);
    }
}
