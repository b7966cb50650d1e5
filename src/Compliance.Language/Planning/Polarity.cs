using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Facts;
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
    private readonly HashSet<(int Step, bool IsWanted)> _seen = [];

    private Polarity(Plan plan) => _plan = plan;

    public static bool IsUnate(Plan plan, IEnumerable<int> conditions)
    {
        var polarity = new Polarity(plan);
        return conditions.All(c => !plan.IsFallible(c) && polarity.Visit(c, isWanted: true));
    }

    private bool Visit(int step, bool isWanted)
    {
        if (!_seen.Add((step, isWanted)))
        {
            return true;
        }

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
        var facts = call.Operands.Select(o => _plan.Steps[o]).OfType<FactStep>().ToArray();
        if (facts.Length != 1 || !call.IsChecked || call.CanFail || !call.Operands.All(o => _plan.Steps[o] is FactStep or ConstStep)
            || (_compared.TryGetValue(facts[0].Fact, out var other) && other != step))
        {
            return false;
        }

        _compared[facts[0].Fact] = step;
        var answers = Samples(facts[0].Fact, call).Select(v => call.Overloads[0].Kernel.Invoke(
            call.Operands.Select(o => _plan.Steps[o] is ConstStep constant ? constant.Value : v).ToArray()));
        return answers.Distinct().Count() == 2 && AskOne(facts[0].Fact.FirstCell, isWanted);
    }

    /// <summary>Values that the fact can have: all its words; of a number or date those at what it is compared with, and beside.</summary>
    private IEnumerable<CelValue> Samples(Fact fact, CallStep call)
    {
        var compared = call.Operands.Select(o => (_plan.Steps[o] as ConstStep)?.Value).OfType<CelValue>();
        return fact.Kind switch
        {
            FactKind.Enumeration => fact.Values.Select(CelValue.Of),
            FactKind.Integer => compared.Where(c => c.Kind == CelKind.Int).SelectMany(c => Beside(c.AsInt(), 1))
                .Where(n => n >= (fact.Minimum ?? n) && n <= (fact.Maximum ?? n)).Select(CelValue.Of),
            FactKind.Date when IsOrder(call) => compared.Where(c => c.Kind == CelKind.Timestamp).Select(c => c.AsTimestamp().Seconds)
                .SelectMany(s => Beside(s - (((s % SecondsPerDay) + SecondsPerDay) % SecondsPerDay), SecondsPerDay))
                .Where(s => s is >= CelTimestamp.MinSeconds and <= CelTimestamp.MaxSeconds).Select(s => CelValue.Of(new CelTimestamp(s, 0))),
            _ => [],
        };
    }

    // A date that is known to the month is open within it; for an order both answers are then possible too.
    private static bool IsOrder(CallStep call) => call.Overloads[0].Parameters.Count == 2 && call.Overloads[0].Parameters.All(p => p.Equals(CelType.Timestamp));

    private static IEnumerable<long> Beside(long value, long step) =>
        new[] { value, value > long.MinValue + step ? value - step : value, value < long.MaxValue - step ? value + step : value };
}
