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

    /// <summary>One value of each cell of plans that share diagrams, or null where one does more with the fact than compare it with constants.</summary>
    public static IReadOnlyList<CelValue>? Of(Fact fact, FactState state, IReadOnlyList<Plan> plans)
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
                return ComparedWith(fact, plans)?.Select(c => c.AsInt()).SelectMany(Around).Where(i => IsWithin(fact, i)).Distinct().OrderBy(i => i).Select(CelValue.Of).ToArray();
            case FactKind.Date:
                return ComparedWith(fact, plans) is { } dates ? Days(dates.Select(c => c.AsTimestamp()), state.Value is { } partial ? FactText.DateOf(partial) : null) : null;
            default:
                return null;
        }
    }

    /// <summary>The constants that the fact is compared with, or null where it is used in another way.</summary>
    private static List<CelValue>? ComparedWith(Fact fact, IReadOnlyList<Plan> plans)
    {
        var constants = new List<CelValue>();
        foreach (var plan in plans)
        {
            var read = Enumerable.Range(0, plan.Steps.Count).Where(i => plan.Steps[i] is FactStep step && step.Fact == fact).ToArray();
            foreach (var user in plan.Steps.Where(s => s.Operands.Any(read.Contains)))
            {
                if (ConstantOf(user, plan, fact) is not { } constant)
                {
                    return null;
                }

                constants.Add(constant);
            }
        }

        return constants;
    }

    /// <summary>What a step compares the fact with, or null where it does something else.</summary>
    private static CelValue? ConstantOf(Step user, Plan plan, Fact fact)
    {
        var other = user.Operands.Select(o => plan.Steps[o]).OfType<ConstStep>().FirstOrDefault();
        var compares = user is CallStep { Operands.Count: 2, IsChecked: true, CanFail: false } && user.Type.Equals(CelType.Bool);
        return compares && other is not null && other.Type.Equals(fact.Type) ? other.Value : null;
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
