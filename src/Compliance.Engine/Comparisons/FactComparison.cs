using Compliance.Language.Facts;
using Compliance.Language.Profiles;

namespace Compliance.Engine.Comparisons;

/// <summary>What two codings state of a fact that both state.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="A">What the first states.</param>
/// <param name="B">What the second states.</param>
/// <param name="Units">The values to compare: one of each coder, or one for each value of a set that both know.</param>
internal sealed record FactComparison(Fact Fact, string A, string B, IReadOnlyList<(string A, string B)> Units)
{
    public bool IsIdentical => Units.All(u => u.A == u.B);

    /// <summary>Whether it is the case or not: Boolean facts and the values of sets.</summary>
    public bool IsBoolean => Fact.Kind is FactKind.Boolean or FactKind.Set;

    /// <summary>The comparison; null where one of them leaves the fact open, or disputed, or they know no value of a set in common.</summary>
    public static FactComparison? Of(Fact fact, Profile a, Profile b)
    {
        if (!a.States(fact) || !b.States(fact))
        {
            return null;
        }

        var (first, second) = (a.Show(fact)!, b.Show(fact)!);
        var units = fact.Kind switch
        {
            FactKind.Set => a[fact].Members!.Zip(b[fact].Members!).Where(m => m.First != Membership.Unknown && m.Second != Membership.Unknown).Select(m => (Spelled(m.First), Spelled(m.Second))),
            FactKind.Boolean => [(first, second)],

            // A word of one fact is not the same value as that word of another.
            _ => [(fact.Path + "=" + first, fact.Path + "=" + second)],
        };
        var all = units.ToArray();
        return all.Length == 0 ? null : new FactComparison(fact, first, second, all);
    }

    private static string Spelled(Membership membership) => membership == Membership.In ? "true" : "false";
}
