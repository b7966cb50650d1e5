using System.Linq.Expressions;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>Writes one expression for each step of a plan, in order. Strict calls go to the kernels that the interpreter calls.</summary>
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
            return step.Value.AsBool() ? new TruthRegister(One, Zero, NoError) : new TruthRegister(Zero, One, NoError);
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
        return plain is null ? new ValueRegister(Expression.Constant(step.Value)) : new PlainRegister(Expression.Constant(plain), NoError);
    }

    public override Register VisitFact(FactStep step) => _inputs.Fact(step, _code);

    public override Register VisitMember(MemberStep step) => _inputs.Member(step, _code);

    public override Register VisitVariable(VariableStep step) => _inputs.Variable(step, _code);

    public override Register VisitLocal(LocalStep step) => Registers.OfValue(Registers.Value(_locals[step.Slot]), step.Type, _code);

    public override Register VisitCaptured(CapturedStep step) => _captured[step.Index];

    public override Register VisitNot(NotStep step) => Registers.Condition(_registers[step.Operands[0]], step.Span.Start, _code).Not();

    public override Register VisitAnd(AndStep step) => Junction(step);

    public override Register VisitOr(OrStep step) => Junction(step);

    public override Register VisitIf(IfStep step)
    {
        var condition = Registers.Condition(_registers[step.Operands[0]], step.Span.Start, _code);
        var (whenTrue, whenFalse) = (_registers[step.Operands[1]], _registers[step.Operands[2]]);
        switch (whenTrue, whenFalse)
        {
            case (TruthRegister x, TruthRegister y):
                return new TruthRegister(
                    _code.Let(Expression.Or(Expression.And(condition.True, x.True), Expression.And(condition.False, y.True))),
                    _code.Let(Expression.Or(Expression.And(condition.True, x.False), Expression.And(condition.False, y.False))),
                    _code.Let(Chosen(condition, x.Error, y.Error, condition.Error)));
            case (PlainRegister x, PlainRegister y) when x.Value.Type == y.Value.Type:
                return new PlainRegister(
                    _code.Let(Chosen(condition, x.Value, y.Value, Expression.Default(x.Value.Type))),
                    _code.Let(Chosen(condition, x.State, y.State, Registers.State(condition))));
            default:
                var open = CodeBlock.Call(typeof(States), nameof(States.Value), Registers.State(condition));
                return Registers.OfValue(Chosen(condition, Registers.Value(whenTrue), Registers.Value(whenFalse), open), step.Type, _code);
        }
    }

    public override Register VisitList(ListStep step) =>
        Admitted(CodeBlock.Call(typeof(Aggregates), nameof(Aggregates.List), Expression.Constant(step), Values(step)));

    public override Register VisitMap(MapStep step) =>
        Admitted(CodeBlock.Call(typeof(Aggregates), nameof(Aggregates.Map), Expression.Constant(step), Values(step)));

    private ValueRegister Admitted(Expression made) => new(_code.Let(CodeBlock.On(_budget, nameof(Budget.Admit), made)));

    private static Register[] Compile(Plan plan, IInputCode inputs, ParameterExpression budget, CodeBlock code, Register[] locals, Register[] captured)
    {
        var compiler = new StepCompiler(plan, inputs, budget, code, locals, captured);
        for (var i = 0; i < plan.Steps.Count; i++)
        {
            compiler._registers[i] = plan.Steps[i].Accept(compiler);
        }

        return compiler._registers;
    }

    private static ConditionalExpression Chosen(TruthRegister condition, Expression whenTrue, Expression whenFalse, Expression otherwise) => Expression.Condition(
        Expression.NotEqual(condition.True, Zero),
        whenTrue,
        Expression.Condition(Expression.NotEqual(condition.False, Zero), whenFalse, otherwise));

    /// <summary>And-or on two bits, without a branch; only where an operand can fail is there more to look at.</summary>
    private TruthRegister Junction(Step step)
    {
        var isAnd = step is AndStep;
        var operands = step.Operands.Select(o => Registers.Condition(_registers[o], step.Span.Start, _code)).ToArray();
        var weak = _code.Let(operands.Select(o => isAnd ? o.True : o.False).Aggregate(Expression.And));
        var strong = _code.Let(operands.Select(o => isAnd ? o.False : o.True).Aggregate(Expression.Or));
        var error = NoError;
        if (operands.Any(o => o.Error != NoError && o.Error is not ConstantExpression))
        {
            var open = operands.Select(o => CodeBlock.Call(typeof(States), nameof(States.IsOpen), o.True, o.False, o.Error)).Aggregate(Expression.Or);
            var earliest = operands.Select(o => o.Error).Aggregate((x, y) => CodeBlock.Call(typeof(States), nameof(States.Earlier), x, y));
            error = _code.Let(Expression.Condition(Expression.NotEqual(Expression.Or(strong, open), Zero), NoError, earliest));
        }

        return isAnd ? new TruthRegister(weak, strong, error) : new TruthRegister(strong, weak, error);
    }

    private NewArrayExpression Values(Step step) => Expression.NewArrayInit(typeof(CelValue), step.Operands.Select(o => Registers.Value(_registers[o])));
}
