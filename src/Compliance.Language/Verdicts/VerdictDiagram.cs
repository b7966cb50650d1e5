using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Analysis;
using Compliance.Language.Facts;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Values;

namespace Compliance.Language.Verdicts;

/// <summary>A rule's verdict as a diagram over what a profile leaves unknown; its answers are the numbers of <see cref="VerdictStatus"/>.</summary>
internal sealed class VerdictDiagram
{
    /// <summary>The most nodes that the diagrams of one verdict may have; past it the verdict is not called exact.</summary>
    private const int Budget = 20_000;

    private VerdictDiagram(PlanDiagrams conditions, int applies, int satisfied)
    {
        Conditions = conditions;
        Applies = applies;
        Satisfied = satisfied;
        Verdict = Table.Apply(applies, satisfied, (a, s) => (int)VerdictTable.Of(a, s));
    }

    public PlanDiagrams Conditions { get; }

    public DiagramTable Table => Conditions.Table;

    public int Applies { get; }

    public int Satisfied { get; }

    public int Verdict { get; }

    /// <summary>The facts that still matter to the verdict.</summary>
    public IEnumerable<Fact> Facts => Conditions.FactsAsked(Verdict);

    /// <summary>The verdicts that are possible.</summary>
    public IReadOnlyList<VerdictStatus> Possible()
    {
        var answers = Table.AnswersWithin(Verdict, Conditions.Constraint);
        return VerdictTable.Settled.Where(s => answers.Contains((int)s)).ToArray();
    }

    /// <summary>The diagram of whether the verdict is this one: 1 or 0.</summary>
    public int Is(VerdictStatus status) => Table.Map(Verdict, v => v == (int)status ? 1 : 0);

    /// <summary>The diagram, or null outside the exact fragment or past the budget.</summary>
    public static VerdictDiagram? Of(RulePlan plan, ProfileView view, CelValue[]? values = null) =>
        Of(plan, view, values ?? Interpreter.Run(plan.Plan, view), new DiagramTable(Budget), [plan.Plan]);

    /// <summary>The diagrams of rules in one table, each null outside the exact fragment or past the table's budget.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="view">What is known.</param>
    /// <param name="table">Where the diagrams stand.</param>
    /// <param name="sharing">All rules by whose conditions facts are cut into cells; null for those of the diagrams.</param>
    public static IReadOnlyList<(Rule Rule, VerdictDiagram? Diagram)> Of(IReadOnlyList<Rule> rules, ProfileView view, DiagramTable table, IReadOnlyList<Rule>? sharing = null)
    {
        var plans = (sharing ?? rules).Select(r => r.Plan!.Plan).ToArray();
        return rules.Select(r => (r, Of(r.Plan!, view, Interpreter.Run(r.Plan!.Plan, view), table, plans))).ToArray();
    }

    private static VerdictDiagram? Of(RulePlan plan, ProfileView view, CelValue[] values, DiagramTable table, IReadOnlyList<Plan> sharing)
    {
        IReadOnlyList<int> results = plan.AppliesWhen is { } step ? [.. plan.Parts, step] : plan.Parts;
        if (PlanDiagrams.Of(plan.Plan, view, values, results, table, sharing) is not { } conditions)
        {
            return null;
        }

        var satisfied = plan.Parts.Select(p => conditions.Of(p)!.Value).Aggregate((a, b) => table.Apply(a, b, Both));
        var applies = plan.AppliesWhen is { } condition ? conditions.Of(condition)!.Value : PlanDiagrams.True;
        var diagram = new VerdictDiagram(conditions, applies, satisfied);
        return table.IsExhausted ? null : diagram;
    }

    private static int Both(int x, int y) => x == PlanDiagrams.False || y == PlanDiagrams.False ? PlanDiagrams.False : Math.Max(x, y);
}
