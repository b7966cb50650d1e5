using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Syntax;

namespace Compliance.Engine.Compiled;

/// <summary>Writes the rules of a pack as methods from a row of facts to codes. Rules that stand near each other share a method, and in it their steps.</summary>
[RequiresDynamicCode("writes machine code")]
internal static class PackCode
{
    // The just-in-time compiler keeps track of so many variables; a method with more is slower than two.
    private const int MostSteps = 400;

    public static RowCode[] Of(IReadOnlyList<RulePlan> rules, RowLayout layout)
    {
        var (methods, first, steps) = (new List<RowCode>(), 0, 0);
        for (var i = 0; i < rules.Count; i++)
        {
            if (i > first && steps + rules[i].Plan.Steps.Count > MostSteps)
            {
                methods.Add(Method(rules, first, i, layout));
                (first, steps) = (i, 0);
            }

            steps += rules[i].Plan.Steps.Count;
        }

        if (first < rules.Count)
        {
            methods.Add(Method(rules, first, rules.Count, layout));
        }

        return [.. methods];
    }

    private static RowCode Method(IReadOnlyList<RulePlan> rules, int first, int end, RowLayout layout)
    {
        var joined = PackPlan.Of([.. rules.Skip(first).Take(end - first)]);
        var (cells, codes) = (Expression.Parameter(typeof(byte).MakeByRefType()), Expression.Parameter(typeof(byte).MakeByRefType()));
        var (row, budget) = (Expression.Parameter(typeof(FactRow)), Expression.Variable(typeof(Budget)));
        var code = new CodeBlock();
        if (joined.Plan.Steps.Any(s => s is FoldStep or ListStep or MapStep or CallStep { IsCharged: true }))
        {
            code.Add(Expression.Assign(budget, Expression.New(typeof(Budget).GetConstructors()[0], Expression.Constant(CelLimits.Default))));
        }

        var registers = StepCompiler.Compile(joined.Plan, new RowInputCode(layout, cells, row), budget, code);
        var outcome = 0;
        ConditionRegister Next() => Conditions.Of(registers[joined.Outcomes[outcome++]], 0, code);
        for (var i = first; i < end; i++)
        {
            var applies = rules[i].AppliesWhen is null ? null : Next();
            var parts = Enumerable.Range(0, rules[i].Parts.Count).Select(_ => Next()).ToArray();
            var satisfied = parts.Length == 1 ? parts[0] : Conditions.Join(parts, isAnd: true, code);
            code.Add(CodeBlock.Call(typeof(RowAccess), nameof(RowAccess.Write), codes, Expression.Constant(i), VerdictCodes.Of(applies, satisfied)));
        }

        return Expression.Lambda<RowCode>(Expression.Block([budget], code.Closed()), cells, codes, row).Compile();
    }
}
