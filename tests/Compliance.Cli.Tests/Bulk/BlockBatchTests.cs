using System.Globalization;
using Compliance.Bulk.Blocks;
using Compliance.Bulk.Scoring;
using Compliance.Bulk.Synthesis;
using Compliance.Bulk.Tables;
using Compliance.Engine.Columnar;
using Compliance.Engine.Packs;
using Compliance.Language.Facts;
using Compliance.Language.Rules;
using Compliance.Tests;

namespace Compliance.Cli.Tests.Bulk;

/// <summary>A batch made of whole columns is the one that is made profile by profile.</summary>
public class BlockBatchTests
{
    private static readonly RulePack Pack = PackFolder.Load(Repository.PathOf("rules", "uncc"), out _)!;

    [Theory]
    [InlineData("0", 2048)]
    [InlineData("0.3", 1000)]
    [InlineData("0.9", 65)]
    [InlineData("1", 64)]
    public void Columns_and_profiles_make_the_same_batch(string missing, int rows)
    {
        // The same is used twice: what was made first must not show through.
        var batch = new BlockBatch(Pack.Facts);
        foreach (var seed in new[] { 3, 8 })
        {
            var block = new ProfileBlock(Pack.Facts);
            block.Begin(1, rows);
            new ProfileMaker(Pack, Marginals.Empty, seed, decimal.Parse(missing, CultureInfo.InvariantCulture)).Fill(block);
            Widen(block);
            block.Reject(rows / 2);
            var builder = new ProfileBatchBuilder(Pack.Facts);
            for (var row = 0; row < rows; row++)
            {
                if (row == rows / 2)
                {
                    builder.EndProfile();
                }
                else
                {
                    builder.Add(block.ProfileAt(row));
                }
            }

            var (found, expected) = (batch.Of(block).Tiles[0], builder.Build().Tiles[0]);
            Assert.Equal(expected.Count, found.Count);
            Assert.Equal(expected.Planes, found.Planes);
            Assert.Equal(expected.Numbers, found.Numbers);
            Assert.Equal(expected.PlanesFrom(0, expected.Planes).ToArray(), found.PlanesFrom(0, found.Planes).ToArray());
        }
    }

    /// <summary>Numbers of every width, the greatest there are too.</summary>
    private static void Widen(ProfileBlock block)
    {
        foreach (var column in block.Facts.Facts.Where(f => f.Kind == FactKind.Integer).SelectMany(block.Of).Cast<WholeColumn>())
        {
            for (var row = 0; row < block.Count; row++)
            {
                if (column.IsStated(row))
                {
                    column.Set(row, unchecked((long)Draws.At(Draws.Key(row, column.Name), 0)) >> (int)(Draws.At(Draws.Key(1, column.Name), 0) % 64));
                }
            }
        }
    }
}
