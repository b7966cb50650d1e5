using Compliance.Language.Diagnostics;
using Compliance.Language.Profiles;
using Compliance.Language.Text;

namespace Compliance.Engine.Comparisons;

/// <summary>Two sets of codings matched by the States' codes.</summary>
/// <param name="Pairs">The States that both have, in the order of the first.</param>
/// <param name="OnlyA">The profiles whose State the second set does not have.</param>
/// <param name="OnlyB">The profiles whose State the first set does not have.</param>
internal sealed record CodingPairs(IReadOnlyList<(Profile A, Profile B)> Pairs, IReadOnlyList<Profile> OnlyA, IReadOnlyList<Profile> OnlyB)
{
    public static CodingPairs? Of(IReadOnlyList<Profile> a, IReadOnlyList<Profile> b, string second, DiagnosticBag bag)
    {
        ReportTwice(a, bag);
        ReportTwice(b, bag);
        var pairs = a.Join(b, p => p.Iso3, p => p.Iso3, (x, y) => (x, y)).ToArray();
        if (pairs.Length == 0)
        {
            bag.Add(EnvironmentDiagnostics.NoStateInCommon.At(new SourceText(second, ""), default, Listed(b), Listed(a)));
        }

        return bag.HasErrors ? null : new(pairs, [.. a.Where(p => b.All(o => o.Iso3 != p.Iso3))], [.. b.Where(p => a.All(o => o.Iso3 != p.Iso3))]);
    }

    private static string Listed(IReadOnlyList<Profile> profiles) => string.Join(", ", profiles.Select(p => p.Iso3));

    private static void ReportTwice(IReadOnlyList<Profile> profiles, DiagnosticBag bag)
    {
        foreach (var twins in profiles.GroupBy(p => p.Iso3).Where(g => g.Count() > 1))
        {
            foreach (var twin in twins.Skip(1))
            {
                bag.Add(EnvironmentDiagnostics.StateTwice.At(twin.Source!, default, twin.Iso3, twins.First().Source!.Path));
            }
        }
    }
}
