using Compliance.Language.Profiles;
using Compliance.Language.Rules;

namespace Compliance.Engine.Evaluation;

/// <summary>What a run is for.</summary>
public enum Purpose
{
    /// <summary>Would this law do? Asked of any State, bound or not.</summary>
    Readiness,

    /// <summary>Does the State's law do what it is bound to? Says whether the State is bound.</summary>
    Obligations,
}

/// <summary>How a run is to be made.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed record EvaluationOptions
{
    /// <summary>Readiness, all evidence, every rule of weight one.</summary>
    public static EvaluationOptions Default { get; } = new();

    /// <summary>What the run is for.</summary>
    public Purpose Purpose { get; init; }

    /// <summary>The lowest grade of evidence that is accepted; a fact below it is unknown. Null accepts all, and facts without evidence too.</summary>
    public EvidenceGrade? LowestGrade { get; init; }

    /// <summary>Whether scores have joint intervals, where one fact serves many rules; else each rule is taken on its own.</summary>
    public bool JointIntervals { get; init; }

    /// <summary>Weights by rule id, zero or more; a rule that is not named has weight one.</summary>
    public IReadOnlyDictionary<string, int> Weights { get; init; } = new Dictionary<string, int>();

    /// <summary>The names of readings by rule id; a rule that is not named is read by default.</summary>
    public IReadOnlyDictionary<string, string> Readings { get; init; } = new Dictionary<string, string>();

    internal long WeightOf(Rule rule) => Weights.TryGetValue(rule.Id, out var weight) ? weight : 1;
}
