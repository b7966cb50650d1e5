using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Facts;
using Compliance.Language.Planning;

namespace Compliance.Language.Verdicts;

/// <summary>The facts that a rule reads.</summary>
internal static class RuleFacts
{
    /// <summary>Each once, in the order of the plan.</summary>
    public static IReadOnlyList<Fact> Of(Plan plan) =>
        plan.Steps.SelectMany(FactsOf).Distinct().ToArray();

    /// <summary>Those that a rule reads, in reverse order of the plan, and after them those that these require.</summary>
    public static IEnumerable<Fact> WithAncestors(Plan plan)
    {
        var read = Of(plan);
        return read.Reverse().Concat(read.SelectMany(f => f.Ancestors).Distinct().Where(f => !read.Contains(f)));
    }

    private static IEnumerable<Fact> FactsOf(Step step) => step switch
    {
        FactStep fact => [fact.Fact],
        MemberStep member => [member.Fact],
        FoldStep fold => fold.Body.Steps.SelectMany(FactsOf),
        _ => [],
    };
}
