using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Facts;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Planning;

/// <summary>
/// Whether conditions want each open question answered one way only, no two comparisons ask about one fact, and nothing can fail. Then Kleene's
/// three-valued logic is exact: all answers in favour make the condition true, all against make it false.
/// </summary>
internal sealed class Polarity
{
    private const long SecondsPerDay = 86_400;

    private readonly Plan _plan;
    private readonly Dictionary<int, bool> _wanted = [];
    private readonly Dictionary<Fact, int> _compared = [];
    private readonly bool[] _seen;

    private Polarity(Plan plan)
    {
        _plan = plan;
        _seen = new bool[2 * plan.Steps.Count];
    }

    public static bool IsUnate(Plan plan, IEnumerable<int> conditions)
    {
        var polarity = new Polarity(plan);
        return conditions.All(c => !plan.IsFallible(c) && polarity.Visit(c, isWanted: true));
    }

    private bool Visit(int step, bool isWanted)
    {
        ref var seen = ref _seen[(2 * step) + (isWanted ? 1 : 0)];
        if (seen)
        {
            return true;
        }

        seen = true;

        return _plan.Steps[step] switch
        {
            ConstStep => true,
            NotStep not => Visit(not.Operands[0], !isWanted),
            AndStep or OrStep => _plan.Steps[step].Operands.All(o => Visit(o, isWanted)),
            FactStep { Fact.Kind: FactKind.Boolean } fact => Ask(fact.Fact, fact.Fact.FirstCell, isWanted),
            MemberStep member => Ask(member.Fact, member.Fact.FirstCell + member.ValueIndex, isWanted),
            CallStep call when call.Type.Equals(CelType.Bool) => Compare(call, step, isWanted),
            _ => false,
        };
    }

    private bool Ask(Fact fact, int cell, bool isWanted) =>
        AskOne(cell, isWanted) && fact.Ancestors.All(a => AskOne(a.FirstCell, isWanted));

    private bool AskOne(int cell, bool isWanted)
    {
        if (_wanted.TryGetValue(cell, out var before))
        {
            return before == isWanted;
        }

        _wanted.Add(cell, isWanted);
        return true;
    }

    /// <summary>One comparison of one fact with constants, used in one way; both answers must be possible for the fact.</summary>
    private bool Compare(CallStep call, int step, bool isWanted)
    {
        var facts = call.Operands.Map(o => _plan.Steps[o]).OfType<FactStep>().ToArray();
        if (facts.Length != 1 || !call.IsChecked || call.CanFail || call.Operands.Has(o => _plan.Steps[o] is not (FactStep or ConstStep))
            || (_compared.TryGetValue(facts[0].Fact, out var other) && other != step))
        {
            return false;
        }

        _compared[facts[0].Fact] = step;
        var (holds, fails) = (false, false);
        foreach (var sample in Samples(facts[0].Fact, call))
        {
            var answer = call.Overloads[0].Kernel.Invoke(call.Operands.Map(o => _plan.Steps[o] is ConstStep constant ? constant.Value : sample)).AsBool();
            holds |= answer;
            fails |= !answer;
            if (holds && fails)
            {
                return AskOne(facts[0].Fact.FirstCell, isWanted);
            }
        }

        return false;
    }

    /// <summary>Values that the fact can have: all its words; of a number or date those at what it is compared with, and beside.</summary>
    private IEnumerable<CelValue> Samples(Fact fact, CallStep call)
    {
        foreach (var word in fact.Kind == FactKind.Enumeration ? fact.Values : [])
        {
            yield return CelValue.Of(word);
        }

        foreach (var compared in call.Operands.Map(o => _plan.Steps[o]).OfType<ConstStep>())
        {
            foreach (var sample in fact.Kind == FactKind.Integer && compared.Value.Kind == CelKind.Int ? Beside(compared.Value.AsInt(), 1) : [])
            {
                if (sample >= (fact.Minimum ?? sample) && sample <= (fact.Maximum ?? sample))
                {
                    yield return CelValue.Of(sample);
                }
            }

            foreach (var sample in fact.Kind == FactKind.Date && IsOrder(call) ? Beside(DayOf(compared.Value.AsTimestamp()), SecondsPerDay) : [])
            {
                if (sample is >= CelTimestamp.MinSeconds and <= CelTimestamp.MaxSeconds)
                {
                    yield return CelValue.Of(new CelTimestamp(sample, 0));
                }
            }
        }
    }

    private static long DayOf(CelTimestamp time) => time.Seconds - (((time.Seconds % SecondsPerDay) + SecondsPerDay) % SecondsPerDay);

    // A date that is known to the month is open within it; for an order both answers are then possible too.
    private static bool IsOrder(CallStep call) => call.Overloads[0].Parameters.Count == 2 && call.Overloads[0].Parameters.All(p => p.Equals(CelType.Timestamp));

    private static long[] Beside(long value, long step) =>
        [value, value > long.MinValue + step ? value - step : value, value < long.MaxValue - step ? value + step : value];
}
