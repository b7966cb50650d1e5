using Compliance.Language.Rules;

namespace Compliance.Language.Profiles;

/// <summary>How a source was read, best first.</summary>
public enum EvidenceGrade
{
    /// <summary>The provision was read.</summary>
    SourceRead,

    /// <summary>The provision was read as others quote or summarise it.</summary>
    Quoted,

    /// <summary>Only its heading or opening words were read; never enough for an element.</summary>
    HeadingRead,

    /// <summary>It is cited, not checked against a text.</summary>
    StatuteKnowledge,

    /// <summary>Others report it.</summary>
    Reported,
}

/// <summary>Why a fact is not stated.</summary>
public enum UnknownReason
{
    /// <summary>Nobody looked.</summary>
    NotResearched,

    /// <summary>The sources that were read do not decide it.</summary>
    NotFound,

    /// <summary>The sources are not public.</summary>
    NotPublic,
}

/// <summary>What a stated fact rests on.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed record Evidence
{
    /// <summary>The law.</summary>
    public string Law { get; init; } = "";

    /// <summary>The provision, or null.</summary>
    public string? Provision { get; init; }

    /// <summary>What it says, in own words, or null.</summary>
    public string? Finding { get; init; }

    /// <summary>Where it is published, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The copy that was read, or null.</summary>
    public string? ReadVia { get; init; }

    /// <summary>When it was read, to the day, month or year, or null.</summary>
    public string? DateRead { get; init; }

    /// <summary>Who coded it, or null.</summary>
    public string? Coder { get; init; }

    /// <summary>How the source was read.</summary>
    public EvidenceGrade Grade { get; init; }

    /// <summary>How sure the coder was, or null.</summary>
    public Confidence? Certainty { get; init; }

    /// <summary>A remark, or null.</summary>
    public string? Note { get; init; }
}
