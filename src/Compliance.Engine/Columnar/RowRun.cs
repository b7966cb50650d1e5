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

    // Of each rule the profile for which it was corrected last.
    private readonly int[] _patched;
    private DiagramSearch _search = new(0);
    private int _places;

    public RowRun(BatchProgram program, ProfileBatch batch)
    {
        (_program, _batch, _pack) = (program, batch, program.Rules.RowPack);
        _row = _pack.CreateRow();
        _verdicts = new VerdictStatus[_pack.Rules.Count];
        _patched = new int[program.Patches.Length];
        Array.Fill(_patched, -1);
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
        foreach (var (row, disputes) in _batch.Tiles[tile].Disputes)
        {
            // Of what is true or false coders that differ have found all that it can be.
            foreach (var dispute in disputes.Where(d => d.Fact.Kind != FactKind.Boolean))
            {
                foreach (var rule in _program.Rules.Readers[dispute.Fact.Index])
                {
                    Patch(rule, tile, row, disputes, scratch);
                }
            }
        }
    }

    private void Patch(int rule, int tile, int row, List<Dispute> disputes, Span<ulong> scratch)
    {
        var profile = (tile * Tile.Profiles) + row;
        if (_program.Patches[rule].Length == 0 || _patched[rule] == profile)
        {
            return;
        }

        _patched[rule] = profile;
        var (read, diagram) = (_program.Rules.Read[rule], _program.Rules.Diagrams[rule].Value);
        var possible = diagram is null || disputes.Exists(d => d.IsVague && read.Contains(d.Fact))
            ? PossibleOf(_program.Rules.Rules[rule], profile, _batch.ViewOf(profile, read))
            : diagram.PossibleOn(_batch.Tiles[tile], row, disputes, SearchFor(diagram));
        foreach (var (plane, table) in _program.Patches[rule])
        {
            Write(scratch, plane, row, ((table >> possible) & 1) != 0);
        }
    }

    private DiagramSearch SearchFor(RowDiagram diagram)
    {
        if (diagram.Count > _places)
        {
            (_places, _search) = (diagram.Count, new DiagramSearch(diagram.Count));
        }

        return _search;
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
