using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Values;

namespace Compliance.Language.Tests.Exactness;

/// <summary>Random profiles: facts stated, known in part, disputed or unknown.</summary>
internal static class RandomStates
{
    private static readonly string[] Dates = ["2024-12-23", "2024-12-24", "2024-12-25", "2024-12", "2024", "2023", "2025-01", "2025-10", "2025-10-25", "2026-12-31"];

    private static readonly int[] Numbers = [0, 1, 2, 3, 4, 17, 18, 60, 90, 91];

    public static FactState[] Of(RandomSource random, int unknownPercent) => Of(World.Facts, random, unknownPercent, _ => FactState.NotStated);

    /// <summary>What is stated stays; the rest is left to chance.</summary>
    public static FactState[] Of(FactDictionary facts, RandomSource random, int unknownPercent, Func<Fact, FactState> known)
    {
        var states = facts.Facts.Select(f => known(f) is var state && (state.IsStated || state.Disputed.Count > 0) ? state
            : random.Chance(unknownPercent) ? Unknown(f, random) : Stated(f, random)).ToArray();
        return facts.Facts.Select(f => Contradicts(f, states) ? FactState.NotStated : states[f.Index]).ToArray();
    }

    private static FactState Unknown(Fact fact, RandomSource random)
    {
        if (!random.Chance(20) || fact.Kind == FactKind.Date)
        {
            return FactState.NotStated;
        }

        var values = Enumerable.Range(0, 2 + random.Below(2)).Select(_ => Value(fact, random)).DistinctBy(s => FactText.Of(fact, s)).ToArray();
        return values.Length < 2 ? FactState.NotStated : new FactState { Disputed = values };
    }

    private static FactState Stated(Fact fact, RandomSource random) =>
        fact.Kind == FactKind.Set && random.Chance(40)
            ? new FactState { Members = fact.Values.Select(_ => (Membership)random.Below(3)).ToArray() } is var partial && partial.Members!.Any(m => m != Membership.Unknown) ? partial : FactState.NotStated
            : Value(fact, random);

    private static FactState Value(Fact fact, RandomSource random) => fact.Kind switch
    {
        FactKind.Boolean => new FactState { Value = CelValue.Of(random.Chance(50)) },
        FactKind.Enumeration => new FactState { Value = CelValue.Of(random.Pick(fact.Values)) },
        FactKind.Integer => new FactState { Value = CelValue.Of(Math.Clamp((long)random.Pick(Numbers), (long)fact.Minimum!, (long)fact.Maximum!)) },
        FactKind.Set => new FactState { Members = fact.Values.Select(_ => random.Chance(50) ? Membership.In : Membership.Out).ToArray() },
        _ => new FactState { Value = Date(fact, random.Pick(Dates)) },
    };

    private static CelValue Date(Fact fact, string text) =>
        DateRange.TryParse(text, out var range) && range.IsDay ? CelValue.Of(range.First) : CelValue.Unknown(new CauseSet(fact.Path, range));

    // What a reader of profiles would refuse.
    private static bool Contradicts(Fact fact, FactState[] states) =>
        fact.Ancestors.Any(a => states[a.Index].IsFalse) && (states[fact.Index].IsTheCase || states[fact.Index].Disputed.Count > 0);
}
