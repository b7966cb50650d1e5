using Compliance.Bulk.Tables;

namespace Compliance.Bulk.Scoring;

/// <summary>The outer interval and the completeness of one scope, for each row of a block: of each rule's possible verdicts the worst and the best end, rules taken one by one.</summary>
internal sealed class ScopeCounters
{
    private readonly (int Rule, long Weight)[] _rules;
    private readonly long _total;
    private readonly int _words;
    private readonly SlicedCounter _lowSatisfied;
    private readonly SlicedCounter _lowApplying;
    private readonly SlicedCounter _highSatisfied;
    private readonly SlicedCounter _highApplying;
    private readonly SlicedCounter _decided;

    public ScopeCounters(IEnumerable<(int Rule, long Weight)> rules, int rows)
    {
        _rules = [.. rules];
        _total = _rules.Sum(r => r.Weight);
        _words = Bits.WordsFor(rows);
        (_lowSatisfied, _lowApplying, _highSatisfied, _highApplying, _decided) = (Counter(), Counter(), Counter(), Counter(), Counter());
    }

    public double? LowerAt(int row) => Ratio(_lowSatisfied[row], _lowApplying[row]);

    public double? UpperAt(int row) => Ratio(_highSatisfied[row], _highApplying[row]);

    public double? CompletenessAt(int row) => Ratio(_decided[row], _total);

    public void Count(PossibleVerdicts[] verdicts)
    {
        SlicedCounter[] all = [_lowSatisfied, _lowApplying, _highSatisfied, _highApplying, _decided];
        Array.ForEach(all, c => c.Clear());
        foreach (var (rule, weight) in _rules)
        {
            var possible = verdicts[rule];
            for (var w = 0; w < _words; w++)
            {
                var (satisfied, not, inapplicable, error) = (possible.Satisfied[w], possible.NotSatisfied[w], possible.NotApplicable[w], possible.Error[w]);

                // An error counts nothing at the lower end and fully at the upper.
                var onlySatisfied = satisfied & ~(not | error | inapplicable);
                var high = satisfied | error;
                _lowSatisfied.Add(w, onlySatisfied, weight);
                _lowApplying.Add(w, not | error | onlySatisfied, weight);
                _highSatisfied.Add(w, high, weight);
                _highApplying.Add(w, high | (not & ~inapplicable), weight);
                _decided.Add(w, (satisfied ^ not ^ inapplicable) & ~(satisfied & not & inapplicable) & ~error, weight);
            }
        }
    }

    private static double? Ratio(long part, long whole) => whole == 0 ? null : (double)part / whole;

    private SlicedCounter Counter() => new(Math.Max(1, _total), _words);
}
