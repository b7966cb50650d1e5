using System.Text;
using Compliance.Engine.Treaties;
using Compliance.Language.Rules;

namespace Compliance.Engine.Reports;

/// <summary>Where a treaty stands, for a reader.</summary>
internal static class StatusReport
{
    public static string Text(RulePack pack, TreatyStatus status, string? otherTable)
    {
        var text = new StringBuilder();
        text.Add($"{pack.Title}: status as of {Day(status.AsOf)}\n");
        text.Add($"what is known of it: {otherTable ?? "to " + pack.Status.AsOf}\n\n");
        foreach (var hypothesis in status.Supposed)
        {
            text.Add($"SUPPOSED: {hypothesis.Instruments} further instruments of States, the last on {Day(hypothesis.By)}\n");
        }

        AddForce(text, status);
        AddClocks(text, status);
        Add(text, "reported by others, not seen at the depositary, not counted", status.Reported.Select(p => $"{p.Name}: {Kind(p)}{On(p)}"));
        Add(text, "deposited on a day not known to lie before this one, not counted", status.Uncertain.Select(p => $"{p.Name}: {Kind(p)}{On(p)}"));
        Add(text, "organizations, whose instruments are not added to those of their members", status.Organizations.Select(p => $"{p.Name}: {Kind(p)}{On(p)}{Entry(status, p)}"));
        Add(text, "instruments counted", status.Participants.Where(p => p.Kind == ParticipantKind.State && p.HasDepositedBy(status.AsOf)).Select(p => $"{p.Name}: {Kind(p)}{On(p)}{Entry(status, p)}"));
        var signatories = status.Signatories.ToArray();
        Add(text, $"signatories known: {signatories.Length}, of which organizations: {signatories.Count(p => p.Kind == ParticipantKind.Reio)}", [string.Join(", ", signatories.Select(p => p.Name))]);
        return text.ToString();
    }

    public static string Show(DaySpan? day) => day switch
    {
        null => "not known yet",
        { IsDay: true } one => Day(one.First),
        { } span => $"between {Day(span.First)} and {Day(span.Last)}",
    };

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static void AddForce(StringBuilder text, TreatyStatus status)
    {
        var (clauses, force) = (status.Clauses, status.InForce switch { true => "yes", false => "no", null => "depends on a day that is not known" });
        text.Add($"in force: {force}\n");
        text.Add($"instruments counted: {status.InstrumentsCounted} of {clauses.InstrumentsRequired}, {status.ToGo} to go; reported and not counted: {status.Reported.Count()}\n");
        text.Add($"entry into force: {Show(status.EntryIntoForce)}\n");
        text.Add($"  day {clauses.EntryIntoForceDays} after deposit of instrument {clauses.InstrumentsRequired}; for a State that joins later day {clauses.LaterEntryIntoForceDays} after its own, at the earliest that day\n");
    }

    private static void AddClocks(StringBuilder text, TreatyStatus status)
    {
        var (clauses, asOf) = (status.Clauses, status.AsOf);
        var window = asOf < clauses.SignatureOpens ? "not open yet" : asOf > clauses.SignatureCloses ? "closed; States may accede" : $"open, {clauses.SignatureCloses.DayNumber - asOf.DayNumber} days left";
        text.Add($"signature: {Day(clauses.SignatureOpens)} to {Day(clauses.SignatureCloses)}: {window}\n");
        text.Add($"amendments can be proposed: {(status.AmendmentProposalsFrom is { } from ? "from " + Show(from) : "not known yet")} ({clauses.AmendmentProposalYears} years after entry into force); one adopted binds a Party {clauses.AmendmentDays} days after its instrument\n");
        text.Add($"denunciation: takes effect {clauses.DenunciationYears} year after it is received{(status.DenunciationReceivedNowEffective is { } day ? ", so on " + Day(day) + " if received now" : "")}\n");
        text.Add($"protocols: {status.StatesParties} of {clauses.ProtocolParties} States Parties needed to consider one\n");
    }

    private static void Add(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var all = lines.Where(l => l.Length > 0).ToArray();
        if (all.Length > 0)
        {
            text.Add($"\n{title}\n");
            text.AppendJoin("", all.Select(l => "  " + l + "\n"));
        }
    }

    private static string Kind(Participant participant) => participant.Instrument.ToString()!.ToLowerInvariant();

    private static string On(Participant participant) => participant.Deposited is { } date ? " " + date : ", day of deposit not known";

    private static string Entry(TreatyStatus status, Participant participant) => status.EntryIntoForceFor(participant) is { } day ? "; in force for it: " + Show(day) : "";
}
