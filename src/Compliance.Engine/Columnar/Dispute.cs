using Compliance.Language.Facts;
using Compliance.Language.Profiles;

namespace Compliance.Engine.Columnar;

/// <summary>What coders that differ found of a fact, in one row.</summary>
/// <param name="Fact">The fact; unknown in the columns.</param>
/// <param name="State">What the profile says.</param>
internal sealed record Dispute(Fact Fact, FactState State)
{
    public IReadOnlyList<FactState> Found => State.Disputed;

    /// <summary>Whether a coder found no more than bounds, which no diagram asks.</summary>
    public bool IsVague { get; } = State.Disputed.Any(d => d.Value is { IsValue: false });
}
