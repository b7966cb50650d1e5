namespace Compliance.Language.Facts;

/// <summary>What the table of a treaty's participation tells of a State.</summary>
internal enum StatusItem
{
    /// <summary>Whether it signed.</summary>
    Signed,

    /// <summary>The date of its signature.</summary>
    SignatureDate,

    /// <summary>Whether it deposited an instrument.</summary>
    InstrumentDeposited,

    /// <summary>The kind of instrument.</summary>
    InstrumentType,

    /// <summary>Whether the treaty is in force for it.</summary>
    IsParty,

    /// <summary>Whether it is an organization and no State.</summary>
    RegionalEconomicIntegrationOrganization,
}
