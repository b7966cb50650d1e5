using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Engine.Treaties;

/// <summary>
/// Puts into profiles what a pack's table of participation tells of the State: the facts that the dictionary marks with <c>x-status</c>. What a profile states itself
/// stays as it is, and what the table leaves open stays unknown: not being in it proves nothing, because it may be incomplete.
/// </summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed class TreatyFacts
{
    private readonly RulePack _pack;
    private readonly FinalClauses? _clauses;
    private readonly IReadOnlyList<Participant> _participants;
    private readonly DaySpan _known;

    private TreatyFacts(RulePack pack, FinalClauses? clauses, IReadOnlyList<Participant> participants)
    {
        (_pack, _clauses, _participants) = (pack, clauses, participants);
        _known = DateRange.TryParse(pack.Status.AsOf, out var known) ? DaySpan.Of(known) : default;
    }

    /// <summary>Takes the table of a pack, for any number of profiles. A pack without one changes no profile.</summary>
    /// <param name="pack">The pack.</param>
    public static TreatyFacts Of(RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var bag = new DiagnosticBag();
        return pack.Participation is not null
            ? new(pack, FinalClauses.Of(pack, bag), ParticipationReader.Of(pack, bag) ?? [])
            : new(pack, null, []);
    }

    /// <summary>The profile with what the table tells of its State at its date.</summary>
    /// <param name="profile">A profile over the pack's dictionary.</param>
    /// <exception cref="ArgumentException">The profile is over another dictionary.</exception>
    public Profile Complete(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (!ReferenceEquals(profile.Facts, _pack.Facts))
        {
            throw new ArgumentException("the profile is over another dictionary than the pack", nameof(profile));
        }

        var told = _clauses is null ? [] : profile.Facts.Facts.Where(f => f.Status is not null && profile[f] is { IsStated: false, Disputed.Count: 0 }).ToArray();
        if (told.Length == 0)
        {
            return profile;
        }

        var row = _participants.FirstOrDefault(p => p.Iso3 == profile.Iso3 || p.Name == profile.StateName);
        FactState[] states = [.. profile.StatesNoCopy];
        foreach (var fact in told)
        {
            states[fact.Index] = Told(fact, row, DaySpan.Of(profile.AsOf)) ?? states[fact.Index];
        }

        return profile.With(states);
    }

    /// <summary>The names by which the table has States.</summary>
    internal IEnumerable<string> Names => _participants.Select(p => p.Name);

    private FactState? Told(Fact fact, Participant? row, DaySpan asOf) => fact.Status switch
    {
        StatusItem.Signed => HasSigned(row, asOf) is { } signed ? Stated(CelValue.Of(signed), SignatureOf(row!)) : null,
        StatusItem.SignatureDate => HasSigned(row, asOf) == true ? Stated(Date(fact, row!.Signed!.Value), SignatureOf(row)) : null,
        StatusItem.InstrumentDeposited => HasDeposited(row, asOf) is { } deposited ? Stated(CelValue.Of(deposited), InstrumentOf(row)) : null,
        StatusItem.InstrumentType => HasDeposited(row, asOf) == true ? Stated(CelValue.Of(Words.Spell(row!.Instrument!.Value)), InstrumentOf(row)) : null,
        StatusItem.IsParty => IsParty(row, asOf) is { } party ? Stated(CelValue.Of(party), ForceOf()) : null,
        _ => Stated(CelValue.Of(row?.Kind == ParticipantKind.Reio), SignatureOf(row)),
    };

    private static bool? HasSigned(Participant? row, DaySpan asOf) => row?.Signed is { } date ? Before(DaySpan.Of(date), asOf) : null;

    /// <summary>A deposit seen at the depositary; before the treaty was open to signature there was none.</summary>
    private bool? HasDeposited(Participant? row, DaySpan asOf) =>
        row is { IsVerified: true, Deposited: { } date } ? Before(DaySpan.Of(date), asOf)
        : asOf.Last < _clauses!.SignatureOpens ? false
        : null;

    /// <summary>
    /// Whether the treaty is in force for it at the date. With too few instruments, those reported included, it can be in force for no one until that many days after
    /// the last day that is known of.
    /// </summary>
    private bool? IsParty(Participant? row, DaySpan asOf)
    {
        var status = new TreatyStatus(_clauses!, _participants, asOf.Last, []);
        if (row is not null && status.EntryIntoForceFor(row) is { } entry)
        {
            return Before(entry, asOf);
        }

        return status.InstrumentsCounted + status.Reported.Count() < _clauses!.InstrumentsRequired && asOf.Last <= _known.Last.AddDays(_clauses.EntryIntoForceDays) ? false : null;
    }

    /// <summary>Whether a day has come at a date, each known to the day, month or year; null where that is open.</summary>
    private static bool? Before(DaySpan day, DaySpan asOf) => day.Last <= asOf.First ? true : day.First > asOf.Last ? false : null;

    private static FactState Stated(CelValue value, Evidence evidence) => new() { Value = value, Evidence = [evidence] };

    /// <summary>A date known to the month or year is an unknown with bounds.</summary>
    private static CelValue Date(Fact fact, DateRange date) => date.IsDay ? CelValue.Of(date.First) : CelValue.Unknown(new CauseSet(fact.Path, date));

    private Evidence SignatureOf(Participant? row) => Base(row?.SignatureSource, row?.SignatureEvidence) with
    {
        Finding = row?.Signed is { } date ? "Signature " + date + "." : row is null ? "Not in the table; the code is that of a State." : null,
        Grade = row?.IsSignatureVerified == true ? EvidenceGrade.SourceRead : EvidenceGrade.Reported,
    };

    private Evidence InstrumentOf(Participant? row) => Base(row?.InstrumentSource, null) with
    {
        Finding = row is { IsVerified: true, Deposited: { } date } ? "Deposit " + date + "." : "No instrument can be deposited before the first day of signature.",
        Grade = row?.IsVerified == true ? EvidenceGrade.SourceRead : EvidenceGrade.Reported,
    };

    private Evidence ForceOf() => Base(null, null) with
    {
        Finding = "Computed from the deposits known to " + _pack.Status.AsOf + " and the days that the final clauses count.",
        Grade = EvidenceGrade.Reported,
    };

    private Evidence Base(string? url, string? note) => new() { Law = _pack.Title.English + ": participation", Url = url, Note = note };
}
