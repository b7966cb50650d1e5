using System.Linq.Expressions;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Syntax;

namespace Compliance.Engine.Compiled;

/// <summary>Writes the rules of a pack as methods from a row of facts to outcomes. Rules that stand near each other share a method, and in it their steps.</summary>
internal static class PackCode
{
    // The compiler keeps so many variables in registers; a method with more is slower than two.
    private const int MostSteps = 400;

    public static Action<FactRow, byte[]>[] Of(IReadOnlyList<RulePlan> rules, RowLayout layout)
    {
        var chunks = new List<Action<FactRow, byte[]>>();
        var (chunk, steps, outcome) = (new List<RulePlan>(), 0, 0);
        foreach (var rule in rules)
        {
            if (chunk.Count > 0 && steps + rule.Plan.Steps.Count > MostSteps)
            {
                chunks.Add(Method(chunk, layout, ref outcome));
                (chunk, steps) = ([], 0);
            }

            chunk.Add(rule);
            steps += rule.Plan.Steps.Count;
        }

        if (chunk.Count > 0)
        {
            chunks.Add(Method(chunk, layout, ref outcome));
        }

        return [.. chunks];
    }

    private static Action<FactRow, byte[]> Method(List<RulePlan> rules, RowLayout layout, ref int outcome)
    {
        var joined = PackPlan.Of(rules);
        var (row, outcomes, budget) = (Expression.Parameter(typeof(FactRow)), Expression.Parameter(typeof(byte[])), Expression.Variable(typeof(Budget)));
        var code = new CodeBlock();
        if (joined.Plan.Steps.Any(s => s is FoldStep or ListStep or MapStep or CallStep { IsCharged: true }))
        {
            code.Add(Expression.Assign(budget, Expression.New(typeof(Budget).GetConstructors()[0], Expression.Constant(CelLimits.Default))));
        }

        var registers = StepCompiler.Compile(joined.Plan, new RowInputCode(layout, row, code), budget, code);
        foreach (var step in joined.Outcomes)
        {
            var truth = Registers.Condition(registers[step], 0, code);
            var bits = Expression.Or(truth.True, Expression.LeftShift(truth.False, Expression.Constant(1)));
            var withError = truth.Error is ConstantExpression
                ? (Expression)bits
                : Expression.Or(bits, Expression.Condition(Expression.Equal(truth.Error, Expression.Constant(0L)), Expression.Constant(0), Expression.Constant(4)));
            code.Add(Expression.Assign(Expression.ArrayAccess(outcomes, Expression.Constant(outcome++)), Expression.Convert(withError, typeof(byte))));
        }

        var body = Expression.Block([budget], code.Closed());
        return Expression.Lambda<Action<FactRow, byte[]>>(body, row, outcomes).Compile();
    }
}
