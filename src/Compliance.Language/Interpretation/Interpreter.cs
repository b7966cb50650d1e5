using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Planning;
using Compliance.Language.Values;

namespace Compliance.Language.Interpretation;

/// <summary>The reference: runs every step of a plan in order. What it answers, every other back end must answer.</summary>
internal sealed class Interpreter : PlanVisitor<CelValue>
{
    /// <summary>The most steps that one evaluation may take, elements of folds counted.</summary>
    public const long DefaultBudget = 10_000_000;

    private readonly IFactSource _facts;
    private readonly CelValue[] _locals;
    private readonly Budget _budget;
    private CelValue[] _registers = [];

    private Interpreter(IFactSource facts, CelValue[] locals, Budget budget)
    {
        _facts = facts;
        _locals = locals;
        _budget = budget;
    }

    /// <summary>The value of every step.</summary>
    /// <exception cref="BudgetExceededException">The evaluation took more steps than the budget.</exception>
    public static CelValue[] Run(Plan plan, IFactSource facts, long budget = DefaultBudget) =>
        new Interpreter(facts, [], new Budget(budget)).Run(plan);

    public override CelValue VisitConst(ConstStep step) => step.Value;

    public override CelValue VisitFact(FactStep step) => _facts.Read(step.Fact);

    public override CelValue VisitMember(MemberStep step) => _facts.ReadMember(step.Fact, step.ValueIndex);

    public override CelValue VisitVariable(VariableStep step) => _facts.ReadVariable(step.Name);

    public override CelValue VisitLocal(LocalStep step) => _locals[step.Level];

    public override CelValue VisitCall(CallStep step) => Lifting.Call(step, Values(step));

    public override CelValue VisitNot(NotStep step) => Logic.Not(_registers[step.Operands[0]], step.Span);

    public override CelValue VisitAnd(AndStep step) => Logic.And(Values(step), step.Span);

    public override CelValue VisitOr(OrStep step) => Logic.Or(Values(step), step.Span);

    public override CelValue VisitIf(IfStep step) =>
        Logic.If(_registers[step.Operands[0]], _registers[step.Operands[1]], _registers[step.Operands[2]], step.Span);

    public override CelValue VisitList(ListStep step)
    {
        var elements = Values(step);
        return Lifting.Absorbed(elements) ?? CelValue.ListOf(elements);
    }

    public override CelValue VisitMap(MapStep step)
    {
        var values = Values(step);
        if (Lifting.Absorbed(values) is { } absorbed)
        {
            return absorbed;
        }

        var entries = Enumerable.Range(0, values.Length / 2).Select(i => new KeyValuePair<CelValue, CelValue>(values[2 * i], values[(2 * i) + 1]));
        var map = CelMap.TryCreate(entries, out var problem);
        return map is null ? CelValue.Error(new CelError(CelErrorKind.BadKey, problem, step.Span)) : CelValue.Of(map);
    }

    public override CelValue VisitFold(FoldStep step) =>
        Folding.Fold(step, _registers[step.Operands[0]], element => new Interpreter(_facts, [.. _locals, element], _budget).Run(step.Body));

    private CelValue[] Run(Plan plan)
    {
        _budget.Charge(plan.Steps.Count);
        _registers = new CelValue[plan.Steps.Count];
        for (var i = 0; i < _registers.Length; i++)
        {
            _registers[i] = plan.Steps[i].Accept(this);
        }

        return _registers;
    }

    private CelValue[] Values(Step step)
    {
        var values = new CelValue[step.Operands.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _registers[step.Operands[i]];
        }

        return values;
    }

    private sealed class Budget(long steps)
    {
        private long _left = steps;

        public void Charge(int count)
        {
            _left -= Math.Max(1, count);
            if (_left < 0)
            {
                throw new BudgetExceededException();
            }
        }
    }
}
