using System.Linq.Expressions;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>Questions about one word or date of a row, answered without making a value of it.</summary>
internal sealed partial class StepCompiler
{
    // The answers for all values of a fact are the bits of one number each for true and false.
    private const int MostWords = 62;

    private Register? OfRow(CallStep step, Register[] operands)
    {
        if (!step.IsChecked || step.CanFail || !step.Type.Equals(CelType.Bool))
        {
            return null;
        }

        var words = operands.OfType<WordRegister>().ToArray();
        return words.Length == 1 && words[0].Fact.Values.Count <= MostWords && step.Operands.All(o => _registers[o] is WordRegister || _plan.Steps[o] is ConstStep { Value.IsValue: true })
            ? OfWord(step, words[0])
            : operands.Length == 2 && operands.All(o => o is DateRegister || o is PlainRegister { Value: ConstantExpression { Value: CelTimestamp } }) && operands.Any(o => o is DateRegister)
            ? OfDates(step, operands)
            : null;
    }

    /// <summary>The kernel is asked for every word that there is, once, when the code is written.</summary>
    private TruthRegister OfWord(CallStep step, WordRegister word)
    {
        var (isTrue, isFalse) = (0L, 0L);
        for (var i = 0; i < word.Fact.Values.Count; i++)
        {
            var answer = step.Overloads[0].Kernel.Invoke([.. step.Operands.Select(o => _plan.Steps[o] is ConstStep constant ? constant.Value : CelValue.Of(word.Fact.Values[i]))]);
            isTrue |= answer.AsBool() ? 1L << (i + 1) : 0;
            isFalse |= answer.AsBool() ? 0 : 1L << (i + 1);
        }

        return new TruthRegister(Bit(isTrue, word), Bit(isFalse, word), NoError);
    }

    private Expression Bit(long bits, WordRegister word) =>
        _code.Let(Expression.And(Expression.Convert(Expression.RightShift(Expression.Constant(bits), word.Place), typeof(int)), One));

    private TruthRegister? OfDates(CallStep step, Register[] operands)
    {
        if (DateComparison.OrderOf(step.Overloads[0].Id) is not var (swapped, orSame))
        {
            return null;
        }

        var (x, y) = swapped ? (operands[1], operands[0]) : (operands[0], operands[1]);
        var bits = _code.Let(CodeBlock.Call(typeof(DateTruths), nameof(DateTruths.Before), RangeOf(x), OpenOf(x), RangeOf(y), OpenOf(y), Expression.Constant(orSame)));
        return new TruthRegister(_code.Let(Expression.And(bits, One)), _code.Let(Expression.RightShift(bits, One)), NoError);
    }

    private static Expression RangeOf(Register date) => date switch
    {
        DateRegister given => given.Range,
        _ => Expression.Constant(((PlainRegister)date).Value is ConstantExpression { Value: CelTimestamp time } ? new DateRange(time, time) : default),
    };

    private static Expression OpenOf(Register date) => date is DateRegister given ? given.Open : Zero;
}
