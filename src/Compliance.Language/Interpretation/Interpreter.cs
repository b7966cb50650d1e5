using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Planning;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Interpretation;

/// <summary>The reference: runs every step of a plan in order. What it answers, every other back end must answer.</summary>
internal sealed class Interpreter : PlanVisitor<CelValue>
{
    private readonly IFactSource _facts;
    private readonly CelValue[] _locals;
    private readonly CelValue[] _captured;
    private readonly Budget _budget;
    private CelValue[] _registers = [];

    private Interpreter(IFactSource facts, CelValue[] locals, CelValue[] captured, Budget budget)
    {
        _facts = facts;
        _locals = locals;
        _captured = captured;
        _budget = budget;
    }

    /// <summary>The value of every step.</summary>
    /// <exception cref="LimitExceededException">The evaluation took or made more than it may.</exception>
    public static CelValue[] Run(Plan plan, IFactSource facts, CelLimits? limits = null) =>
        new Interpreter(facts, [], [], new Budget(limits ?? CelLimits.Default)).Run(plan);

    public override CelValue VisitConst(ConstStep step) => step.Value;

    public override CelValue VisitFact(FactStep step) => _facts.Read(step.Fact);

    public override CelValue VisitMember(MemberStep step) => _facts.ReadMember(step.Fact, step.ValueIndex);

    public override CelValue VisitVariable(VariableStep step) => _facts.ReadVariable(step.Name, step.Type);

    public override CelValue VisitLocal(LocalStep step) => _locals[step.Slot];

    public override CelValue VisitCaptured(CapturedStep step) => _captured[step.Index];

    public override CelValue VisitCall(CallStep step) => Lifting.Call(step, Values(step), _budget);

    public override CelValue VisitNot(NotStep step) => Logic.Not(_registers[step.Operands[0]], step.Span);

    public override CelValue VisitAnd(AndStep step) => Logic.And(Values(step), step.Span);

    public override CelValue VisitOr(OrStep step) => Logic.Or(Values(step), step.Span);

    public override CelValue VisitIf(IfStep step) =>
        Logic.If(_registers[step.Operands[0]], _registers[step.Operands[1]], _registers[step.Operands[2]], step.Span);

    public override CelValue VisitList(ListStep step) => Aggregates.List(step, Values(step));

    public override CelValue VisitMap(MapStep step) => Aggregates.Map(step, Values(step));

    public override CelValue VisitFold(FoldStep step)
    {
        var operands = Values(step);
        var captured = operands.Skip(1).ToArray();
        return _budget.Admit(Folding.Fold(step, operands[0], locals => new Interpreter(_facts, locals, captured, _budget).Run(step.Body)));
    }

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
}
