using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Compliance.Engine.Columnar;

/// <summary>Counts, tile by tile, on how many profiles the verdicts of two rules differ, and how; for one thread.</summary>
internal sealed class ChangeCount
{
    private const int Open = BatchResult.Verdicts;

    private readonly (int Rule, int Other, int Where, int Has)[] _comparisons;
    private readonly int[][] _settled;

    // The planes of the rule that is compared, one for each verdict, as far as it is compared; those of the other; and those of the third.
    private readonly ulong[] _rule = new ulong[(Open + 1) * Tile.Words];
    private readonly ulong[] _other = new ulong[(Open + 1) * Tile.Words];
    private readonly ulong[] _where = new ulong[(Open + 1) * Tile.Words];
    private readonly int[] _profiles = new int[Open + 1];
    private readonly ulong[] _all = new ulong[Tile.Words];

    public ChangeCount(BatchProgram program)
    {
        var rules = program.Rules;
        _settled = program.Settled;
        _comparisons = [.. rules.Comparisons.Select(c => (rules.NumberOf(c.Rule), rules.NumberOf(c.Other), c.Where is null ? -1 : rules.NumberOf(c.Where), (int)c.Has))];
        Changes = new VerdictChanges(_comparisons.Length);
    }

    public VerdictChanges Changes { get; }

    /// <summary>Counts in a tile whose verdicts are there.</summary>
    /// <param name="profiles">How many profiles it has.</param>
    /// <param name="scratch">The first word of the scratch.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Count(int profiles, ref ulong scratch)
    {
        if (_comparisons.Length == 0)
        {
            return;
        }

        for (var word = 0; word < _all.Length; word++)
        {
            _all[word] = profiles >= (word + 1) * 64 ? ulong.MaxValue : profiles <= word * 64 ? 0 : (1UL << (profiles & 63)) - 1;
        }

        var loaded = (Rule: -1, Where: -1, Has: -1);
        for (var i = 0; i < _comparisons.Length; i++)
        {
            var (rule, other, where, has) = _comparisons[i];
            if (loaded != (rule, where, has))
            {
                Load(rule, where, has, ref scratch);
                loaded = (rule, where, has);
            }

            Load(_settled[other], _all, _other, ref scratch);
            Count(i, _settled[other]);
        }
    }

    /// <summary>What is the same is what is left of each verdict of the rule when all that differs is taken away.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(int comparison, int[] other)
    {
        for (var from = 0; from <= Open; from++)
        {
            if (_profiles[from] == 0)
            {
                continue;
            }

            var same = _profiles[from];
            for (var to = 0; to <= Open; to++)
            {
                if (to != from && (to == Open || other[to] >= 0))
                {
                    var both = BitPlanes.CountBoth(ref _rule[from * Tile.Words], ref _other[to * Tile.Words]);
                    Changes.Add(comparison, from, to, both);
                    same -= both;
                }
            }

            Changes.Add(comparison, from, from, same);
        }
    }

    private void Load(int rule, int where, int has, ref ulong scratch)
    {
        var compared = _all.AsSpan();
        if (where >= 0)
        {
            Load(_settled[where], _all, _where, ref scratch);
            compared = _where.AsSpan(has * Tile.Words, Tile.Words);
        }

        Load(_settled[rule], compared, _rule, ref scratch);
        for (var verdict = 0; verdict <= Open; verdict++)
        {
            _profiles[verdict] = BitPlanes.Count(ref _rule[verdict * Tile.Words]);
        }
    }

    /// <summary>The planes of the verdicts of a rule, the last where none is settled on, as far as another plane has bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Load(int[] settled, ReadOnlySpan<ulong> within, ulong[] planes, ref ulong scratch)
    {
        var wide = MemoryMarshal.Cast<ulong, Vector<ulong>>(within);
        var open = MemoryMarshal.Cast<ulong, Vector<ulong>>(planes.AsSpan(Open * Tile.Words));
        wide.CopyTo(open);
        for (var verdict = 0; verdict < Open; verdict++)
        {
            var plane = MemoryMarshal.Cast<ulong, Vector<ulong>>(planes.AsSpan(verdict * Tile.Words, Tile.Words));
            if (settled[verdict] < 0)
            {
                plane.Clear();
                continue;
            }

            var computed = MemoryMarshal.Cast<ulong, Vector<ulong>>(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref scratch, settled[verdict] * Tile.Words), Tile.Words));
            for (var i = 0; i < plane.Length; i++)
            {
                plane[i] = computed[i] & wide[i];
                open[i] &= ~computed[i];
            }
        }
    }
}
