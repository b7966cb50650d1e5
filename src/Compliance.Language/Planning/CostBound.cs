using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Facts;
using Compliance.Language.Functions;
using Compliance.Language.Patterns;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Planning;

/// <summary>The most work that an evaluation can do, known before it: from what constants weigh, and for what is not known yet from the limits on values.</summary>
internal sealed class CostBound : PlanVisitor<(long Cost, long Weight)>
{
    private readonly CelLimits _limits;
    private readonly IReadOnlyList<long> _locals;
    private readonly IReadOnlyList<long> _captured;
    private readonly long[] _weights;
    private readonly Plan _plan;

    private CostBound(Plan plan, CelLimits limits, IReadOnlyList<long> locals, IReadOnlyList<long> captured)
    {
        _plan = plan;
        _limits = limits;
        _locals = locals;
        _captured = captured;
        _weights = new long[plan.Steps.Count];
    }

    public static long Of(Plan plan, CelLimits limits) => new CostBound(plan, limits, [], []).Sum();

    public override (long Cost, long Weight) VisitConst(ConstStep step) => (1, step.Value.Weight);

    public override (long Cost, long Weight) VisitFact(FactStep step) =>
        (1, step.Fact.Kind == FactKind.Enumeration ? 1 + step.Fact.Values.Max(v => v.Length) : WeightOf(step.Type));

    public override (long Cost, long Weight) VisitMember(MemberStep step) => (1, 1);

    public override (long Cost, long Weight) VisitVariable(VariableStep step) => (1, WeightOf(step.Type));

    public override (long Cost, long Weight) VisitLocal(LocalStep step) => (1, _locals[step.Slot]);

    public override (long Cost, long Weight) VisitCaptured(CapturedStep step) => (1, _captured[step.Index]);

    public override (long Cost, long Weight) VisitCall(CallStep step)
    {
        var work = step.Overloads.Select(o => WorkOf(o.Cost, step)).DefaultIfEmpty(0).Max();
        var largest = Math.Min(Weights.Sum(1, step.Operands.Aggregate(work, (sum, o) => Weights.Sum(sum, _weights[o]))), WeightOf(step.Type));
        return (step.IsCharged ? Weights.Sum(1, work) : 1, largest);
    }

    public override (long Cost, long Weight) VisitNot(NotStep step) => (1, 1);

    public override (long Cost, long Weight) VisitAnd(AndStep step) => (1, 1);

    public override (long Cost, long Weight) VisitOr(OrStep step) => (1, 1);

    public override (long Cost, long Weight) VisitIf(IfStep step) => (1, Math.Max(_weights[step.Operands[1]], _weights[step.Operands[2]]));

    public override (long Cost, long Weight) VisitList(ListStep step) => (1, step.Operands.Aggregate(1L, (sum, o) => Weights.Sum(sum, _weights[o])));

    public override (long Cost, long Weight) VisitMap(MapStep step) => (1, step.Operands.Aggregate(1L, (sum, o) => Weights.Sum(sum, _weights[o])));

    public override (long Cost, long Weight) VisitFold(FoldStep step)
    {
        // A range has at most as many elements as it weighs, and no element weighs more than all.
        var range = _weights[step.Operands[0]];
        var body = new CostBound(step.Body, _limits, [range, range], step.Operands.Skip(1).Select(o => _weights[o]).ToArray());
        var each = body.Sum();
        var grown = step.Transform is { } transform ? Weights.Product(range, body._weights[transform]) : range;
        return (Weights.Sum(1, Weights.Product(Math.Min(range, _limits.ListLength), each)), step.Type.Equals(CelType.Bool) ? 1 : Weights.Sum(range, grown));
    }

    private long Sum()
    {
        var sum = 0L;
        for (var i = 0; i < _weights.Length; i++)
        {
            (var cost, _weights[i]) = _plan.Steps[i].Accept(this);
            sum = Weights.Sum(sum, cost);
        }

        return sum;
    }

    private long WorkOf(CostKind kind, CallStep step) => kind switch
    {
        CostKind.Constant => 0,
        CostKind.Pattern => Weights.Product(_weights[step.Operands[0]], PatternLimits.Default.ProgramSize),
        CostKind.Product => step.Operands.Aggregate(1L, (product, o) => Weights.Product(product, _weights[o])),
        CostKind.Digits => step.Operands.Aggregate(Weights.Product(_weights[step.Operands[1]], Cost.MostDigits), (sum, o) => Weights.Sum(sum, _weights[o])),
        CostKind.Linear => step.Operands.Aggregate(0L, (sum, o) => Weights.Sum(sum, _weights[o])),
        _ => step.Operands.Aggregate(0L, (sum, o) => Weights.Sum(sum, Weights.Sum(_weights[o], Counted(_plan.Steps[o])))),
    };

    private static long Counted(Step step) => step switch
    {
        ConstStep { Value.Kind: CelKind.Int } constant => Math.Max(0, constant.Value.AsInt()),
        _ => step.Type.Equals(CelType.Int) || step.Type.IsDyn ? long.MaxValue : 0,
    };

    private long WeightOf(CelType type) => type switch
    {
        { IsList: true } => Weights.Product(1L + _limits.ListLength, WeightOf(type.Arguments[0])),
        { IsMap: true } => Weights.Product(1L + _limits.ListLength, Weights.Sum(WeightOf(type.Arguments[0]), WeightOf(type.Arguments[1]))),
        { IsOptional: true } => Weights.Sum(1, WeightOf(type.Arguments[0])),
        { IsDyn: true } or { IsParameter: true } => long.MaxValue,
        _ when type.Equals(CelType.String) || type.Equals(CelType.Bytes) => 1L + _limits.StringLength,
        { Fields: not null } => long.MaxValue,
        _ => 1,
    };
}
