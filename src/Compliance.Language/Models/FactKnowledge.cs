namespace Compliance.Language.Models;

/// <summary>How much is known of a fact.</summary>
public enum FactKnowledge
{
    /// <summary>Nobody has established it.</summary>
    Unknown,

    /// <summary>It is stated.</summary>
    Known,

    /// <summary>Coders differ on it.</summary>
    Disputed,
}
