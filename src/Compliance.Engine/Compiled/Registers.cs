using System.Linq.Expressions;
using Compliance.Language.Facts;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>From one kind of register to another.</summary>
internal static class Registers
{
    private static readonly Expression NoError = Expression.Constant(0L);

    /// <summary>The register of a value of the language whose type is known. A date stays such a value: one that is known to the month keeps its bounds.</summary>
    public static Register OfValue(Expression value, CelType type, CodeBlock code)
    {
        var held = code.Let(value);
        if (type.Equals(CelType.Bool))
        {
            return Condition(new ValueRegister(held), 0, code);
        }

        if (PlainTypes.Of(type) is not { } plain || plain == typeof(CelTimestamp))
        {
            return new ValueRegister(held);
        }

        var state = code.Let(CodeBlock.Call(typeof(States), nameof(States.Of), held));
        var read = Expression.Condition(IsKnown(state), CodeBlock.On(held, Reader(plain)), Expression.Default(plain));
        return new PlainRegister(code.Let(read), state);
    }

    /// <summary>The register as something true or false; what is neither is an error at this place.</summary>
    public static TruthRegister Condition(Register register, int start, CodeBlock code)
    {
        switch (register)
        {
            case TruthRegister truth:
                return truth;
            case PlainRegister plain:
                var error = Expression.Condition(
                    Expression.LessThanOrEqual(plain.State, Expression.Constant(States.Unknown)),
                    Expression.Condition(IsKnown(plain.State), Expression.Constant(States.Error(start, CelErrorKind.NoSuchOverload)), NoError),
                    plain.State);
                return new TruthRegister(Expression.Constant(0), Expression.Constant(0), code.Let(error));
            default:
                var value = Value(register);
                return new TruthRegister(
                    code.Let(CodeBlock.Call(typeof(States), nameof(States.IsTrue), value)),
                    code.Let(CodeBlock.Call(typeof(States), nameof(States.IsFalse), value)),
                    code.Let(CodeBlock.Call(typeof(States), nameof(States.ErrorOfCondition), value, Expression.Constant(start))));
        }
    }

    public static Expression Value(Register register) => register switch
    {
        TruthRegister truth => CodeBlock.Call(typeof(States), nameof(States.Truth), truth.True, truth.False, truth.Error),
        PlainRegister plain => Expression.Condition(
            IsKnown(plain.State),
            CodeBlock.Call(typeof(CelValue), nameof(CelValue.Of), plain.Value),
            CodeBlock.Call(typeof(States), nameof(States.Value), plain.State)),
        WordRegister word => Expression.ArrayAccess(Expression.Constant(Words(word.Fact)), word.Place),
        DateRegister date => CodeBlock.Call(typeof(DateTruths), nameof(DateTruths.Value), date.Range, date.Open, Expression.Constant(date.Fact.Unestablished)),
        _ => ((ValueRegister)register).Value,
    };

    public static Expression State(Register register) => register switch
    {
        TruthRegister truth => Expression.Condition(
            Expression.NotEqual(Expression.Or(truth.True, truth.False), Expression.Constant(0)),
            NoError,
            Expression.Condition(IsKnown(truth.Error), Expression.Constant(States.Unknown), truth.Error)),
        PlainRegister plain => plain.State,
        WordRegister word => Expression.Condition(Expression.Equal(word.Place, Expression.Constant(0)), Expression.Constant(States.Unknown), NoError),
        DateRegister date => Expression.Condition(Expression.Equal(date.Open, Expression.Constant(0)), NoError, Expression.Constant(States.Unknown)),
        _ => CodeBlock.Call(typeof(States), nameof(States.Of), ((ValueRegister)register).Value),
    };

    public static Expression IsKnown(Expression state) => Expression.Equal(state, NoError);

    /// <summary>What a kernel takes: a plain value, a value of the language, or what one of these is read as.</summary>
    public static Expression Argument(Register register, Type type, Delegate reader) => register switch
    {
        PlainRegister plain when plain.Value.Type == type => plain.Value,
        TruthRegister truth when type == typeof(bool) => Expression.NotEqual(truth.True, Expression.Constant(0)),
        _ when type == typeof(CelValue) => Value(register),
        _ => Expression.Invoke(Expression.Constant(reader), Value(register)),
    };

    private static CelValue[] Words(Fact fact) => [fact.Unestablished, .. fact.Values.Select(CelValue.Of)];

    private static string Reader(Type plain) =>
        plain == typeof(long) ? nameof(CelValue.AsInt)
        : plain == typeof(ulong) ? nameof(CelValue.AsUint)
        : plain == typeof(double) ? nameof(CelValue.AsDouble)
        : plain == typeof(string) ? nameof(CelValue.AsString)
        : nameof(CelValue.AsDuration);
}
