namespace Compliance.Engine.Treaties;

/// <summary>Where a treaty stands on a day: who takes part, whether it is in force and for whom, and which of its clocks run.</summary>
/// <param name="clauses">The treaty's final clauses.</param>
/// <param name="participants">Who signed, and who deposited an instrument.</param>
/// <param name="asOf">The day.</param>
/// <param name="supposed">Further deposits that are supposed, whatever the day.</param>
internal sealed class TreatyStatus(FinalClauses clauses, IReadOnlyList<Participant> participants, DateOnly asOf, IReadOnlyList<Hypothesis> supposed)
{
    private readonly Participant[] _counted = [.. participants.Where(p => p.Kind == ParticipantKind.State && p.HasDepositedBy(asOf))];

    public FinalClauses Clauses => clauses;

    public IReadOnlyList<Participant> Participants => participants;

    public DateOnly AsOf => asOf;

    public IReadOnlyList<Hypothesis> Supposed => supposed;

    /// <summary>Who had signed for certain by the day.</summary>
    public IEnumerable<Participant> Signatories => participants.Where(p => p.Signed is { } date && DaySpan.Of(date).HasComeBy(asOf) == true);

    /// <summary>Instruments of States deposited by the day, as the depositary shows them, and those supposed.</summary>
    public int InstrumentsCounted => _counted.Length + supposed.Sum(h => h.Instruments);

    /// <summary>Instruments of which others tell, and which no one has seen at the depositary; they do not count.</summary>
    public IEnumerable<Participant> Reported => participants.Where(p => p.Instrument is not null && !p.IsVerified);

    /// <summary>Instruments of organizations deposited by the day; they are not added to those of their member States.</summary>
    public IEnumerable<Participant> Organizations => participants.Where(p => p.Kind == ParticipantKind.Reio && p.HasDepositedBy(asOf));

    /// <summary>Verified instruments whose date, known to the month or year, may be after the day; they do not count yet.</summary>
    public IEnumerable<Participant> Uncertain => participants.Where(p => p.IsVerified && p.Deposited is { } date && DaySpan.Of(date).HasComeBy(asOf) is null);

    public int ToGo => Math.Max(0, clauses.InstrumentsRequired - InstrumentsCounted);

    /// <summary>When the treaty enters into force; null while there are too few instruments.</summary>
    public DaySpan? EntryIntoForce => ToGo > 0 ? null : DaySpan.Nth(Deposits(), clauses.InstrumentsRequired).PlusDays(clauses.EntryIntoForceDays);

    /// <summary>Whether it is in force on the day; null where that depends on a date known to the month or year only.</summary>
    public bool? InForce => EntryIntoForce is { } day ? day.HasComeBy(asOf) : false;

    /// <summary>From when on a Party may propose amendments.</summary>
    public DaySpan? AmendmentProposalsFrom => EntryIntoForce?.PlusYears(clauses.AmendmentProposalYears);

    /// <summary>When a denunciation received on the day would take effect; null while the treaty is not in force.</summary>
    public DateOnly? DenunciationReceivedNowEffective => InForce == true ? DaySpan.Of(asOf).PlusYears(clauses.DenunciationYears).First : null;

    /// <summary>For how many States the treaty is in force for certain on the day.</summary>
    public int StatesParties => _counted.Count(p => EntryIntoForceFor(p)?.HasComeBy(asOf) == true)
        + supposed.Where(h => EntryAfter(DaySpan.Of(h.By))?.HasComeBy(asOf) == true).Sum(h => h.Instruments);

    /// <summary>The status without what is supposed.</summary>
    public TreatyStatus Actual => supposed.Count == 0 ? this : new(clauses, participants, asOf, []);

    /// <summary>When the treaty enters into force for a participant; null while it has no counted date of deposit or the treaty none of entry.</summary>
    public DaySpan? EntryIntoForceFor(Participant participant) =>
        participant.HasDepositedBy(asOf) && participant.Deposited is { } date ? EntryAfter(DaySpan.Of(date)) : null;

    // Whoever deposited by the day of the last instrument needed is past its own term long before the treaty's, so one rule serves both.
    private DaySpan? EntryAfter(DaySpan deposit) =>
        EntryIntoForce is { } general ? DaySpan.Later(deposit.PlusDays(clauses.LaterEntryIntoForceDays), general) : null;

    private IEnumerable<DaySpan> Deposits() =>
        _counted.Select(p => DaySpan.Of(p.Deposited!.Value)).Concat(supposed.SelectMany(h => Enumerable.Repeat(DaySpan.Of(h.By), h.Instruments)));
}
