using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>Writes one expression for each step of a plan, in order. Strict calls go to the kernels that the interpreter calls.</summary>
[RequiresDynamicCode("writes machine code")]
internal sealed partial class StepCompiler : PlanVisitor<Register>
{
    private static readonly Expression Zero = Expression.Constant(0);
    private static readonly Expression One = Expression.Constant(1);
    private static readonly Expression NoError = Expression.Constant(0L);

    private readonly Plan _plan;
    private readonly IInputCode _inputs;
    private readonly ParameterExpression _budget;
    private readonly CodeBlock _code;
    private readonly Register[] _registers;
    private readonly Register[] _locals;
    private readonly Register[] _captured;

    private StepCompiler(Plan plan, IInputCode inputs, ParameterExpression budget, CodeBlock code, Register[] locals, Register[] captured)
    {
        _plan = plan;
        _inputs = inputs;
        _budget = budget;
        _code = code;
        _locals = locals;
        _captured = captured;
        _registers = new Register[plan.Steps.Count];
    }

    /// <summary>Writes a plan into a block.</summary>
    /// <returns>Where each step's value is.</returns>
    public static Register[] Compile(Plan plan, IInputCode inputs, ParameterExpression budget, CodeBlock code) => Compile(plan, inputs, budget, code, [], []);

    public override Register VisitConst(ConstStep step)
    {
        if (!step.Value.IsValue)
        {
            return new ValueRegister(Expression.Constant(step.Value));
        }

        if (step.Value.Kind == CelKind.Bool)
        {
            return Conditions.Constant(step.Value.AsBool());
        }

        object? plain = step.Type.IsDyn ? null : step.Value.Kind switch
        {
            CelKind.Int => step.Value.AsInt(),
            CelKind.Uint => step.Value.AsUint(),
            CelKind.Double => step.Value.AsDouble(),
            CelKind.String => step.Value.AsString(),
            CelKind.Duration => step.Value.AsDuration(),
            CelKind.Timestamp => step.Value.AsTimestamp(),
            _ => null,
        };
        return plain is null ? new ValueRegister(Expression.Constant(step.Value)) : new PlainRegister(Expression.Constant(plain), NoError, CanFail: false);
    }

    public override Register VisitFact(FactStep step) => _inputs.Fact(step, _code);

    public override Register VisitMember(MemberStep step) => _inputs.Member(step, _code);

    public override Register VisitVariable(VariableStep step) => _inputs.Variable(step, _code);

    public override Register VisitLocal(LocalStep step) => Registers.OfValue(Registers.Value(_locals[step.Slot]), step.Type, _code);

    public override Register VisitCaptured(CapturedStep step) => _captured[step.Index];

    public override Register VisitNot(NotStep step) => Condition(step.Operands[0], step).Not();

    public override Register VisitAnd(AndStep step) => Conditions.Join(step.Operands.Select(o => Condition(o, step)).ToArray(), isAnd: true, _code);

    public override Register VisitOr(OrStep step) => Conditions.Join(step.Operands.Select(o => Condition(o, step)).ToArray(), isAnd: false, _code);

    public override Register VisitIf(IfStep step)
    {
        var condition = Condition(step.Operands[0], step);
        var (whenTrue, whenFalse) = (_registers[step.Operands[1]], _registers[step.Operands[2]]);
        if ((whenTrue, whenFalse) is (ConditionRegister one, ConditionRegister other))
        {
            return Conditions.Choose(condition, one, other, _code);
        }

        var (asked, open) = (Conditions.WithError(condition, _code), _code.Let(Registers.State(condition)));
        return (whenTrue, whenFalse) is (PlainRegister x, PlainRegister y) && x.Value.Type == y.Value.Type
            ? new PlainRegister(
                _code.Let(Conditions.Choose(asked, x.Value, y.Value, Expression.Default(x.Value.Type))),
                _code.Let(Conditions.Choose(asked, x.State, y.State, open)),
                x.CanFail || y.CanFail || Registers.CanFail(condition))
            : Registers.OfValue(
                Conditions.Choose(asked, Registers.Value(whenTrue), Registers.Value(whenFalse), CodeBlock.Call(typeof(States), nameof(States.Value), open)), step.Type, _code);
    }

    public override Register VisitList(ListStep step) =>
        Admitted(CodeBlock.Call(typeof(Aggregates), nameof(Aggregates.List), Expression.Constant(step), Values(step)));

    public override Register VisitMap(MapStep step) =>
        Admitted(CodeBlock.Call(typeof(Aggregates), nameof(Aggregates.Map), Expression.Constant(step), Values(step)));

    private ValueRegister Admitted(Expression made) => new(_code.Let(CodeBlock.On<Budget>(_budget, nameof(Budget.Admit), made)));

    private static Register[] Compile(Plan plan, IInputCode inputs, ParameterExpression budget, CodeBlock code, Register[] locals, Register[] captured)
    {
        var compiler = new StepCompiler(plan, inputs, budget, code, locals, captured);
        for (var i = 0; i < plan.Steps.Count; i++)
        {
            compiler._registers[i] = plan.Steps[i].Accept(compiler);
        }

        return compiler._registers;
    }

    private ConditionRegister Condition(int operand, Step user) => Conditions.Of(_registers[operand], user.Span.Start, _code);

    private NewArrayExpression Values(Step step) => Expression.NewArrayInit(typeof(CelValue), step.Operands.Select(o => Registers.Value(_registers[o])));
}
