using Compliance.Bulk.Tables;
using Compliance.Language.Verdicts;

namespace Compliance.Bulk.Scoring;

/// <summary>Of one rule and a block of profiles the verdicts that are possible: a plane for each. One bit settles a profile, more leave it undetermined.</summary>
internal sealed class PossibleVerdicts(int rows)
{
    public ulong[] Satisfied { get; } = new ulong[Bits.WordsFor(rows)];

    public ulong[] NotSatisfied { get; } = new ulong[Bits.WordsFor(rows)];

    public ulong[] NotApplicable { get; } = new ulong[Bits.WordsFor(rows)];

    public ulong[] Error { get; } = new ulong[Bits.WordsFor(rows)];

    public ulong[] this[VerdictStatus status] => status switch
    {
        VerdictStatus.Satisfied => Satisfied,
        VerdictStatus.NotSatisfied => NotSatisfied,
        VerdictStatus.NotApplicable => NotApplicable,
        _ => Error,
    };

    public void Clear()
    {
        Array.Clear(Satisfied);
        Array.Clear(NotSatisfied);
        Array.Clear(NotApplicable);
        Array.Clear(Error);
    }

    /// <summary>The verdict of a row.</summary>
    public VerdictStatus At(int row)
    {
        var (satisfied, not, inapplicable, error) = (Bits.Has(Satisfied, row), Bits.Has(NotSatisfied, row), Bits.Has(NotApplicable, row), Bits.Has(Error, row));
        var possible = (satisfied ? 1 : 0) + (not ? 1 : 0) + (inapplicable ? 1 : 0) + (error ? 1 : 0);
        return possible != 1 ? VerdictStatus.Undetermined
            : satisfied ? VerdictStatus.Satisfied
            : not ? VerdictStatus.NotSatisfied
            : inapplicable ? VerdictStatus.NotApplicable
            : VerdictStatus.Error;
    }
}
