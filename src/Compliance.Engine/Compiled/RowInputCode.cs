using System.Linq.Expressions;
using Compliance.Language.Facts;
using Compliance.Language.Planning;
using Compliance.Language.Profiles;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>From a <see cref="FactRow"/>: at known places, and nothing that can fail.</summary>
internal sealed class RowInputCode(RowLayout layout, ParameterExpression cells, ParameterExpression row) : IInputCode
{
    public Register Fact(FactStep step, CodeBlock code)
    {
        var fact = step.Fact;
        switch (fact.Kind)
        {
            case FactKind.Boolean:
                return Truth(fact, 0);
            case FactKind.Enumeration:
                return new WordRegister(code.Let(Byte(layout.Word(fact))), fact);
            case FactKind.Integer:
                return new PlainRegister(code.Let(Number(fact)), Open(fact, code), CanFail: false);
            case FactKind.Number:
                return new PlainRegister(code.Let(CodeBlock.Call(typeof(BitConverter), nameof(BitConverter.Int64BitsToDouble), Number(fact))), Open(fact, code), CanFail: false);
            case FactKind.Date:
                var range = At(nameof(FactRow.Dates), fact);
                var open = code.Let(Expression.Convert(At(nameof(FactRow.OpenDates), fact), typeof(int)));
                var state = CodeBlock.Call(typeof(States), nameof(States.OfDate), open);
                var value = CodeBlock.Call(typeof(States), nameof(States.Date), range, open, Expression.Constant(fact.Unestablished));
                return new DateRegister(range, open, state, value, CanFail: false);
            default:
                return new ValueRegister(At(nameof(FactRow.Lists), fact));
        }
    }

    public Register Member(MemberStep step, CodeBlock code) => Truth(step.Fact, step.ValueIndex);

    public Register Variable(VariableStep step, CodeBlock code) =>
        Registers.OfValue(CodeBlock.On<ProfileView>(CodeBlock.Property<FactRow>(row, nameof(FactRow.View)), nameof(ProfileView.ReadVariable), Expression.Constant(step.Name), Expression.Constant(step.Type)), step.Type, code);

    // Read again at each use: that is one instruction, and so is to fetch what was put aside.
    private RailsRegister Truth(Fact fact, int member) => new(() => Byte(layout.Truth(fact, member)), () => Byte(layout.Denied(fact, member)));

    private Expression Open(Fact fact, CodeBlock code) => code.Let(Expression.Convert(Byte(layout.IsOpen(fact)), typeof(long)));

    private Expression Byte(int place) => CodeBlock.Call(typeof(RowAccess), nameof(RowAccess.Byte), cells, Expression.Constant(place));

    private Expression Number(Fact fact) => CodeBlock.Call(typeof(RowAccess), nameof(RowAccess.Number), cells, Expression.Constant(layout.Number(fact)));

    private Expression At(string array, Fact fact) => Expression.ArrayAccess(CodeBlock.Property<FactRow>(row, array), Expression.Constant(layout.SlotOf(fact)));
}
