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
        var tests = _program.Rules.Facts.Tests;
        for (var leaf = 0; leaf < tests.Count; leaf++)
        {
            _machine.Kernels.Test(tests[leaf], tile, ref Unsafe.Add(ref scratch, leaf * Tile.Words));
        }

        _rows.Fill(number, MemoryMarshal.CreateSpan(ref scratch, _program.Program.Planes * Tile.Words));
        RunParts(tile, number + 1 < _batch.Tiles.Count ? _batch.Tiles[number + 1] : tile, ref scratch);
        _rows.Patch(number, MemoryMarshal.CreateSpan(ref scratch, _program.Program.Planes * Tile.Words));
        if (_program.Outputs.HasFlag(BatchOutputs.RuleCounts))
        {
            Count(tile.Count, ref scratch);
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

    /// <summary>Between the parts the next tile is brought nearer, a little at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RunParts(Tile tile, Tile next, ref ulong scratch)
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
    private void Count(int profiles, ref ulong scratch)
    {
        for (var rule = 0; rule < _program.Settled.Length; rule++)
        {
            var places = _program.Settled[rule];
            for (var verdict = 0; verdict < places.Length; verdict++)
            {
                if (places[verdict] >= 0)
                {
                    ref var plane = ref Unsafe.Add(ref scratch, places[verdict] * Tile.Words);
                    RuleCounts[(rule * BatchResult.Verdicts) + verdict] += profiles == Tile.Profiles ? BitPlanes.Count(ref plane) : BitPlanes.Count(ref plane, profiles);
                }
            }
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
