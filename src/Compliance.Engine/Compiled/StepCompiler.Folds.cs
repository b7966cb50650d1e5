using System.Linq.Expressions;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Engine.Compiled;

/// <summary>Comprehensions: a loop over the elements, whose body is the nested plan, written in place.</summary>
internal sealed partial class StepCompiler
{
    public override Register VisitFold(FoldStep step)
    {
        var accumulator = _code.Let(Expression.New(typeof(FoldState).GetConstructors()[0], Expression.Constant(step), Registers.Value(_registers[step.Operands[0]])));
        var index = _code.Variable(typeof(int));
        _code.Add(Expression.Assign(index, Expression.Constant(-1)));
        var body = new CodeBlock();
        var locals = Enumerable.Range(0, step.Slots)
            .Select(slot => new ValueRegister(body.Let(CodeBlock.On<FoldState>(accumulator, nameof(FoldState.Local), index, Expression.Constant(slot))))).ToArray();
        body.Add(CodeBlock.On<Budget>(_budget, nameof(Budget.Charge), Expression.Constant((long)step.Body.Steps.Count)));
        var captured = step.Operands.Skip(1).Select(o => _registers[o]).ToArray();
        var registers = Compile(step.Body, _inputs, _budget, body, [.. locals], captured);
        body.Add(CodeBlock.On<FoldState>(accumulator, nameof(FoldState.Add), index, Result(registers, step.Predicate), Result(registers, step.Transform)));

        var end = Expression.Label();
        _code.Add(Expression.Loop(
            Expression.IfThenElse(
                Expression.LessThan(Expression.PreIncrementAssign(index), CodeBlock.Property<FoldState>(accumulator, nameof(FoldState.Count))),
                body.Closed(),
                Expression.Break(end)),
            end));
        return Registers.OfValue(CodeBlock.On<Budget>(_budget, nameof(Budget.Admit), CodeBlock.On<FoldState>(accumulator, nameof(FoldState.Result))), step.Type, _code);
    }

    private static Expression Result(Register[] registers, int? step) =>
        step is { } result ? Registers.Value(registers[result]) : Expression.Constant(CelValue.True);
}
