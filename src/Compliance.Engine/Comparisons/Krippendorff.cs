namespace Compliance.Engine.Comparisons;

/// <summary>Krippendorff's alpha for two coders and nominal values: one less the disagreement that is observed over that which chance would give.</summary>
/// <remarks>K. Krippendorff, Content Analysis, ch. 11; units that one coder leaves open do not count.</remarks>
internal static class Krippendorff
{
    /// <summary>Alpha; null where there is no unit, or all values are the same, so that chance could not disagree.</summary>
    public static double? Alpha(IReadOnlyCollection<(string A, string B)> units)
    {
        var counts = units.SelectMany(u => new[] { u.A, u.B }).GroupBy(v => v, StringComparer.Ordinal).Select(g => (double)g.Count()).ToArray();
        var values = 2.0 * units.Count;
        var expected = (values * (values - 1)) - counts.Sum(c => c * (c - 1));
        var observed = 2.0 * units.Count(u => u.A != u.B);
        return expected == 0 ? null : 1 - ((values - 1) * observed / expected);
    }
}
