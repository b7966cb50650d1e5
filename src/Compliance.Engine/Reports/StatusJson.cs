using System.Text.Json;
using Compliance.Engine.Treaties;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Engine.Reports;

/// <summary>Where a treaty stands, for a program. What is supposed is counted in everything but <c>whatIf.actual</c>.</summary>
internal static class StatusJson
{
    public static string Write(RulePack pack, TreatyStatus status, string? otherTable) => JsonReport.Write(json =>
    {
        RunHeader.WritePack(json, pack);
        json.WriteString("treaty", pack.Instrument.Name);
        json.WriteString("asOf", StatusReport.Day(status.AsOf));
        json.WriteString("knownTo", otherTable is null ? pack.Status.AsOf : null);
        WriteForce(json, status);
        WriteWhatIf(json, status);
        WriteClocks(json, status);
        json.Objects("states", status.Participants, (j, p) => WriteParticipant(j, status, p));
    });

    private static void WriteForce(Utf8JsonWriter json, TreatyStatus status)
    {
        if (status.InForce is { } inForce)
        {
            json.WriteBoolean("inForce", inForce);
        }
        else
        {
            json.WriteNull("inForce");
        }

        WriteDay(json, "entryIntoForce", status.EntryIntoForce);
        json.WriteNumber("instrumentsRequired", status.Clauses.InstrumentsRequired);
        json.WriteNumber("instrumentsCounted", status.InstrumentsCounted);
        json.WriteNumber("instrumentsReported", status.Reported.Count());
        json.WriteNumber("toGo", status.ToGo);
        json.WriteNumber("statesParties", status.StatesParties);
    }

    private static void WriteWhatIf(Utf8JsonWriter json, TreatyStatus status)
    {
        if (status.Supposed.Count == 0)
        {
            json.WriteNull("whatIf");
            return;
        }

        json.Object("whatIf", () =>
        {
            json.Objects("supposed", status.Supposed, (j, h) =>
            {
                j.WriteNumber("instruments", h.Instruments);
                j.WriteString("by", StatusReport.Day(h.By));
            });
            json.Object("actual", () => WriteForce(json, status.Actual));
        });
    }

    private static void WriteClocks(Utf8JsonWriter json, TreatyStatus status)
    {
        var (clauses, signatories) = (status.Clauses, status.Signatories.ToArray());
        json.Object("signature", () =>
        {
            json.WriteString("opens", StatusReport.Day(clauses.SignatureOpens));
            json.WriteString("closes", StatusReport.Day(clauses.SignatureCloses));
            json.WriteBoolean("isOpen", status.AsOf >= clauses.SignatureOpens && status.AsOf <= clauses.SignatureCloses);
            json.WriteNumber("daysLeft", Math.Max(0, clauses.SignatureCloses.DayNumber - status.AsOf.DayNumber));
            json.WriteNumber("signatories", signatories.Length);
            json.WriteNumber("organizations", signatories.Count(p => p.Kind == ParticipantKind.Reio));
        });
        json.Object("amendment", () =>
        {
            WriteDay(json, "proposalsFrom", status.AmendmentProposalsFrom);
            json.WriteNumber("daysAfterInstrument", clauses.AmendmentDays);
        });
        json.Object("denunciation", () =>
        {
            json.WriteNumber("yearsAfterReceipt", clauses.DenunciationYears);
            WriteDay(json, "effectiveIfReceivedNow", status.DenunciationReceivedNowEffective is { } day ? DaySpan.Of(day) : null);
        });
        json.WriteNumber("protocolPartiesNeeded", clauses.ProtocolParties);
    }

    private static void WriteParticipant(Utf8JsonWriter json, TreatyStatus status, Participant participant)
    {
        json.WriteString("name", participant.Name);
        json.WriteString("iso3", participant.Iso3.Length > 0 ? participant.Iso3 : null);
        json.WriteString("kind", Words.Spell(participant.Kind));
        json.WriteString("signed", participant.Signed?.ToString());
        json.WriteString("instrument", participant.Instrument is { } kind ? Words.Spell(kind) : null);
        json.WriteString("deposited", participant.Deposited?.ToString());
        json.WriteBoolean("verified", participant.IsVerified);
        json.WriteBoolean("counted", participant.Kind == ParticipantKind.State && participant.HasDepositedBy(status.AsOf));
        WriteDay(json, "entryIntoForce", status.EntryIntoForceFor(participant));
    }

    /// <summary>A day, or null; where it depends on a date known to the month or year also the days between which it lies.</summary>
    private static void WriteDay(Utf8JsonWriter json, string name, DaySpan? day)
    {
        json.WriteString(name, day is { IsDay: true } one ? StatusReport.Day(one.First) : null);
        if (day is { IsDay: false } span)
        {
            json.Object(name + "Between", () =>
            {
                json.WriteString("first", StatusReport.Day(span.First));
                json.WriteString("last", StatusReport.Day(span.Last));
            });
        }
    }
}
