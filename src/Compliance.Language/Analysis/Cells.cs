using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Facts;
using Compliance.Language.Planning;
using Compliance.Language.Profiles;
using Compliance.Language.Values;

namespace Compliance.Language.Analysis;

/// <summary>Cuts what a fact may be into cells: all its values where they are few, else the values at and between those it is compared with.</summary>
internal static class Cells
{
    private const int MostEnumerated = 130;
    private const long SecondsPerDay = 86_400;

    /// <summary>What a value of a set may be: in it or not, as far as that is open.</summary>
    public static IReadOnlyList<CelValue> OfMember(FactState state, int member) => state.Members?[member] switch
    {
        Membership.In => [CelValue.True],
        Membership.Out => [CelValue.False],
        _ => Variable.TrueOrFalse,
    };

    /// <summary>One value of each cell, or null where the plan does more with the fact than compare it with constants.</summary>
    public static IReadOnlyList<CelValue>? Of(Fact fact, FactState state, Plan plan)
    {
        if (state.Value is { IsUnknown: false } known)
        {
            return [known];
        }

        if (state.Disputed.Count > 0)
        {
            return state.Disputed.All(d => d.Value is { IsValue: true }) ? state.Disputed.Select(d => d.Value!.Value).ToArray() : null;
        }

        switch (fact.Kind)
        {
            case FactKind.Boolean:
                return Variable.TrueOrFalse;
            case FactKind.Enumeration:
                return fact.Values.Select(CelValue.Of).ToArray();
            case FactKind.Integer when fact is { Minimum: { } min, Maximum: { } max } && max - min < MostEnumerated:
                return Enumerable.Range((int)min, (int)(max - min) + 1).Select(i => CelValue.Of((long)i)).ToArray();
            case FactKind.Integer:
                return ComparedWith(fact, plan)?.Select(c => c.AsInt()).SelectMany(Around).Where(i => IsWithin(fact, i)).Distinct().OrderBy(i => i).Select(CelValue.Of).ToArray();
            case FactKind.Date:
                return ComparedWith(fact, plan) is { } dates ? Days(dates.Select(c => c.AsTimestamp()), state.Value is { } partial ? FactText.DateOf(partial) : null) : null;
            default:
                return null;
        }
    }

    /// <summary>The constants that the fact is compared with, or null where it is used in another way.</summary>
    private static List<CelValue>? ComparedWith(Fact fact, Plan plan)
    {
        var constants = new List<CelValue>();
        for (var i = 0; i < plan.Steps.Count; i++)
        {
            if (plan.Steps[i] is not FactStep step || step.Fact != fact)
            {
                continue;
            }

            foreach (var user in plan.Steps.Where(s => s.Operands.Contains(i)))
            {
                var other = user.Operands.Select(o => plan.Steps[o]).OfType<ConstStep>().FirstOrDefault();
                if (user is not CallStep { Operands.Count: 2, IsChecked: true } call || other is null || call.CanFail || !call.Type.Equals(CelType.Bool) || !other.Type.Equals(fact.Type))
                {
                    return null;
                }

                constants.Add(other.Value);
            }
        }

        return constants;
    }

    private static IEnumerable<long> Around(long value)
    {
        yield return value;
        if (value > long.MinValue)
        {
            yield return value - 1;
        }

        if (value < long.MaxValue)
        {
            yield return value + 1;
        }
    }

    private static bool IsWithin(Fact fact, long value) =>
        value >= (fact.Minimum ?? double.NegativeInfinity) && value <= (fact.Maximum ?? double.PositiveInfinity);

    private static IReadOnlyList<CelValue> Days(IEnumerable<CelTimestamp> compared, DateRange? known)
    {
        var first = known?.First.Seconds ?? CelTimestamp.MinSeconds;
        var last = known?.Last.Seconds ?? CelTimestamp.MaxSeconds - SecondsPerDay + 1;
        return compared.Select(t => t.Seconds - (((t.Seconds % SecondsPerDay) + SecondsPerDay) % SecondsPerDay))
            .SelectMany(day => new[] { day - SecondsPerDay, day, day + SecondsPerDay })
            .Append(first).Append(last)
            .Where(day => day >= first && day <= last)
            .Distinct().OrderBy(day => day)
            .Select(day => CelValue.Of(new CelTimestamp(day, 0))).ToArray();
    }
}
