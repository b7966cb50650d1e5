namespace Compliance.Engine.Adequacy;

/// <summary>What was found among the profiles of a population.</summary>
/// <param name="Profiles">How many profiles there are.</param>
/// <param name="Effects">What was found, in the order of rules and conditions.</param>
internal sealed record Population<TEffect>(long Profiles, IReadOnlyList<TEffect> Effects);
