namespace Compliance.Engine.Columnar;

/// <summary>The score of one profile in one scope, rules taken one by one: see <see cref="Scoring.Score"/>.</summary>
/// <param name="Lower">The least share of weight satisfied among what applies, from 0 to 1; null where nothing applies.</param>
/// <param name="Upper">The greatest share, from 0 to 1; null where nothing applies.</param>
/// <param name="Completeness">The share of weight that is decided, from 0 to 1; null where nothing counts.</param>
public readonly record struct BatchScore(double? Lower, double? Upper, double? Completeness);
