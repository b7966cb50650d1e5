using System.Linq.Expressions;
using Compliance.Language.Facts;
using Compliance.Language.Planning;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>From a <see cref="FactRow"/>: array elements at known places.</summary>
internal sealed class RowInputCode : IInputCode
{
    private static readonly Expression NoError = Expression.Constant(0L);
    private readonly RowLayout _layout;
    private readonly CodeBlock _setUp;
    private readonly Expression _row;
    private readonly Dictionary<string, Expression> _arrays = [];

    public RowInputCode(RowLayout layout, Expression row, CodeBlock setUp)
    {
        _layout = layout;
        _row = row;
        _setUp = setUp;
    }

    public Register Fact(FactStep step, CodeBlock code)
    {
        var (fact, slot) = (step.Fact, _layout.SlotOf(step.Fact));
        switch (fact.Kind)
        {
            case FactKind.Boolean:
                return Truth(fact.FirstCell, code);
            case FactKind.Enumeration:
                var place = code.Let(Expression.Convert(At(nameof(FactRow.Words), slot), typeof(int)));
                return new WordRegister(place, fact);
            case FactKind.Integer:
                return new PlainRegister(At(nameof(FactRow.Numbers), slot), Open(slot, code));
            case FactKind.Number:
                return new PlainRegister(CodeBlock.Call(typeof(BitConverter), nameof(BitConverter.Int64BitsToDouble), At(nameof(FactRow.Numbers), slot)), Open(slot, code));
            case FactKind.Date:
                return new DateRegister(At(nameof(FactRow.Dates), slot), code.Let(Expression.Convert(At(nameof(FactRow.OpenDates), slot), typeof(int))), fact);
            default:
                return new ValueRegister(At(nameof(FactRow.Lists), slot));
        }
    }

    public Register Member(MemberStep step, CodeBlock code) => Truth(step.Fact.FirstCell + step.ValueIndex, code);

    public Register Variable(VariableStep step, CodeBlock code) =>
        Registers.OfValue(CodeBlock.On(CodeBlock.Property(_row, nameof(FactRow.View)), "ReadVariable", Expression.Constant(step.Name), Expression.Constant(step.Type)), step.Type, code);

    private TruthRegister Truth(int cell, CodeBlock code)
    {
        var bits = code.Let(Expression.Convert(At(nameof(FactRow.Truths), cell), typeof(int)));
        return new TruthRegister(code.Let(Expression.And(bits, Expression.Constant(1))), code.Let(Expression.RightShift(bits, Expression.Constant(1))), NoError);
    }

    private Expression Open(int slot, CodeBlock code) => code.Let(Expression.Convert(At(nameof(FactRow.OpenNumbers), slot), typeof(long)));

    private IndexExpression At(string array, int index)
    {
        if (!_arrays.TryGetValue(array, out var held))
        {
            held = _setUp.Let(CodeBlock.Property(_row, array));
            _arrays.Add(array, held);
        }

        return Expression.ArrayAccess(held, Expression.Constant(index));
    }
}
