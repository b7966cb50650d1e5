using System.Linq.Expressions;
using Compliance.Language.Facts;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>From one kind of register to another.</summary>
internal static class Registers
{
    private static readonly Expression NoError = Expression.Constant(0L);

    /// <summary>The register of a value of the language whose type is known.</summary>
    public static Register OfValue(Expression value, CelType type, CodeBlock code)
    {
        var held = code.Let(value);
        if (type.Equals(CelType.Bool))
        {
            return Conditions.Of(new ValueRegister(held), 0, code);
        }

        if (PlainTypes.Of(type) is not { } plain)
        {
            return new ValueRegister(held);
        }

        var state = code.Let(CodeBlock.Call(typeof(States), nameof(States.Of), held));
        if (plain == typeof(CelTimestamp))
        {
            var (range, open) = (CodeBlock.Call(typeof(States), nameof(States.RangeOf), held), CodeBlock.Call(typeof(States), nameof(States.OpenOf), held));
            return new DateRegister(code.Let(range), code.Let(open), state, held, CanFail: true);
        }

        var read = Expression.Condition(IsKnown(state), CodeBlock.On<CelValue>(held, Reader(plain)), Expression.Default(plain));
        return new PlainRegister(code.Let(read), state);
    }

    public static Expression Value(Register register) => register switch
    {
        RailsRegister rails => CodeBlock.Call(typeof(States), nameof(States.Truth), rails.Stated.Value),
        TruthRegister truth => CodeBlock.Call(typeof(States), nameof(States.Truth), truth.True, truth.False, truth.Error),
        PlainRegister plain => Expression.Condition(
            IsKnown(plain.State),
            CodeBlock.Call(typeof(CelValue), nameof(CelValue.Of), plain.Value),
            CodeBlock.Call(typeof(States), nameof(States.Value), plain.State)),
        WordRegister word => Expression.ArrayAccess(Expression.Constant(Words(word.Fact)), word.Place),
        DateRegister date => date.Value,
        _ => ((ValueRegister)register).Value,
    };

    public static Expression State(Register register) => register switch
    {
        RailsRegister rails => CodeBlock.Call(typeof(States), nameof(States.OfRails), rails.Stated.Value),
        TruthRegister truth => Expression.Condition(
            Expression.NotEqual(Expression.Or(truth.True, truth.False), Expression.Constant(0)),
            NoError,
            Expression.Condition(IsKnown(truth.Error), Expression.Constant(States.Unknown), truth.Error)),
        PlainRegister plain => plain.State,
        WordRegister word => Expression.Condition(Expression.Equal(word.Place, Expression.Constant(0)), Expression.Constant(States.Unknown), NoError),
        DateRegister date => date.State,
        _ => CodeBlock.Call(typeof(States), nameof(States.Of), ((ValueRegister)register).Value),
    };

    /// <summary>Whether its state can be an error.</summary>
    public static bool CanFail(Register register) => register switch
    {
        RailsRegister or WordRegister => false,
        PlainRegister plain => plain.CanFail,
        DateRegister date => date.CanFail,
        _ => true,
    };

    public static Expression IsKnown(Expression state) => Expression.Equal(state, NoError);

    /// <summary>What a kernel takes: a plain value, a value of the language, or what one of these is read as.</summary>
    public static Expression Argument(Register register, Type type, Delegate reader) => register switch
    {
        PlainRegister plain when plain.Value.Type == type => plain.Value,
        DateRegister date when type == typeof(CelTimestamp) => CodeBlock.Property<DateRange>(date.Range, nameof(DateRange.First)),
        RailsRegister rails when type == typeof(bool) => Expression.NotEqual(Expression.And(rails.Stated.Value, Expression.Constant(1)), Expression.Constant(0)),
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
