using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Columnar;

/// <summary>Where each verdict of a rule is possible, and where it is the only one, as nodes of a graph.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Possible">A node for each verdict that a rule can settle on.</param>
/// <param name="Settled">A node for each of these: where no other is possible.</param>
/// <param name="IsByRow">Whether the possible verdicts are filled in row by row.</param>
internal sealed record RulePlanes(Rule Rule, int[] Possible, int[] Settled, bool IsByRow)
{
    /// <summary>
    /// The rules of a pack. Where Kleene's logic is exact its planes of true and false tell all; else the rule's diagram does; what has none, or one that is too large,
    /// or may take more than it may, is left to be filled in row by row.
    /// </summary>
    public static RulePlanes[] Of(IReadOnlyList<Rule> rules, FactPlanes facts)
    {
        var unate = rules.Where(r => r.Plan!.IsUnate).ToArray();
        var joined = PackPlan.Of([.. unate.Select(r => r.Plan!)]);
        var truths = ConditionPlanes.Of(joined.Plan, facts);
        var outcome = 0;
        var byKleene = new Dictionary<Rule, RulePlanes>();
        foreach (var rule in unate)
        {
            var parts = rule.Plan!.Parts.Select(_ => truths[joined.Outcomes[outcome++]]).ToArray();
            if (parts.All(p => p is not null))
            {
                byKleene.Add(rule, OfTruth(rule, parts.Select(p => p!.Value).Aggregate((x, y) => x.And(y)), facts.Graph));
            }
        }

        var nothing = new ProfileView(facts.Layout.Facts, [.. facts.Layout.Facts.Facts.Select(_ => FactState.NotStated)], asOf: null);
        return [.. rules.Select(r => byKleene.GetValueOrDefault(r)
            ?? (OfDiagram(r.Plan!, nothing, facts) is { } possible ? OfPossible(r, possible, isByRow: false, facts.Graph)
                : OfPossible(r, [.. VerdictTable.Settled.Select(_ => facts.Row())], isByRow: true, facts.Graph)))];
    }

    private static RulePlanes OfTruth(Rule rule, Truth<PlaneWord> satisfied, PlaneGraph graph)
    {
        var (isTrue, isFalse) = (satisfied.True.Node, satisfied.False.Node);
        return new RulePlanes(rule, [graph.Not(isFalse), graph.Not(isTrue), PlaneGraph.Zero, PlaneGraph.Zero], [isTrue, isFalse, PlaneGraph.Zero, PlaneGraph.Zero], IsByRow: false);
    }

    private static RulePlanes OfPossible(Rule rule, int[] possible, bool isByRow, PlaneGraph graph) =>
        new(rule, possible, [.. possible.Select((p, i) => graph.AndNot(p, possible.Where((_, other) => other != i).Aggregate(graph.Or)))], isByRow);

    private static int[]? OfDiagram(RulePlan plan, ProfileView nothing, FactPlanes facts)
    {
        // Where the work is not the same for every profile, each has a budget of its own.
        if (plan.Plan.Steps.Any(s => s is FoldStep or ListStep or MapStep or CallStep { IsCharged: true }))
        {
            return null;
        }

        return VerdictDiagram.Of(plan, nothing) is { } diagram ? DiagramPlanes.Of(diagram, facts) : null;
    }
}
