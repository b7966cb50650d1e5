using Compliance.Bulk.Blocks;
using Compliance.Bulk.Reading;
using Compliance.Bulk.Tables;
using Compliance.Engine.Columnar;
using Compliance.Engine.Reports;
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

    private readonly ColumnarPack _pack;
    private readonly BatchOutputs _outputs;
    private readonly BlockBatch _batch;
    private readonly WholeColumn _row = new(RowName, ProfileBlock.Rows);
    private readonly TextColumn _state = new(ProfileBlock.StateName, ProfileBlock.Rows);
    private readonly TextColumn _iso3 = new(ProfileBlock.Iso3Name, ProfileBlock.Rows);
    private readonly DateColumn _asOf = new(ProfileBlock.AsOfName, ProfileBlock.Rows);
    private readonly BoundColumn? _bound;
    private readonly WholeColumn[] _statuses = [.. Statuses.Select(s => new WholeColumn(Words.Spell(s), ProfileBlock.Rows))];
    private readonly int[] _scopes;
    private readonly ShareColumn[] _shares;
    private readonly WordColumn[] _verdicts;

    /// <param name="pack">The rules.</param>
    /// <param name="selection">The scores besides that of the treaty; null for none.</param>
    /// <param name="hasVerdicts">Whether there is a column for each rule.</param>
    /// <param name="bound">Tells whether States are bound; null where nobody asks.</param>
    public ScoreBlock(ColumnarPack pack, ScoreSelection? selection, bool hasVerdicts, BoundColumn? bound = null)
    {
        (_pack, _bound) = (pack, bound);
        _outputs = BatchOutputs.ProfileCounts | BatchOutputs.Scores | (selection is null ? 0 : ColumnarRules.OutputOf(selection.By)) | (hasVerdicts ? BatchOutputs.Verdicts : 0);
        _batch = new BlockBatch(pack.Facts);

        // The scope of the treaty is the last of the result, and the first of the table.
        var scopes = pack.ScopesOf(_outputs);
        _scopes = [scopes.Count - 1, .. Enumerable.Range(0, scopes.Count - 1).Where(s => selection!.Has(scopes[s]))];
        _shares = [.. _scopes.SelectMany((s, i) => Ends.Select(n => new ShareColumn(i == 0 ? n : scopes[s] + "." + n, ProfileBlock.Rows)))];
        string[] words = [.. Statuses.Select(s => Words.Spell(s))];
        _verdicts = hasVerdicts ? [.. pack.Rules.Select(r => new WordColumn(r.Id, words, ProfileBlock.Rows))] : [];
        Columns = [_row, _state, _iso3, _asOf, .. bound is null ? [] : new[] { bound.Column }, .. _statuses, .. _shares, .. _verdicts];
    }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Evaluates a block and writes its table.</summary>
    /// <exception cref="BadTableException">A rule took or made more than it may.</exception>
    public TableBlock Score(ProfileBlock profiles)
    {
        var result = _pack.Evaluate(_batch.Of(profiles), _outputs, out var diagnostic, threads: 1) ?? throw new BadTableException(diagnostic!);
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
                Write(profiles, result, row);
            }
        }

        return new TableBlock(Columns, rows);
    }

    private void Write(ProfileBlock profiles, BatchResult result, int row)
    {
        _row.Set(row, profiles.FirstRow + row);
        _state.Set(row, profiles.State[row]);
        _iso3.Set(row, profiles.Iso3[row]);
        _asOf.Codes[row] = profiles.AsOf.Codes[row];
        _bound?.Write(profiles, row);
        var counts = result.CountsOfProfile(row);
        _statuses[(int)VerdictStatus.Satisfied].Set(row, counts.Satisfied);
        _statuses[(int)VerdictStatus.NotSatisfied].Set(row, counts.NotSatisfied);
        _statuses[(int)VerdictStatus.NotApplicable].Set(row, counts.NotApplicable);
        _statuses[(int)VerdictStatus.Error].Set(row, counts.Error);
        _statuses[(int)VerdictStatus.Undetermined].Set(row, counts.Undetermined);

        for (var scope = 0; scope < _scopes.Length; scope++)
        {
            var score = result.ScoreOf(_scopes[scope], row);
            Write(_shares[Ends.Length * scope], row, score.Lower);
            Write(_shares[(Ends.Length * scope) + 1], row, score.Upper);
            Write(_shares[(Ends.Length * scope) + 2], row, score.Completeness);
        }

        for (var i = 0; i < _verdicts.Length; i++)
        {
            _verdicts[i].Codes[row] = (ushort)((int)result.VerdictOf(row, i) + 1);
        }
    }

    private static void Write(ShareColumn column, int row, double? share)
    {
        if (share is { } value)
        {
            column.Set(row, value);
        }
    }
}
