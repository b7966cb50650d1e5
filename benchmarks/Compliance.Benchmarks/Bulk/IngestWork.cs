using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Compliance.Benchmarks.Workload;
using Compliance.Bulk.Blocks;
using Compliance.Bulk.Reading;
using Compliance.Bulk.Scoring;
using Compliance.Bulk.Synthesis;
using Compliance.Bulk.Tables;
using Compliance.Engine.Columnar;
using Compliance.Engine.Packs;
using Compliance.Language.Rules;

namespace Compliance.Benchmarks.Bulk;

/// <summary>Profiles of one dictionary, and what its rules come to on them when the batch is made of them without any file.</summary>
internal sealed class IngestWork
{
    private readonly ColumnarPack _rules;

    private IngestWork(string name, RulePack pack, IReadOnlyList<ProfileBlock> blocks, IEnumerable<ProfileBatch> batches)
    {
        (Name, Pack, Blocks, _rules) = (name, pack, blocks, ColumnarPack.Compile(pack));
        (Filling, Batch) = (new BlockFilling(new ProfileBlock(pack.Facts)), new BlockBatch(pack.Facts));
        Answers = AnswersOf(take =>
        {
            foreach (var batch in batches)
            {
                take(batch);
            }
        });
    }

    public string Name { get; }

    public RulePack Pack { get; }

    /// <summary>The profiles as columns, to be written in a format; all blocks are full.</summary>
    public IReadOnlyList<ProfileBlock> Blocks { get; }

    /// <summary>What a thread reads blocks into, made once as a run makes it.</summary>
    public BlockFilling Filling { get; }

    /// <summary>What makes batches of blocks.</summary>
    public BlockBatch Batch { get; }

    public int Profiles => Blocks.Count * ProfileBlock.Rows;

    /// <summary>A hash of the counts by rule.</summary>
    public string Answers { get; }

    public static IngestWork OfWorkload(int blocks)
    {
        var work = new BulkWork(blocks * ProfileBlock.Rows);
        return new IngestWork("shared workload", work.Pack, [.. Made(work.Pack, blocks, FillFromWorkload)], [work.Batch]);
    }

    public static IngestWork OfRealPack(int blocks)
    {
        var pack = PackFolder.Load(Checkout.Pack, out _)!;
        var maker = new ProfileMaker(pack, Marginals.Read(Path.Combine(Checkout.Pack, Marginals.FileName)), seed: 7, missing: 0.2m);
        ProfileBlock[] made = [.. Made(pack, blocks, maker.Fill)];
        return new IngestWork("real pack", pack, made, made.Select(b => BatchOf(pack, b)));
    }

    /// <summary>A hash of the counts by rule on batches that are given away one by one.</summary>
    public string AnswersOf(Action<Action<ProfileBatch>> run)
    {
        var counts = new VerdictCounts[_rules.Rules.Count];
        run(batch =>
        {
            var result = _rules.Evaluate(batch, BatchOutputs.RuleCounts, out _, threads: 1)!;
            for (var i = 0; i < counts.Length; i++)
            {
                var (sum, more) = (counts[i], result.CountsOfRule(i));
                counts[i] = new(sum.Satisfied + more.Satisfied, sum.NotSatisfied + more.NotSatisfied, sum.NotApplicable + more.NotApplicable, sum.Error + more.Error, sum.Undetermined + more.Undetermined);
            }
        });

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', counts.Select(c => c.ToString())))));
    }

    private static IEnumerable<ProfileBlock> Made(RulePack pack, int blocks, Action<ProfileBlock> fill)
    {
        for (var i = 0; i < blocks; i++)
        {
            var block = new ProfileBlock(pack.Facts);
            block.Begin((i * ProfileBlock.Rows) + 1, ProfileBlock.Rows);
            fill(block);
            yield return block;
        }
    }

    private static ProfileBatch BatchOf(RulePack pack, ProfileBlock block)
    {
        var builder = new ProfileBatchBuilder(pack.Facts);
        for (var row = 0; row < block.Count; row++)
        {
            builder.Add(block.ProfileAt(row));
        }

        return builder.Build();
    }

    private static void FillFromWorkload(ProfileBlock block)
    {
        var facts = WorkloadFact.MakeAll();
        for (var row = 0; row < block.Count; row++)
        {
            block.State.Set(row, string.Create(CultureInfo.InvariantCulture, $"State {block.FirstRow + row}"));
            block.Iso3.Set(row, "XXX");
            block.AsOf.TrySet(row, "2026"u8);
            foreach (var fact in facts)
            {
                var value = fact.ValueIn((int)block.FirstRow + row - 1, isPartial: true);
                if (value != WorkloadFact.Unknown)
                {
                    Put(block.Of(block.Facts.Find(fact.Name)!), row, value);
                }
            }

            block.Accept(row);
        }
    }

    private static void Put(Column[] columns, int row, int value)
    {
        switch (columns[0])
        {
            case TruthColumn truth when columns.Length == 1:
                truth.Set(row, value == 1);
                break;
            case WordColumn words:
                words.Codes[row] = (ushort)(value + 1);
                break;
            case WholeColumn numbers:
                numbers.Set(row, value);
                break;
            default:
                for (var member = 0; member < columns.Length; member++)
                {
                    ((TruthColumn)columns[member]).Set(row, ((value >> member) & 1) != 0);
                }

                break;
        }
    }
}
