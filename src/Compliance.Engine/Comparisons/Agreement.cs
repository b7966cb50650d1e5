using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Comparisons;

/// <summary>How far two coders agree in one scope.</summary>
/// <param name="Article">The article; null for all facts.</param>
/// <param name="Facts">Facts that both state.</param>
/// <param name="Identical">Those of which they state the same.</param>
/// <param name="BooleanUnits">Boolean facts and values of sets that both know.</param>
/// <param name="BooleanAlpha">Krippendorff's alpha over those.</param>
/// <param name="Units">All units.</param>
/// <param name="Alpha">Krippendorff's alpha over all.</param>
internal sealed record AgreementScope(int? Article, int Facts, int Identical, int BooleanUnits, double? BooleanAlpha, int Units, double? Alpha)
{
    public double Share => (double)Identical / Facts;
}

/// <summary>Two codings of one State, or several such pairs together.</summary>
internal sealed class Agreement
{
    private readonly IReadOnlyList<FactComparison> _compared;

    private Agreement(RulePack pack, IReadOnlyList<FactComparison> compared)
    {
        _compared = compared;
        var facts = pack.Rules.Where(r => r.IsEvaluated).GroupBy(r => r.Article).OrderBy(g => g.Key)
            .Select(g => (Article: g.Key, Facts: g.SelectMany(r => RuleFacts.WithAncestors(r.Plan!.Plan)).ToHashSet()));
        Articles = [.. facts.Select(a => Scope(a.Article, compared.Where(c => a.Facts.Contains(c.Fact)).ToArray())).OfType<AgreementScope>()];
        Whole = Scope(null, compared);
    }

    /// <summary>By article: the facts that its rules read. A fact that several articles ask for counts in each.</summary>
    public IReadOnlyList<AgreementScope> Articles { get; }

    /// <summary>Over all facts of the dictionary, each once; null where both state none.</summary>
    public AgreementScope? Whole { get; }

    /// <summary>The facts of which they do not state the same, in the order of the dictionary.</summary>
    public IEnumerable<FactComparison> Differences => _compared.Where(c => !c.IsIdentical);

    public static Agreement Of(RulePack pack, Profile a, Profile b) =>
        new(pack, [.. pack.Facts.Facts.Select(f => FactComparison.Of(f, a, b)).OfType<FactComparison>()]);

    public static Agreement Of(RulePack pack, IEnumerable<Agreement> pairs) => new(pack, [.. pairs.SelectMany(p => p._compared)]);

    private static AgreementScope? Scope(int? article, IReadOnlyList<FactComparison> compared)
    {
        if (compared.Count == 0)
        {
            return null;
        }

        var booleans = compared.Where(c => c.IsBoolean).SelectMany(c => c.Units).ToArray();
        var all = compared.SelectMany(c => c.Units).ToArray();
        return new(article, compared.Count, compared.Count(c => c.IsIdentical), booleans.Length, Krippendorff.Alpha(booleans), all.Length, Krippendorff.Alpha(all));
    }
}
