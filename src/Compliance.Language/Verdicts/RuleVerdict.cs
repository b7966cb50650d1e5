using System.Collections.Generic;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Verdicts;

/// <summary>What a rule says of a profile, and why.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed class RuleVerdict
{
    internal RuleVerdict(Rule rule) => Rule = rule;

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>The verdict.</summary>
    public VerdictStatus Status { get; internal init; }

    /// <summary>Whether the verdict is exact: undetermined only because answers to what is unknown truly differ. False outside the exact fragment.</summary>
    public bool IsExact { get; internal init; }

    /// <summary>Whether the rule applies; true where it always does.</summary>
    public PartOutcome Applies { get; internal init; }

    /// <summary>What each part comes to, in the order of the rule.</summary>
    public IReadOnlyList<PartVerdict> Parts { get; internal init; } = [];

    /// <summary>A minimal set of facts, stated or disputed, that forces a settled verdict, whatever the rest may be; empty where undetermined.</summary>
    public IReadOnlyList<Reason> Reasons { get; internal init; } = [];

    /// <summary>The verdicts that are possible; one where it is settled.</summary>
    public IReadOnlyList<VerdictStatus> Possible { get; internal init; } = [];

    /// <summary>The facts that still matter to an undetermined verdict.</summary>
    public IReadOnlyList<Fact> Missing { get; internal init; } = [];

    /// <summary>Minimal sets of facts some answers to which would settle it, smallest first, at most sixteen.</summary>
    public IReadOnlyList<IReadOnlyList<Fact>> CouldDecide { get; internal init; } = [];

    /// <summary>The error, or null.</summary>
    public CelError? Error { get; internal init; }

    /// <summary>The place in the profile that the verdict points to, or null for a profile built in code.</summary>
    public LinePosition? Location => Place is { } place ? place.Source.PositionOf(place.Span.Start) : null;

    internal (SourceText Source, TextSpan Span)? Place { get; init; }
}

/// <summary>What one part of a rule comes to.</summary>
/// <param name="Name">The part's name; empty where the rule has one condition without a name.</param>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Missing">The facts it waits for; empty unless unknown.</param>
public sealed record PartVerdict(string Name, PartOutcome Outcome, IReadOnlyList<Fact> Missing);

/// <summary>A stated fact that helps to force a verdict.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Value">What the profile states of it, in CEL.</param>
public sealed record Reason(Fact Fact, string Value)
{
    internal FactState State { get; init; } = FactState.NotStated;
}
