using Compliance.Language.Diagnostics;
using Compliance.Language.Rules;
using Compliance.Language.Values;

namespace Compliance.Engine.Treaties;

/// <summary>The numbers and days of a treaty's final clauses, which its pack declares as parameters.</summary>
/// <param name="SignatureOpens">The first day of signature.</param>
/// <param name="SignatureCloses">The last day of signature.</param>
/// <param name="InstrumentsRequired">How many instruments bring the treaty into force.</param>
/// <param name="EntryIntoForceDays">Which day after the last of those brings it into force.</param>
/// <param name="LaterEntryIntoForceDays">Which day after its own deposit brings it into force for a later State, at the earliest.</param>
/// <param name="AmendmentProposalYears">How many years after entry into force a Party may propose amendments.</param>
/// <param name="AmendmentDays">How many days after a Party's instrument an amendment enters into force for it.</param>
/// <param name="DenunciationYears">How many years after its receipt a denunciation takes effect.</param>
/// <param name="ProtocolParties">How many States Parties it takes to consider a protocol.</param>
internal sealed record FinalClauses(
    DateOnly SignatureOpens, DateOnly SignatureCloses, int InstrumentsRequired, int EntryIntoForceDays, int LaterEntryIntoForceDays, int AmendmentProposalYears, int AmendmentDays, int DenunciationYears, int ProtocolParties)
{
    /// <summary>Reads them from the parameters of a pack; null where some are not declared.</summary>
    public static FinalClauses? Of(RulePack pack, DiagnosticBag bag)
    {
        var complete = true;
        var clauses = new FinalClauses(
            Day("signatureOpens"), Day("signatureCloses"), Number("entryIntoForceInstruments"), Number("entryIntoForceDays"), Number("laterEntryIntoForceDays"),
            Number("amendmentProposalYears"), Number("amendmentEntryIntoForceDays"), Number("denunciationYears"), Number("protocolParties"));
        return complete ? clauses : null;

        DateOnly Day(string name) => Value(name, CelKind.Timestamp, "date") is { } value ? DaySpan.Of(new DateRange(value.AsTimestamp(), value.AsTimestamp())).First : default;

        int Number(string name) => Value(name, CelKind.Int, "int") is { } value && value.AsInt() is >= 0 and <= 1000 ? (int)value.AsInt() : default;

        CelValue? Value(string name, CelKind kind, string type)
        {
            if (pack.Parameters.FirstOrDefault(p => p.Name == name) is { } parameter && parameter.Value.Kind == kind)
            {
                return parameter.Value;
            }

            bag.Add(EnvironmentDiagnostics.ParameterNeeded.At(pack.Manifest.File, default, name, type));
            complete = false;
            return null;
        }
    }
}
