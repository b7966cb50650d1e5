using Compliance.Language.Values;

namespace Compliance.Engine.Treaties;

/// <summary>Who can take part in the treaty.</summary>
internal enum ParticipantKind
{
    State,

    /// <summary>A regional economic integration organization.</summary>
    Reio,
}

/// <summary>How a participant consents to be bound.</summary>
internal enum InstrumentKind
{
    Ratification,
    Acceptance,
    Approval,
    Accession,
}

/// <summary>A State or organization and what it did towards the depositary.</summary>
internal sealed record Participant
{
    public string Name { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-3; empty for an organization.</summary>
    public string Iso3 { get; init; } = "";

    public ParticipantKind Kind { get; init; }

    /// <summary>When it signed, as far as that is known; null where it is not known to have signed.</summary>
    public DateRange? Signed { get; init; }

    /// <summary>Whether the signature was seen at the depositary.</summary>
    public bool IsSignatureVerified { get; init; }

    public string? SignatureSource { get; init; }

    public string? SignatureEvidence { get; init; }

    public InstrumentKind? Instrument { get; init; }

    /// <summary>When the instrument was deposited; null where no date is known.</summary>
    public DateRange? Deposited { get; init; }

    public string? InstrumentSource { get; init; }

    /// <summary>Whether the deposit was seen at the depositary. A report by others is none.</summary>
    public bool IsVerified { get; init; }

    /// <summary>Whether it was deposited for certain by a day.</summary>
    public bool HasDepositedBy(DateOnly day) => IsVerified && Deposited is { } date && DaySpan.Of(date).HasComeBy(day) == true;
}
