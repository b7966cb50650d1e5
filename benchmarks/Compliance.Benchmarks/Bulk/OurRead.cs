using Compliance.Bulk.Blocks;
using Compliance.Bulk.Reading;
using Compliance.Bulk.Scoring;
using Compliance.Engine.Columnar;
using Compliance.Language.Rules;

namespace Compliance.Benchmarks.Bulk;

/// <summary>This engine reading a table into the batches that rules are evaluated on, with one thread.</summary>
internal sealed class OurRead(string path, RulePack pack)
{
    private readonly BlockFilling _filling = new(new ProfileBlock(pack.Facts));
    private readonly BlockBatch _batch = new(pack.Facts);

    /// <summary>Reads every row, and gives each batch away.</summary>
    /// <returns>How many profiles there were.</returns>
    public int Read(Action<ProfileBatch> take)
    {
        using var source = ProfileSources.Open([path], null, pack.Facts, () => throw new InvalidOperationException("it is read from a file"), threads: 1);
        var profiles = 0;
        while (source.Next() is { } raw)
        {
            raw.Fill(_filling);
            take(_batch.Of(_filling.Block));
            profiles += _filling.Block.Profiles;
        }

        return profiles;
    }

    /// <summary>For each rule how many profiles make it true and how many false, read from the table.</summary>
    public (long True, long False)[] Counts()
    {
        var rules = ColumnarPack.Compile(pack);
        var counts = new (long True, long False)[rules.Rules.Count];
        Read(batch =>
        {
            var result = rules.Evaluate(batch, BatchOutputs.RuleCounts, out _)!;
            for (var rule = 0; rule < counts.Length; rule++)
            {
                var (satisfied, notSatisfied) = (result.CountsOfRule(rule).Satisfied, result.CountsOfRule(rule).NotSatisfied);
                counts[rule] = (counts[rule].True + satisfied, counts[rule].False + notSatisfied);
            }
        });
        return counts;
    }
}
