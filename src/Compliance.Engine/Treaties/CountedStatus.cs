using Compliance.Language.Diagnostics;
using Compliance.Language.Rules;
using Compliance.Language.Values;

namespace Compliance.Engine.Treaties;

/// <summary>Counts, from a pack's table of participation, what the pack says of its treaty's life, as of the last day that the pack knows of.</summary>
internal static class CountedStatus
{
    /// <summary>The status; null where the table has mistakes or the pack lacks the parameters of the final clauses.</summary>
    public static InstrumentStatus? Of(RulePack pack, DiagnosticBag bag)
    {
        if (FinalClauses.Of(pack, bag) is not { } clauses || ParticipationReader.Of(pack, bag) is not { } participants || !DateRange.TryParse(pack.Status.AsOf, out var known))
        {
            return null;
        }

        var status = new TreatyStatus(clauses, participants, DaySpan.Of(known).Last, []);
        return pack.Status with
        {
            InForce = status.InForce == true,
            InstrumentsVerified = status.InstrumentsCounted,
            InstrumentsReported = status.Reported.Count(),
            InstrumentsRequired = clauses.InstrumentsRequired,
        };
    }
}
