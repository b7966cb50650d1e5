using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Compliance.Language.Diagnostics;

namespace Compliance.Engine.Columnar;

/// <summary>Runs a program on tiles, one after the other, for one thread.</summary>
internal sealed class TileRun
{
    private const int LineWords = 8;

    private readonly BatchProgram _program;
    private readonly PlaneMachine _machine;
    private readonly PartCode[]? _code;
    private readonly ProfileBatch _batch;
    private readonly BatchResult _result;
    private readonly RowRun _rows;
    private readonly ChangeCount _changes;
    private readonly int[] _read;
    private readonly (int Leaf, NumberTest Test)[] _tests;
    private readonly ulong[] _scratch;
    private readonly int _start;

    public TileRun(BatchProgram program, PlaneMachine machine, PartCode[]? code, ProfileBatch batch, BatchResult result)
    {
        (_program, _machine, _code, _batch, _result) = (program, machine, code, batch, result);
        _scratch = GC.AllocateArray<ulong>((program.Program.Planes * Tile.Words) + LineWords, pinned: true);
        _start = (int)((-Marshal.UnsafeAddrOfPinnedArrayElement(_scratch, 0) & ((LineWords * sizeof(ulong)) - 1)) / sizeof(ulong));
        _rows = new RowRun(program, batch);
        _changes = new ChangeCount(program);
        _read = [.. Enumerable.Range(0, batch.Layout.Planes).Where(p => program.Program.IsRead[p])];

        // Questions about one column follow each other, so that it is read from far away once.
        _tests = [.. program.Rules.Facts.Tests.Select((t, leaf) => (leaf, t)).OrderBy(t => t.t.Column)];
        RuleCounts = new long[program.Settled.Length * BatchResult.Verdicts];
    }

    /// <summary>Of each rule how many profiles have each verdict, in the tiles that were run.</summary>
    public long[] RuleCounts { get; }

    /// <summary>What the comparisons come to, in the tiles that were run.</summary>
    public VerdictChanges Changes => _changes.Changes;

    /// <summary>The first profile on which a rule took or made more than it may.</summary>
    public (int Profile, Diagnostic Diagnostic)? Stopped => _rows.Stopped;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(int number)
    {
        var tile = _batch.Tiles[number];
        ref var scratch = ref _scratch[_start];
        foreach (var (leaf, test) in _tests)
        {
            _machine.Kernels.Test(test, tile, ref Unsafe.Add(ref scratch, leaf * Tile.Words));
        }

        _rows.Fill(number, MemoryMarshal.CreateSpan(ref scratch, _program.Program.Planes * Tile.Words));

        // What coders differ on is corrected when all parts have run, and counted after that.
        var isCorrected = tile.Disputes.Count > 0;
        RunParts(tile, number + 1 < _batch.Tiles.Count ? _batch.Tiles[number + 1] : tile, ref scratch, isCounted: !isCorrected);
        if (isCorrected)
        {
            _rows.Patch(number, MemoryMarshal.CreateSpan(ref scratch, _program.Program.Planes * Tile.Words));
            Array.ForEach(_program.Counted, planes => Count(planes, tile.Count));
        }

        _changes.Count(tile.Count, ref scratch);

        for (var sum = 0; sum < _program.Sums.Count; sum++)
        {
            Add(sum, number, ref scratch);
        }

        if (_program.Outputs.HasFlag(BatchOutputs.Verdicts))
        {
            Keep(number);
        }
    }

    /// <summary>Between the parts the next tile is brought nearer, a little at a time. Planes are counted while they are still near.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RunParts(Tile tile, Tile next, ref ulong scratch, bool isCounted)
    {
        var parts = _program.Program.Parts;
        for (var part = 0; part < parts.Count; part++)
        {
            Fetch(next, part, parts.Count);
            if (_code is null)
            {
                _machine.Kernels.Run(parts[part], ref tile.First, ref scratch);
            }
            else
            {
                _code[part](ref tile.First, ref scratch);
            }

            if (isCounted)
            {
                Count(_program.Counted[part], tile.Count);
            }
        }
    }

    /// <summary>Asks for one of some shares of what is read of a tile: the planes that the program reads, and all numbers.</summary>
    private void Fetch(Tile tile, int share, int shares)
    {
        var fixedPlanes = _batch.Layout.Planes;
        var all = _read.Length + tile.Planes - fixedPlanes;
        for (var i = all * share / shares; i < all * (share + 1) / shares; i++)
        {
            tile.Fetch(i < _read.Length ? _read[i] : fixedPlanes + i - _read.Length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(List<(int Plane, int Count)> planes, int profiles)
    {
        foreach (var (place, count) in planes)
        {
            ref var plane = ref _scratch[_start + (place * Tile.Words)];
            RuleCounts[count] += profiles == Tile.Profiles ? BitPlanes.Count(ref plane) : BitPlanes.Count(ref plane, profiles);
        }
    }

    private void Add(int sum, int number, ref ulong scratch)
    {
        var width = _program.Sums[sum].Width;
        var counters = _result.Sums.Of(sum, number);
        for (var bit = 0; bit < width; bit++)
        {
            _machine.Kernels.Add(_program.SumPlaces[sum][bit], ref scratch, ref counters[bit * Tile.Words], width - bit);
        }
    }

    private void Keep(int number)
    {
        var kept = _result.PlanesOf(number);
        for (var rule = 0; rule < _program.Settled.Length; rule++)
        {
            for (var verdict = 0; verdict < BatchResult.Verdicts; verdict++)
            {
                if (_program.Settled[rule][verdict] is >= 0 and var plane)
                {
                    PlaneOf(plane).CopyTo(kept.AsSpan(_result.PlaceOf(rule, verdict) * Tile.Words, Tile.Words));
                }
            }
        }
    }

    private Span<ulong> PlaneOf(int plane) => _scratch.AsSpan(_start + (plane * Tile.Words), Tile.Words);
}
