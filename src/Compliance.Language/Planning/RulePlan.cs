using System.Collections.Generic;

namespace Compliance.Language.Planning;

/// <summary>The plan of a rule and which of its steps are the outcomes: when it applies, and each part of what it asks.</summary>
internal sealed class RulePlan(Plan steps, int? appliesWhen, IReadOnlyList<int> parts)
{
    public Plan Plan { get; } = steps;

    public int? AppliesWhen { get; } = appliesWhen;

    /// <summary>One step for each part, in the order of the file.</summary>
    public IReadOnlyList<int> Parts { get; } = parts;

    /// <summary>When it applies, if it asks that, and then the parts.</summary>
    public IReadOnlyList<int> Outcomes { get; } = appliesWhen is { } applies ? [applies, .. parts] : parts;

    /// <summary>Whether the rule always applies and Kleene's logic is exact for what it asks; see <see cref="Polarity"/>.</summary>
    public bool IsUnate { get; } = appliesWhen is null && Polarity.IsUnate(steps, parts);
}
