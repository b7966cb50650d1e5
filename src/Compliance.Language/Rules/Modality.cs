namespace Compliance.Language.Rules;

/// <summary>What kind of obligation a provision is: the verb decides.</summary>
public enum Modality
{
    /// <summary>A State Party shall.</summary>
    Mandatory,

    /// <summary>A State Party shall, subject to its domestic law.</summary>
    MandatorySubjectToDomesticLaw,

    /// <summary>A bound on what a State may require, exclude or refuse.</summary>
    PermittedLimit,

    /// <summary>A reservation that the treaty provides for, and its bound.</summary>
    Reservation,

    /// <summary>A State Party shall endeavour.</summary>
    Endeavour,

    /// <summary>A State Party shall consider.</summary>
    Consider,

    /// <summary>A State Party may.</summary>
    Optional,

    /// <summary>A definition or rule of interpretation.</summary>
    Definitional,

    /// <summary>Addressed to a body of the treaty.</summary>
    Institutional,
}

/// <summary>What a provision is about.</summary>
public enum Theme
{
    /// <summary>Offences.</summary>
    Criminalization,

    /// <summary>Liability of legal persons, participation, attempt.</summary>
    Liability,

    /// <summary>Sanctions, limitation, prosecution.</summary>
    SanctionsAndProsecution,

    /// <summary>Jurisdiction.</summary>
    Jurisdiction,

    /// <summary>Procedural measures and law enforcement.</summary>
    Procedure,

    /// <summary>International cooperation.</summary>
    Cooperation,

    /// <summary>Prevention.</summary>
    Prevention,

    /// <summary>Technical assistance.</summary>
    Assistance,

    /// <summary>Mechanism of implementation.</summary>
    Implementation,

    /// <summary>Final provisions.</summary>
    FinalProvisions,
}

/// <summary>A word of the treaty that softens a duty without conditioning it.</summary>
public enum Qualifier
{
    /// <summary>Where appropriate.</summary>
    WhereAppropriate,

    /// <summary>Where possible.</summary>
    WherePossible,

    /// <summary>Within its means.</summary>
    WithinMeans,

    /// <summary>To the greatest extent possible.</summary>
    GreatestExtentPossible,

    /// <summary>To the extent possible.</summary>
    ExtentPossible,

    /// <summary>To the extent necessary.</summary>
    ToExtentNecessary,

    /// <summary>According to its capacity.</summary>
    AccordingToCapacity,

    /// <summary>As is reasonable.</summary>
    AsReasonable,
}

/// <summary>What an encoding of a provision rests on.</summary>
public enum SourceBasis
{
    /// <summary>The treaty's text was read.</summary>
    TextSeen,

    /// <summary>Knowledge of the treaty.</summary>
    Knowledge,

    /// <summary>Knowledge of the treaty and the text of a parallel provision of another.</summary>
    KnowledgeAndParallel,
}

/// <summary>How sure an encoding or a finding is.</summary>
public enum Confidence
{
    /// <summary>Content and number are certain.</summary>
    High,

    /// <summary>Content is certain; letter, number or verb may differ.</summary>
    Medium,

    /// <summary>Number or verb is doubtful.</summary>
    Low,
}

/// <summary>Whether a rule is in use.</summary>
public enum RuleStatus
{
    /// <summary>In use.</summary>
    Active,

    /// <summary>No longer in use; its id is never reused.</summary>
    Retired,
}
