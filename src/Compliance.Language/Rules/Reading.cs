using System.Collections.Generic;
using Compliance.Language.Text;

namespace Compliance.Language.Rules;

/// <summary>One of several defensible readings of a provision.</summary>
/// <param name="Name">Its name, such as <c>longerAllowed</c>.</param>
/// <param name="Author">Who holds it; null for the authors of the pack.</param>
/// <param name="Rationale">Why the provision can be read so.</param>
public sealed record Reading(string Name, string? Author, LocalizedText Rationale);

/// <summary>Readings of several rules that go together, by a name.</summary>
/// <param name="Name">Its name, such as <c>strict</c>.</param>
/// <param name="Meaning">What they have in common.</param>
/// <param name="Readings">The names of readings by rule id; every other rule is read by default.</param>
public sealed record ReadingSet(string Name, LocalizedText Meaning, IReadOnlyDictionary<string, string> Readings);
