using Compliance.Language.Facts;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Rules;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Engine.Columnar;

/// <summary>Writes steps as nodes of a graph; null for one that is not true or false, or asks more of facts than planes can tell.</summary>
internal sealed class ConditionPlanes : PlanVisitor<Truth<PlaneWord>?>
{
    private readonly Plan _plan;
    private readonly FactPlanes _facts;
    private readonly Truth<PlaneWord>?[] _truths;

    private ConditionPlanes(Plan plan, FactPlanes facts)
    {
        _plan = plan;
        _facts = facts;
        _truths = new Truth<PlaneWord>?[plan.Steps.Count];
    }

    /// <summary>The planes of each step of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="otherwise">The planes of a step that they cannot tell; null leaves it, and what is made of it, aside.</param>
    public static Truth<PlaneWord>?[] Of(Plan plan, FactPlanes facts, Func<int, Truth<PlaneWord>>? otherwise = null)
    {
        var planes = new ConditionPlanes(plan, facts);
        for (var i = 0; i < plan.Steps.Count; i++)
        {
            planes._truths[i] = plan.Steps[i].Accept(planes) ?? otherwise?.Invoke(i);
        }

        return planes._truths;
    }

    public override Truth<PlaneWord>? VisitConst(ConstStep step) => step.Value.Kind != CelKind.Bool ? null
        : step.Value.AsBool() ? Truth(_facts.Graph.Ones, PlaneGraph.Zero) : Truth(PlaneGraph.Zero, _facts.Graph.Ones);

    public override Truth<PlaneWord>? VisitFact(FactStep step) => step.Fact.Kind == FactKind.Boolean ? _facts.Truth(step.Fact) : null;

    public override Truth<PlaneWord>? VisitMember(MemberStep step) => _facts.Truth(step.Fact, step.ValueIndex);

    public override Truth<PlaneWord>? VisitVariable(VariableStep step) => null;

    public override Truth<PlaneWord>? VisitLocal(LocalStep step) => null;

    public override Truth<PlaneWord>? VisitCaptured(CapturedStep step) => null;

    public override Truth<PlaneWord>? VisitNot(NotStep step) => _truths[step.Operands[0]]?.Not();

    public override Truth<PlaneWord>? VisitAnd(AndStep step) => Join(step, isAnd: true);

    public override Truth<PlaneWord>? VisitOr(OrStep step) => Join(step, isAnd: false);

    public override Truth<PlaneWord>? VisitIf(IfStep step) =>
        (_truths[step.Operands[0]], _truths[step.Operands[1]], _truths[step.Operands[2]]) is ({ } condition, { } whenTrue, { } whenFalse) ? condition.If(whenTrue, whenFalse) : null;

    public override Truth<PlaneWord>? VisitList(ListStep step) => null;

    public override Truth<PlaneWord>? VisitMap(MapStep step) => null;

    public override Truth<PlaneWord>? VisitFold(FoldStep step) => null;

    /// <summary>One fact compared with constants.</summary>
    public override Truth<PlaneWord>? VisitCall(CallStep step)
    {
        var given = step.Operands.Select(o => _plan.Steps[o]).ToArray();
        if (step.CanFail || step.IsCharged || step.Overloads.Count != 1 || !step.Type.Equals(CelType.Bool)
            || given.Count(g => g is not ConstStep { Value.IsValue: true }) != 1)
        {
            return null;
        }

        return given.Single(g => g is not ConstStep { Value.IsValue: true }) switch
        {
            FactStep { Fact: { Kind: FactKind.Enumeration } fact } => OfWord(fact, step, given),
            FactStep { Fact: { Kind: FactKind.Integer or FactKind.Number } fact } when given.Length == 2 => OfNumber(fact, step, given),
            FactStep { Fact: { Kind: FactKind.Date } fact } when given.Length == 2 => OfDate(_facts.IsStated(fact), _facts.Layout.Number(fact), step, given),
            VariableStep { Name: PackScope.AsOf } when given.Length == 2 => OfDate(_facts.Graph.Input(_facts.Layout.AsOfStated), _facts.Layout.AsOf, step, given),
            _ => null,
        };
    }

    private Truth<PlaneWord>? Join(Step step, bool isAnd)
    {
        var operands = step.Operands.Select(o => _truths[o]).ToArray();
        return operands.Any(o => o is null) ? null : operands.Select(o => o!.Value).Aggregate((x, y) => isAnd ? x.And(y) : x.Or(y));
    }

    private Truth<PlaneWord> Truth(int isTrue, int isFalse) => PlaneWord.Truth(_facts.Graph, isTrue, isFalse);

    /// <summary>Where something is known it is true or it is false.</summary>
    private Truth<PlaneWord> Known(int known, int isTrue)
    {
        var stated = _facts.Graph.And(known, isTrue);
        return Truth(stated, _facts.Graph.AndNot(known, stated));
    }

    /// <summary>The kernel is asked for every word that there is.</summary>
    private Truth<PlaneWord> OfWord(Fact fact, CallStep step, Step[] given)
    {
        var answers = fact.Values.Select(v => (bool?)Ask(step, given, CelValue.Of(v))).ToArray();
        var isRare = answers.Count(a => a == true) * 2 <= answers.Length;
        var rare = _facts.Word(fact, answers.Select(a => isRare ? a : !a).Prepend(false));
        var asked = Truth(rare, _facts.Graph.AndNot(_facts.IsKnown(fact), rare));
        return isRare ? asked : asked.Not();
    }

    /// <summary>Between two constants that stand next to each other a comparison has one answer, and the kernel is asked for it.</summary>
    private Truth<PlaneWord>? OfNumber(Fact fact, CallStep step, Step[] given)
    {
        if (!IsComparison(step) || NumberCells.Of(fact, given.OfType<ConstStep>().Single().Value) is not { } cells)
        {
            return null;
        }

        var column = _facts.Layout.Number(fact);
        var holds = cells.Where(c => Ask(step, given, c.Value)).Select(c => _facts.Within(column, c.First, c.Last)).Aggregate(PlaneGraph.Zero, _facts.Graph.Or);
        return Known(_facts.IsStated(fact), holds);
    }

    /// <summary>A date may be known within bounds: see <see cref="DateComparison"/>.</summary>
    private Truth<PlaneWord>? OfDate(int stated, int column, CallStep step, Step[] given)
    {
        if (given.OfType<ConstStep>().Single().Value is not { Kind: CelKind.Timestamp } constant)
        {
            return null;
        }

        var (first, last, graph) = (column, column + 1, _facts.Graph);
        var time = constant.AsTimestamp();
        var isMidnight = Days.Midnight(Days.Of(time)) == time;
        var (onOrAfter, after) = (Days.Of(time) + (isMidnight ? 0 : 1), Days.Of(time) + 1);
        switch (DateComparison.OrderOf(step.Overloads[0].Id))
        {
            case var (isSwapped, orSame):
                // The constant is the earlier one of the two that are compared, or the later one.
                var isFactFirst = given[0] is not ConstStep == !isSwapped;
                var bound = isFactFirst == orSame ? after : onOrAfter;
                var (isLate, isAllLate) = (_facts.AtLeast(last, bound), _facts.AtLeast(first, bound));
                var before = Truth(graph.AndNot(stated, isLate), graph.And(stated, isAllLate));
                return isFactFirst ? before : before.Not();
            case null when step.Function is Operators.EqualTo or Operators.NotEqualTo:
                var day = Days.Of(time);
                var same = !isMidnight ? Truth(PlaneGraph.Zero, stated) : Truth(
                    graph.And(stated, graph.And(_facts.Within(first, day, day), _facts.Within(last, day, day))),
                    graph.And(stated, graph.Or(graph.Not(_facts.AtLeast(last, day)), _facts.AtLeast(first, after))));
                return step.Function == Operators.EqualTo ? same : same.Not();
            default:
                return null;
        }
    }

    private static bool IsComparison(CallStep step) =>
        step.Function is Operators.Less or Operators.LessOrEqual or Operators.Greater or Operators.GreaterOrEqual or Operators.EqualTo or Operators.NotEqualTo or Operators.In;

    private static bool Ask(CallStep step, Step[] given, CelValue value) =>
        step.Overloads[0].Kernel.Invoke([.. given.Select(g => g is ConstStep { Value.IsValue: true } constant ? constant.Value : value)]).AsBool();
}
