using Compliance.Language.Facts;
using Compliance.Language.Rules;

namespace Compliance.Engine.Scoring;

/// <summary>A fact that is not known, and what it would be worth to know it.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="ExpectedShrinkage">How much narrower the interval of the whole treaty's score becomes on average over all answers, each as likely as the other; from -1 to 1.</param>
/// <param name="BestShrinkage">How much narrower it becomes with the best answer; from -1 to 1.</param>
/// <param name="Banzhaf">Over the counted rules, by weight, the share of ways in which everything else can turn out in which this fact decides the verdict; from 0 to 1.</param>
/// <param name="Rules">The undetermined counted rules that wait for it.</param>
/// <remarks>
/// Shrinkage is of the outer interval, exactly. It can be negative: an answer that makes a provision apply can widen a share.
/// Thread safety: immutable.
/// </remarks>
public sealed record NextFact(Fact Fact, double ExpectedShrinkage, double BestShrinkage, double Banzhaf, IReadOnlyList<Rule> Rules);
