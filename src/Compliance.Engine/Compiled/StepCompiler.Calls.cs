using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using Compliance.Language.Functions;
using Compliance.Language.Interpretation;
using Compliance.Language.Kernels;
using Compliance.Language.Planning;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>Strict calls.</summary>
internal sealed partial class StepCompiler
{
    public override Register VisitCall(CallStep step)
    {
        var operands = step.Operands.Select(o => _registers[o]).ToArray();
        var kernel = step.Overloads.Count == 1 && step.IsChecked && !step.IsCharged ? step.Overloads[0].Kernel : null;
        if (kernel is { IsFallible: false } && step.Type.Equals(CelType.Bool) && (OfWord(step, operands) ?? OfDates(step, operands)) is { } narrow)
        {
            return narrow;
        }

        return kernel is not null && kernel.Method.Method.IsStatic && kernel.Method.Target is null && kernel.Method.Method.GetParameters().Length == operands.Length
            ? Direct(step, kernel, operands)
            : Registers.OfValue(Lifted(step, operands), step.Type, _code);
    }

    /// <summary>As the interpreter calls it, with values of the language.</summary>
    private Expression Lifted(CallStep step, Register[] operands) => CodeBlock.Call(
        typeof(Lifting), nameof(Lifting.Call), Expression.Constant(step), Expression.NewArrayInit(typeof(CelValue), operands.Select(Registers.Value)), _budget);

    private Register Direct(CallStep step, Kernel kernel, Register[] operands)
    {
        var state = Strict(operands);
        var called = Called(step, kernel, operands);
        return kernel.IsFallible ? Failing(step, called, kernel, state)
            : called.Type == typeof(bool) && !operands.Any(Registers.CanFail) ? Sure(called, state, operands)
            : Sure(step, called, kernel, state, operands.Any(Registers.CanFail));
    }

    /// <summary>The state of a strict call before it is made.</summary>
    private Expression Strict(Register[] operands)
    {
        var states = operands.Select(Registers.State).Where(s => s is not ConstantExpression).ToArray();
        return states.Length == 0 ? NoError
            : _code.Let(operands.Any(Registers.CanFail)
                ? states.Aggregate((x, y) => CodeBlock.Call(typeof(States), nameof(States.Strict), x, y))
                : states.Aggregate(Expression.Or));
    }

    /// <summary>The call of the kernel; equality of plain values of one type is that of .NET, and a constant list is looked up.</summary>
    private Expression Called(CallStep step, Kernel kernel, Register[] operands)
    {
        if (operands is [PlainRegister x, PlainRegister y] && x.Value.Type == y.Value.Type && (step.Overloads[0].Id is "equals" or "not_equals"))
        {
            var equal = x.Value.Type == typeof(string) ? CodeBlock.Call(typeof(string), nameof(string.Equals), x.Value, y.Value) : Expression.Equal(x.Value, y.Value);
            return step.Overloads[0].Id == "equals" ? equal : Expression.Not(equal);
        }

        if (step.Overloads[0].Id == "in_list" && operands[0] is PlainRegister sought && _plan.Steps[step.Operands[1]] is ConstStep list && ConstantSets.Of(list.Value, sought.Value.Type) is { } set)
        {
            return CodeBlock.Call(typeof(ConstantSets), nameof(ConstantSets.Contains), set, sought.Value);
        }

        var parameters = kernel.Method.Method.GetParameters();
        return Expression.Call(kernel.Method.Method, operands.Select((o, i) => Registers.Argument(o, parameters[i].ParameterType, kernel.Readers[i])));
    }

    /// <summary>A kernel that cannot fail, asked of what cannot fail whether something is so. Numbers have a value where they are open too, so that it can be asked always.</summary>
    private RailsRegister Sure(Expression called, Expression state, Register[] operands)
    {
        var isTotal = operands.All(o => o is PlainRegister { Value.Type.IsPrimitive: true });
        var holds = isTotal ? called : _code.Let(IfKnown(state, called, Expression.Constant(false)));
        Expression Rail(Expression answer) =>
            _code.Let(CodeBlock.Call(typeof(Rails), nameof(Rails.Of), answer, Expression.Convert(state, typeof(int))));
        return new RailsRegister(() => Rail(holds), () => Rail(Expression.Not(holds)));
    }

    private Register Sure(CallStep step, Expression called, Kernel kernel, Expression state, bool canFail)
    {
        if (called.Type == typeof(bool))
        {
            return Truth(called, state);
        }

        var plain = PlainTypes.Of(step.Type);
        var value = called.Type == plain ? called : called.Type == typeof(CelValue) ? called : Expression.Invoke(Expression.Constant(kernel.Writer), called);
        if (value.Type == plain)
        {
            return new PlainRegister(_code.Let(IfKnown(state, value, Expression.Default(plain!))), state, canFail);
        }

        return Registers.OfValue(IfKnown(state, value, CodeBlock.Call(typeof(States), nameof(States.Value), state)), step.Type, _code);
    }

    private TruthRegister Truth(Expression called, Expression state)
    {
        var isTrue = _code.Let(IfKnown(state, Expression.Condition(called, One, Zero), Zero));
        var isFalse = _code.Let(IfKnown(state, Expression.ExclusiveOr(isTrue, One), Zero));
        return new TruthRegister(isTrue, isFalse, state is ConstantExpression ? NoError : _code.Let(CodeBlock.Call(typeof(States), nameof(States.ErrorOf), state)));
    }

    /// <summary>A kernel that can fail: its error is one at the place of the call.</summary>
    private Register Failing(CallStep step, Expression called, Kernel kernel, Expression given)
    {
        var result = _code.Let(IfKnown(given, called, Expression.Default(called.Type)));
        var failed = Member(result, nameof(Fallible<int>.Error));
        var own = Expression.Condition(
            Expression.Equal(failed, Expression.Constant(null, failed.Type)),
            NoError,
            CodeBlock.Call(typeof(States), nameof(States.Error), Expression.Constant(step.Span.Start), CodeBlock.Property<CelError>(failed, nameof(CelError.Kind))));
        var state = _code.Let(IfKnown(given, own, given));
        var value = Member(result, nameof(Fallible<int>.Value));
        if (value.Type == typeof(bool))
        {
            return Truth(value, state);
        }

        var plain = PlainTypes.Of(step.Type);
        if (value.Type == plain)
        {
            return new PlainRegister(_code.Let(value), state);
        }

        var written = value.Type == typeof(CelValue) ? value : Expression.Invoke(Expression.Constant(kernel.Writer), value);
        return Registers.OfValue(Expression.Condition(Registers.IsKnown(state), written, CodeBlock.Call(typeof(States), nameof(States.Value), state)), step.Type, _code);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Kernel.Write reads the two properties of every such type.")]
    private static Expression Member(Expression fallible, string name) =>
        Expression.Property(fallible, fallible.Type.GetProperty(name, BindingFlags.Instance | BindingFlags.NonPublic)!);

    private static Expression IfKnown(Expression state, Expression value, Expression otherwise) =>
        state is ConstantExpression ? value : Expression.Condition(Registers.IsKnown(state), value, otherwise);
}
