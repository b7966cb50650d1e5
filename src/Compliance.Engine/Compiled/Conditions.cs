using System.Linq.Expressions;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>And, or, not and if of compiled code: without a branch, and on two bits where nothing can fail.</summary>
internal static class Conditions
{
    private static readonly Expression Zero = Expression.Constant(0);
    private static readonly Expression One = Expression.Constant(1);
    private static readonly Expression NoError = Expression.Constant(0L);

    public static RailsRegister Constant(bool value) => new(
        () => Expression.Constant(value ? Rails.True : Rails.False),
        () => Expression.Constant(value ? Rails.False : Rails.True));

    /// <summary>Of an expression that gives rails.</summary>
    public static RailsRegister OfRails(Expression rails, CodeBlock code)
    {
        var stated = new Lazy<Expression>(() => code.Let(rails));
        return new(stated, new Lazy<Expression>(() => code.Let(CodeBlock.Call(typeof(Rails), nameof(Rails.Denied), stated.Value))));
    }

    /// <summary>The register as something true or false; what is neither is an error at this place.</summary>
    public static ConditionRegister Of(Register register, int start, CodeBlock code)
    {
        switch (register)
        {
            case ConditionRegister condition:
                return condition;
            case PlainRegister plain:
                var error = Expression.Condition(
                    Expression.LessThanOrEqual(plain.State, Expression.Constant(States.Unknown)),
                    Expression.Condition(Registers.IsKnown(plain.State), Expression.Constant(States.Error(start, CelErrorKind.NoSuchOverload)), NoError),
                    plain.State);
                return new TruthRegister(Zero, Zero, code.Let(error));
            default:
                var value = code.Let(Registers.Value(register));
                return new TruthRegister(
                    code.Let(CodeBlock.Call(typeof(States), nameof(States.IsTrue), value)),
                    code.Let(CodeBlock.Call(typeof(States), nameof(States.IsFalse), value)),
                    code.Let(CodeBlock.Call(typeof(States), nameof(States.ErrorOfCondition), value, Expression.Constant(start))));
        }
    }

    /// <summary>In the form that has room for an error.</summary>
    public static TruthRegister WithError(ConditionRegister condition, CodeBlock code) => condition switch
    {
        RailsRegister rails => new TruthRegister(
            code.Let(CodeBlock.Call(typeof(Rails), nameof(Rails.IsTrue), rails.Stated.Value)),
            code.Let(CodeBlock.Call(typeof(Rails), nameof(Rails.IsFalse), rails.Stated.Value)),
            NoError),
        _ => (TruthRegister)condition,
    };

    /// <summary>All of several, or any of them.</summary>
    public static ConditionRegister Join(IReadOnlyList<ConditionRegister> operands, bool isAnd, CodeBlock code)
    {
        if (operands.All(o => o is RailsRegister))
        {
            var rails = operands.Cast<RailsRegister>().ToArray();
            Expression Joined(Func<RailsRegister, Expression> of, bool and) => code.Let(rails.Select(of).Aggregate(and ? Expression.And : Expression.Or));
            return new RailsRegister(() => Joined(r => r.Stated.Value, isAnd), () => Joined(r => r.Denied.Value, !isAnd));
        }

        var truths = operands.Select(o => WithError(o, code)).ToArray();
        var weak = code.Let(truths.Select(o => isAnd ? o.True : o.False).Aggregate(Expression.And));
        var strong = code.Let(truths.Select(o => isAnd ? o.False : o.True).Aggregate(Expression.Or));
        var open = truths.Select(o => CodeBlock.Call(typeof(States), nameof(States.IsOpen), o.True, o.False, o.Error)).Aggregate<Expression>(Expression.Or);
        var earliest = truths.Select(o => o.Error).Aggregate((x, y) => CodeBlock.Call(typeof(States), nameof(States.Earlier), x, y));
        var error = code.Let(Expression.Condition(Expression.NotEqual(Expression.Or(strong, open), Zero), NoError, earliest));
        return isAnd ? new TruthRegister(weak, strong, error) : new TruthRegister(strong, weak, error);
    }

    /// <summary>One condition or another, as a third is true or false.</summary>
    public static ConditionRegister Choose(ConditionRegister condition, ConditionRegister whenTrue, ConditionRegister whenFalse, CodeBlock code)
    {
        if ((condition, whenTrue, whenFalse) is (RailsRegister asked, RailsRegister one, RailsRegister other))
        {
            return OfRails(CodeBlock.Call(typeof(Rails), nameof(Rails.Choose), asked.Stated.Value, one.Stated.Value, other.Stated.Value), code);
        }

        var (c, x, y) = (WithError(condition, code), WithError(whenTrue, code), WithError(whenFalse, code));
        return new TruthRegister(
            code.Let(Expression.Or(Expression.And(c.True, x.True), Expression.And(c.False, y.True))),
            code.Let(Expression.Or(Expression.And(c.True, x.False), Expression.And(c.False, y.False))),
            code.Let(Choose(c, x.Error, y.Error, c.Error)));
    }

    /// <summary>One value or another, or a third where the condition is open.</summary>
    public static Expression Choose(TruthRegister condition, Expression whenTrue, Expression whenFalse, Expression otherwise) => Expression.Condition(
        Expression.NotEqual(condition.True, Zero),
        whenTrue,
        Expression.Condition(Expression.NotEqual(condition.False, Zero), whenFalse, otherwise));
}
