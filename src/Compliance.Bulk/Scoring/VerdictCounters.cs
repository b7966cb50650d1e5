using Compliance.Bulk.Tables;

namespace Compliance.Bulk.Scoring;

/// <summary>How many rules have each verdict, for each row of a block.</summary>
internal sealed class VerdictCounters(int rules, int rows)
{
    private readonly int _words = Bits.WordsFor(rows);

    public SlicedCounter Satisfied { get; } = new(Math.Max(1, rules), Bits.WordsFor(rows));

    public SlicedCounter NotSatisfied { get; } = new(Math.Max(1, rules), Bits.WordsFor(rows));

    public SlicedCounter NotApplicable { get; } = new(Math.Max(1, rules), Bits.WordsFor(rows));

    public SlicedCounter Error { get; } = new(Math.Max(1, rules), Bits.WordsFor(rows));

    /// <summary>How many are undetermined.</summary>
    public long OpenAt(int row) => rules - Satisfied[row] - NotSatisfied[row] - NotApplicable[row] - Error[row];

    public void Count(PossibleVerdicts[] verdicts)
    {
        Satisfied.Clear();
        NotSatisfied.Clear();
        NotApplicable.Clear();
        Error.Clear();
        foreach (var possible in verdicts)
        {
            for (var w = 0; w < _words; w++)
            {
                var (s, n, a, e) = (possible.Satisfied[w], possible.NotSatisfied[w], possible.NotApplicable[w], possible.Error[w]);
                Satisfied.Add(w, s & ~(n | a | e), 1);
                NotSatisfied.Add(w, n & ~(s | a | e), 1);
                NotApplicable.Add(w, a & ~(s | n | e), 1);
                Error.Add(w, e & ~(s | n | a), 1);
            }
        }
    }
}
