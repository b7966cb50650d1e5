using Compliance.Bulk.Blocks;
using Compliance.Bulk.Tables;
using Compliance.Engine.Evaluation;
using Compliance.Language.Facts;
using Compliance.Language.Rules;

namespace Compliance.Bulk.Scoring;

/// <summary>Whether each State is bound, as the evaluator tells it of single profiles.</summary>
/// <remarks>Thread safety: one serves one thread at a time.</remarks>
internal sealed class BoundColumn(RulePack pack)
{
    private readonly Fact? _party = Evaluator.PartyOf(pack);

    public TruthColumn Column { get; } = new("bound", ProfileBlock.Rows);

    public void Write(ProfileBlock profiles, int row)
    {
        if (IsBound(profiles, row) is { } known)
        {
            Column.Set(row, known);
        }
    }

    private bool? IsBound(ProfileBlock profiles, int row)
    {
        if (!pack.Status.InForce)
        {
            return false;
        }

        var isAll = _party is not null;
        for (var fact = _party; fact is not null; fact = fact.Requires)
        {
            var stated = ((TruthColumn)profiles.Of(fact)[0])[row];
            if (stated == false)
            {
                return false;
            }

            isAll &= stated == true;
        }

        return isAll ? true : null;
    }
}
