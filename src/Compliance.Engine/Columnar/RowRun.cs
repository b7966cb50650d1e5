using Compliance.Engine.Compiled;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Interpretation;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Columnar;

/// <summary>What planes cannot tell, one profile at a time: rules outside the exact fragment, and the profiles on whose words, sets, numbers or dates coders differ.</summary>
internal sealed class RowRun
{
    private readonly BatchProgram _program;
    private readonly ProfileBatch _batch;
    private readonly CompiledPack _pack;
    private readonly FactRow _row;
    private readonly VerdictStatus[] _verdicts;

    public RowRun(BatchProgram program, ProfileBatch batch)
    {
        (_program, _batch, _pack) = (program, batch, program.Rules.RowPack);
        _row = _pack.CreateRow();
        _verdicts = new VerdictStatus[_pack.Rules.Count];
    }

    /// <summary>The first profile on which a rule took or made more than it may.</summary>
    public (int Profile, Diagnostic Diagnostic)? Stopped { get; private set; }

    /// <summary>Fills the leaves of the rules that are evaluated row by row.</summary>
    public void Fill(int tile, Span<ulong> scratch)
    {
        var rules = _program.Rules;
        foreach (var rule in rules.ByRow)
        {
            foreach (var leaf in rules.Planes[rule].Possible)
            {
                scratch.Slice(PlaceOf(leaf) * Tile.Words, Tile.Words).Clear();
            }
        }

        for (var row = 0; rules.ByRow.Length > 0 && row < _batch.Tiles[tile].Count; row++)
        {
            var profile = (tile * Tile.Profiles) + row;
            _row.Load(_batch.ViewOf(profile, rules.ReadByRow));
            if (!_pack.Evaluate(_row, _verdicts, out var diagnostic))
            {
                Stop(profile, diagnostic!);
                continue;
            }

            for (var i = 0; i < _verdicts.Length; i++)
            {
                var possible = _verdicts[i] == VerdictStatus.Undetermined ? PossibleOf(_pack.Rules[i], profile, _row.View) : 1 << (int)_verdicts[i];
                var leaves = rules.Planes[rules.ByRow[i]].Possible;
                for (var verdict = 0; verdict < leaves.Length; verdict++)
                {
                    Write(scratch, PlaceOf(leaves[verdict]), row, ((possible >> verdict) & 1) != 0);
                }
            }
        }
    }

    /// <summary>Corrects what turns on facts on which coders differ: it is one of what they found, which says more than that it is unknown.</summary>
    public void Patch(int tile, Span<ulong> scratch)
    {
        var disputes = _batch.Tiles[tile].Disputes;
        foreach (var row in disputes.Keys.Select(k => k.Row).Distinct().Order())
        {
            var facts = disputes.Keys.Where(k => k.Row == row).Select(k => _batch.Facts.Facts[k.Fact]).Where(f => f.Kind != FactKind.Boolean).ToArray();
            for (var rule = 0; rule < _program.Patches.Length; rule++)
            {
                if (_program.Rules.Planes[rule].IsByRow || !facts.Any(_program.Rules.Read[rule].Contains))
                {
                    continue;
                }

                var profile = (tile * Tile.Profiles) + row;
                var possible = PossibleOf(_program.Rules.Rules[rule], profile, _batch.ViewOf(profile, _program.Rules.Read[rule]));
                foreach (var (plane, table) in _program.Patches[rule])
                {
                    Write(scratch, plane, row, ((table >> possible) & 1) != 0);
                }
            }
        }
    }

    private int PlaceOf(int node) => _program.Rules.Facts.PlaceOf(_program.Rules.Facts.Graph[node].A);

    private int PossibleOf(Rule rule, int profile, Language.Profiles.ProfileView view)
    {
        try
        {
            return RuleEvaluator.PossibleVerdicts(rule, view).Aggregate(0, (mask, v) => mask | (1 << (int)v));
        }
        catch (LimitExceededException exceeded)
        {
            Stop(profile, exceeded.Diagnostic!);
            return 0;
        }
    }

    private void Stop(int profile, Diagnostic diagnostic)
    {
        if (Stopped is not { } before || profile < before.Profile)
        {
            Stopped = (profile, diagnostic);
        }
    }

    private static void Write(Span<ulong> scratch, int plane, int row, bool isSet)
    {
        ref var word = ref scratch[(plane * Tile.Words) + (row >> 6)];
        var bit = 1UL << (row & 63);
        word = isSet ? word | bit : word & ~bit;
    }
}
