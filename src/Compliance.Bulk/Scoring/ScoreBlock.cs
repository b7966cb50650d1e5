using Compliance.Bulk.Blocks;
using Compliance.Bulk.Tables;
using Compliance.Language.Text;
using Compliance.Language.Verdicts;

namespace Compliance.Bulk.Scoring;

/// <summary>The scores of a block of profiles as a table: one row each. Made once, filled again and again.</summary>
/// <remarks>Thread safety: one serves one thread at a time.</remarks>
internal sealed class ScoreBlock
{
    /// <summary>The number of the row in the whole input, from one.</summary>
    public const string RowName = "row";

    private static readonly VerdictStatus[] Statuses = Enum.GetValues<VerdictStatus>();

    private static readonly string[] Ends = ["lower", "upper", "completeness"];

    private readonly IBlockEvaluator _evaluator;
    private readonly PossibleVerdicts[] _possible;
    private readonly VerdictCounters _counts;
    private readonly ScopeCounters[] _scopes;
    private readonly WholeColumn _row = new(RowName, ProfileBlock.Rows);
    private readonly TextColumn _state = new(ProfileBlock.StateName, ProfileBlock.Rows);
    private readonly TextColumn _iso3 = new(ProfileBlock.Iso3Name, ProfileBlock.Rows);
    private readonly DateColumn _asOf = new(ProfileBlock.AsOfName, ProfileBlock.Rows);
    private readonly WholeColumn[] _statuses = [.. Statuses.Select(s => new WholeColumn(Words.Spell(s), ProfileBlock.Rows))];
    private readonly ShareColumn[] _shares;
    private readonly WordColumn[] _verdicts;

    public ScoreBlock(ScoreLayout layout, IBlockEvaluator evaluator)
    {
        _evaluator = evaluator;
        _possible = [.. layout.Rules.Select(_ => new PossibleVerdicts(ProfileBlock.Rows))];
        _counts = new VerdictCounters(layout.Rules.Count, ProfileBlock.Rows);
        _scopes = [new ScopeCounters(layout.Weighted(layout.Counted), ProfileBlock.Rows), .. layout.Scopes.Select(s => new ScopeCounters(layout.Weighted(s.Rules), ProfileBlock.Rows))];
        _shares = [.. layout.Scopes.Select(s => s.Name + ".").Prepend("").SelectMany(s => Ends.Select(n => new ShareColumn(s + n, ProfileBlock.Rows)))];
        string[] words = [.. Statuses.Select(s => Words.Spell(s))];
        _verdicts = layout.HasVerdicts ? [.. layout.Rules.Select(r => new WordColumn(r.Id, words, ProfileBlock.Rows))] : [];
        Columns = [_row, _state, _iso3, _asOf, .. _statuses, .. _shares, .. _verdicts];
    }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The verdicts of the block that was filled last, rule by rule.</summary>
    public IReadOnlyList<PossibleVerdicts> Possible => _possible;

    /// <summary>The share of the treaty of a row of the block that was evaluated last.</summary>
    public (double? Lower, double? Upper) TreatyAt(int row) => (_scopes[0].LowerAt(row), _scopes[0].UpperAt(row));

    /// <summary>Gives verdicts and sums them up.</summary>
    public void Evaluate(ProfileBlock profiles)
    {
        Array.ForEach(_possible, p => p.Clear());
        _evaluator.Evaluate(profiles, _possible);
        Array.ForEach(_scopes, s => s.Count(_possible));
    }

    /// <summary>Evaluates a block and writes its table.</summary>
    public TableBlock Score(ProfileBlock profiles)
    {
        Evaluate(profiles);
        _counts.Count(_possible);
        foreach (var column in Columns)
        {
            column.Clear();
        }

        var rows = new List<int>(profiles.Count);
        for (var row = 0; row < profiles.Count; row++)
        {
            if (profiles.IsPresent(row))
            {
                rows.Add(row);
                Write(profiles, row);
            }
        }

        return new TableBlock(Columns, rows);
    }

    private void Write(ProfileBlock profiles, int row)
    {
        _row.Set(row, profiles.FirstRow + row);
        _state.Set(row, profiles.State[row]);
        _iso3.Set(row, profiles.Iso3[row]);
        _asOf.Codes[row] = profiles.AsOf.Codes[row];
        foreach (var status in Statuses)
        {
            _statuses[(int)status].Set(row, CountAt(status, row));
        }

        for (var i = 0; i < _scopes.Length; i++)
        {
            Write(_shares[3 * i], row, _scopes[i].LowerAt(row));
            Write(_shares[(3 * i) + 1], row, _scopes[i].UpperAt(row));
            Write(_shares[(3 * i) + 2], row, _scopes[i].CompletenessAt(row));
        }

        for (var i = 0; i < _verdicts.Length; i++)
        {
            _verdicts[i].Codes[row] = (ushort)((int)_possible[i].At(row) + 1);
        }
    }

    private long CountAt(VerdictStatus status, int row) => status switch
    {
        VerdictStatus.Satisfied => _counts.Satisfied[row],
        VerdictStatus.NotSatisfied => _counts.NotSatisfied[row],
        VerdictStatus.NotApplicable => _counts.NotApplicable[row],
        VerdictStatus.Error => _counts.Error[row],
        _ => _counts.OpenAt(row),
    };

    private static void Write(ShareColumn column, int row, double? share)
    {
        if (share is { } value)
        {
            column.Set(row, value);
        }
    }
}
