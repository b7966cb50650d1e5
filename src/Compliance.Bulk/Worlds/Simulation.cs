using System.Collections.Concurrent;
using Compliance.Bulk.Blocks;
using Compliance.Bulk.Reading;
using Compliance.Bulk.Runs;
using Compliance.Bulk.Scoring;
using Compliance.Bulk.Synthesis;
using Compliance.Engine.Columnar;
using Compliance.Language.Profiles;

namespace Compliance.Bulk.Worlds;

/// <summary>The scores of profiles over many worlds, and how they rank in each.</summary>
internal sealed class Simulation
{
    private readonly ColumnarPack _pack;
    private readonly WorldSampler[] _samplers;
    private readonly Distribution[] _scores;
    private readonly Distribution[] _ranks;

    private Simulation(ColumnarPack pack, IReadOnlyList<Profile> profiles, Priors priors, long seed)
    {
        (_pack, Profiles) = (pack, profiles);
        _samplers = [.. profiles.Select(p => new WorldSampler(p, priors, seed))];
        _scores = [.. profiles.Select(_ => new Distribution())];
        _ranks = [.. profiles.Select(_ => new Distribution())];
    }

    public IReadOnlyList<Profile> Profiles { get; }

    /// <summary>The score of the treaty of each profile; worlds in which nothing applies are left out.</summary>
    public IReadOnlyList<Distribution> Scores => _scores;

    /// <summary>The rank of each profile, the best being one; those that are equal share the mean of their ranks.</summary>
    public IReadOnlyList<Distribution> Ranks => _ranks;

    /// <summary>How many facts of each profile are drawn.</summary>
    public IReadOnlyList<int> Drawn => [.. _samplers.Select(s => s.Drawn)];

    /// <exception cref="BadTableException">A rule took or made more than it may.</exception>
    public static Simulation Run(ColumnarPack pack, IReadOnlyList<Profile> profiles, Priors priors, long worlds, long seed, int threads)
    {
        var simulation = new Simulation(pack, profiles, priors, seed);
        var made = new MadeBlocks(worlds);
        var free = new ConcurrentBag<(ProfileBlock Block, BlockBatch Batch)>();
        OrderedWork.Run(
            made.Next,
            raw =>
            {
                var own = free.TryTake(out var idle) ? idle : (new ProfileBlock(pack.Facts), new BlockBatch(pack.Facts));
                var scores = Array.ConvertAll(simulation._samplers, s => simulation.ScoresOf(s, raw, own.Item1, own.Item2));
                free.Add(own);
                return scores;
            },
            simulation.Take,
            threads);
        return simulation;
    }

    private double?[] ScoresOf(WorldSampler sampler, RawBlock raw, ProfileBlock block, BlockBatch batch)
    {
        block.Begin((raw.Number * ProfileBlock.Rows) + 1, raw.Count);
        sampler.Fill(block);
        var result = _pack.Evaluate(batch.Of(block), BatchOutputs.Scores, out var diagnostic, threads: 1) ?? throw new BadTableException(diagnostic!);

        // With every fact known both ends are one; what lists of objects leave open is taken at its lower end.
        return [.. Enumerable.Range(0, raw.Count).Select(w => result.ScoreOf(result.Scopes.Count - 1, w).Lower)];
    }

    private void Take(double?[][] scores)
    {
        for (var world = 0; world < scores[0].Length; world++)
        {
            for (var i = 0; i < scores.Length; i++)
            {
                if (scores[i][world] is { } score)
                {
                    _scores[i].Add(score);
                    _ranks[i].Add(RankOf(score, scores, world));
                }
            }
        }
    }

    private static double RankOf(double score, double?[][] scores, int world)
    {
        var (better, equal) = (0, 0);
        foreach (var other in scores)
        {
            better += other[world] > score ? 1 : 0;
            equal += other[world] == score ? 1 : 0;
        }

        return better + ((equal + 1) / 2.0);
    }
}
