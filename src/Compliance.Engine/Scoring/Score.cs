using Compliance.Language.Facts;
using Compliance.Language.Profiles;

namespace Compliance.Engine.Scoring;

/// <summary>How much of what counts in a scope is satisfied: never one bare number.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed record Score
{
    /// <summary>The scope: <c>article:7</c>, <c>chapter:2</c>, <c>theme:criminalization</c> or <c>convention</c>.</summary>
    public string Scope { get; internal init; } = "";

    /// <summary>The least share of weight satisfied among what applies, from 0 to 1; null where nothing applies.</summary>
    public double? Lower { get; internal init; }

    /// <summary>The greatest share, from 0 to 1; null where nothing applies.</summary>
    public double? Upper { get; internal init; }

    /// <summary><c>outer</c>: each verdict exact, rules taken one by one; <c>exact</c>: the joint interval over all ways in which the unknown facts can turn out.</summary>
    public string Bound { get; internal init; } = "outer";

    /// <summary>The share of weight that is decided, from 0 to 1; null where nothing counts.</summary>
    public double? Completeness { get; internal init; }

    /// <summary>How many parts of the counted rules are known.</summary>
    public int PartsKnown { get; internal init; }

    /// <summary>How many parts the counted rules have.</summary>
    public int Parts { get; internal init; }

    /// <summary>The share of each grade among the evidence of the stated facts that the counted rules read; empty where none is stated.</summary>
    public IReadOnlyDictionary<EvidenceGrade, double> Evidence { get; internal init; } = new Dictionary<EvidenceGrade, double>();

    /// <summary>For an article, the one fact that others of it require and that says that the offence is established; null where there is none.</summary>
    public Fact? Principal { get; internal init; }

    /// <summary>Whether the principal fact is the case; null where that is not known or there is none.</summary>
    public bool? IsEstablished { get; internal init; }

    /// <summary>The best grade of what the principal fact rests on; null where it is not stated.</summary>
    public EvidenceGrade? EstablishedGrade { get; internal init; }
}
