using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Columnar;

/// <summary>What was asked of a batch. Profiles and rules are named by their numbers, from zero; rules and scopes stand in the order of the pack that made it.</summary>
/// <remarks>Thread safety: immutable. Asking for what was not computed is refused.</remarks>
public sealed class BatchResult
{
    /// <summary>How many verdicts a rule can settle on.</summary>
    internal const int Verdicts = 4;

    private readonly BatchProgram _program;
    private readonly ulong[]?[] _planes;
    private readonly int[] _places;
    private readonly int _kept;
    private readonly long[] _ruleCounts;

    internal BatchResult(BatchProgram program, int count, int tiles)
    {
        _program = program;
        Count = count;
        Sums = new SumColumns(program.Sums, tiles);
        _planes = new ulong[]?[tiles];
        var kept = 0;
        _places = [.. program.Settled.SelectMany(s => s).Select(p => p < 0 ? -1 : kept++)];
        _kept = kept;
        Changes = new VerdictChanges(program.Rules.Comparisons.Count);
        _ruleCounts = new long[program.Settled.Length * Verdicts];
    }

    /// <summary>How many profiles there are.</summary>
    public int Count { get; }

    /// <summary>The rules.</summary>
    public IReadOnlyList<Rule> Rules => _program.Rules.Rules;

    /// <summary>The scopes that have scores: articles, chapters, themes, and last <c>convention</c>, as far as they were asked for.</summary>
    public IReadOnlyList<string> Scopes => Array.ConvertAll(_program.Scopes, s => s.Scope);

    internal SumColumns Sums { get; }

    /// <summary>What the comparisons of the rules come to.</summary>
    internal VerdictChanges Changes { get; }

    /// <summary>How many profiles have each verdict on a rule.</summary>
    /// <param name="rule">The number of the rule.</param>
    /// <exception cref="InvalidOperationException">It was not asked for.</exception>
    public VerdictCounts CountsOfRule(int rule)
    {
        Require(BatchOutputs.RuleCounts);
        return VerdictCounts.Of(_ruleCounts.AsSpan(rule * Verdicts, Verdicts), Count);
    }

    /// <summary>How many rules have each verdict on a profile.</summary>
    /// <param name="profile">The number of the profile.</param>
    /// <exception cref="InvalidOperationException">It was not asked for.</exception>
    public VerdictCounts CountsOfProfile(int profile)
    {
        Require(BatchOutputs.ProfileCounts);
        Span<long> settled = stackalloc long[Verdicts];
        for (var verdict = 0; verdict < settled.Length; verdict++)
        {
            settled[verdict] = Sums.ValueOf(_program.Counts[verdict], Checked(profile));
        }

        return VerdictCounts.Of(settled, Rules.Count);
    }

    /// <summary>The score of a profile in a scope.</summary>
    /// <param name="scope">The number of the scope.</param>
    /// <param name="profile">The number of the profile.</param>
    public BatchScore ScoreOf(int scope, int profile) => _program.Scopes[scope].Of(Checked(profile), Sums);

    /// <summary>The verdict of a rule on a profile.</summary>
    /// <param name="profile">The number of the profile.</param>
    /// <param name="rule">The number of the rule.</param>
    /// <exception cref="InvalidOperationException">It was not asked for.</exception>
    public VerdictStatus VerdictOf(int profile, int rule)
    {
        Require(BatchOutputs.Verdicts);
        var (planes, row) = (_planes[Checked(profile) / Tile.Profiles]!, profile % Tile.Profiles);
        for (var verdict = 0; verdict < Verdicts; verdict++)
        {
            if (PlaceOf(rule, verdict) is >= 0 and var place && ((planes[(place * Tile.Words) + (row >> 6)] >> (row & 63)) & 1) != 0)
            {
                return (VerdictStatus)verdict;
            }
        }

        return VerdictStatus.Undetermined;
    }

    internal int PlaceOf(int rule, int verdict) => _places[(rule * Verdicts) + verdict];

    internal ulong[] PlanesOf(int tile) => _planes[tile] ??= new ulong[_kept * Tile.Words];

    internal void Add(long[] ruleCounts, VerdictChanges changes)
    {
        Changes.Add(changes);
        for (var i = 0; i < ruleCounts.Length; i++)
        {
            _ruleCounts[i] += ruleCounts[i];
        }
    }

    private int Checked(int profile) => profile >= 0 && profile < Count ? profile : throw new ArgumentOutOfRangeException(nameof(profile));

    private void Require(BatchOutputs output)
    {
        if (!_program.Outputs.HasFlag(output))
        {
            throw new InvalidOperationException(output + " were not asked for");
        }
    }
}
