namespace Compliance.Language.Facts;

/// <summary>What can be said about a fact.</summary>
public enum FactKind
{
    /// <summary>It is the case or not.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>One of a closed list of values.</summary>
    Enumeration,

    /// <summary>A date, known to the day, the month or the year.</summary>
    Date,

    /// <summary>Some of a closed list of values; each is a fact of its own.</summary>
    Set,

    /// <summary>A list of objects, each with facts of its own.</summary>
    ObjectList,
}

/// <summary>Where one looks to establish a fact.</summary>
public enum EvidenceKind
{
    /// <summary>Law in force, or case law that settles it.</summary>
    Legislation,

    /// <summary>An act that names or sets up a body.</summary>
    Institution,

    /// <summary>Guidelines, agreements, programmes, official documents.</summary>
    Practice,

    /// <summary>The depositary's record.</summary>
    TreatyAction,

    /// <summary>Reasoned judgement with sources.</summary>
    Assessment,
}
