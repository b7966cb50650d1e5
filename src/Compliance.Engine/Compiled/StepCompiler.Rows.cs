using System.Linq.Expressions;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>Questions about one word or about dates, answered without making a value of it.</summary>
internal sealed partial class StepCompiler
{
    // The answers for all values of a fact are the bits of one number each for what is certain and what is possible.
    private const int MostWords = 62;

    /// <summary>One word and constants: the kernel is asked for every word that there is, once, when the code is written.</summary>
    private RailsRegister? OfWord(CallStep step, Register[] operands)
    {
        if (operands.OfType<WordRegister>().ToArray() is not [{ Fact.Values.Count: <= MostWords } word]
            || !step.Operands.All(o => _registers[o] == word || _plan.Steps[o] is ConstStep { Value.IsValue: true }))
        {
            return null;
        }

        var (isTrue, isFalse) = (0L, 0L);
        for (var i = 0; i < word.Fact.Values.Count; i++)
        {
            var answer = step.Overloads[0].Kernel.Invoke([.. step.Operands.Select(o => _plan.Steps[o] is ConstStep constant ? constant.Value : CelValue.Of(word.Fact.Values[i]))]);
            isTrue |= answer.AsBool() ? 1L << (i + 1) : 0;
            isFalse |= answer.AsBool() ? 0 : 1L << (i + 1);
        }

        const long Open = 1;
        Expression OfMasks(long certain, long possible) =>
            _code.Let(CodeBlock.Call(typeof(Rails), nameof(Rails.Of), Expression.Constant(certain), Expression.Constant(possible | Open), word.Place));
        return new RailsRegister(() => OfMasks(isTrue, isTrue), () => OfMasks(isFalse, isFalse));
    }

    /// <summary>Two dates: one that is known to the month or year only may still have bounds that decide.</summary>
    private ConditionRegister? OfDates(CallStep step, Register[] operands)
    {
        var id = step.Overloads[0].Id;
        var order = DateComparison.OrderOf(id);
        if ((order is null && id is not ("equals" or "not_equals")) || !operands.All(IsDate) || !operands.Any(o => o is DateRegister))
        {
            return null;
        }

        var (x, y) = order is { IsSwapped: true } ? (operands[1], operands[0]) : (operands[0], operands[1]);
        Expression[] dates = [RangeOf(x), OpenOf(x), RangeOf(y), OpenOf(y)];
        var asked = Conditions.OfRails(
            order is var (_, orSame)
                ? CodeBlock.Call(typeof(Rails), nameof(Rails.Before), [.. dates, Expression.Constant(orSame)])
                : CodeBlock.Call(typeof(Rails), nameof(Rails.Same), dates),
            _code);
        var answer = id == "not_equals" ? asked.Not() : asked;
        return operands.Any(Registers.CanFail)
            ? Conditions.WithError(answer, _code) with { Error = _code.Let(CodeBlock.Call(typeof(States), nameof(States.ErrorOf), Strict(operands))) }
            : answer;
    }

    private static bool IsDate(Register operand) => operand is DateRegister || (operand is PlainRegister plain && plain.Value.Type == typeof(CelTimestamp));

    private static Expression RangeOf(Register date) => date switch
    {
        DateRegister given => given.Range,
        _ => Expression.New(typeof(DateRange).GetConstructor([typeof(CelTimestamp), typeof(CelTimestamp)])!, ((PlainRegister)date).Value, ((PlainRegister)date).Value),
    };

    private static Expression OpenOf(Register date) => date switch
    {
        DateRegister given => given.Open,
        PlainRegister { State: ConstantExpression } => Zero,
        _ => Expression.Condition(Registers.IsKnown(((PlainRegister)date).State), Zero, One),
    };
}
