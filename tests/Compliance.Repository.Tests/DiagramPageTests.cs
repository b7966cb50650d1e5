using System.Text;
using Compliance.Engine.Packs;
using Compliance.Engine.Reports;
using Compliance.Language.Analysis;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Tests.House;

public class DiagramPageTests
{
    [Fact]
    public void The_page_of_diagram_sizes_is_made_from_the_pack()
    {
        var pack = PackFolder.Load(Repository.PathOf("rules", "uncc"), out _) ?? throw new InvalidOperationException("the pack has errors");
        var nothing = new ProfileView(pack.Facts, pack.Facts.Facts.Select(_ => FactState.NotStated).ToArray(), null);
        var rules = pack.Rules.Where(r => r.IsEvaluated).ToArray();
        var sizes = rules.Select(r => (Rule: r, Diagram: Alone(r, nothing))).Select(d => (d.Rule, Variables: d.Diagram.Table.Support(d.Diagram.Verdict).Count, Nodes: Nodes(d.Diagram))).ToArray();

        var page = new StringBuilder();
        page.Add($"# Sizes of diagrams\n\nMade from pack `{pack.Id}` {pack.Version}. For each rule the diagram of its verdict with nothing known: how many things it asks (a fact, or a value of a set) and how many nodes it has. The largest has {sizes.Max(s => s.Nodes)} nodes; the budget of one verdict is 20,000.\n\n");
        page.Append("| rule | steps of the plan | asks | nodes |\n|---|---|---|---|\n");
        foreach (var (rule, variables, nodes) in sizes)
        {
            page.Add($"| {rule.Id} | {rule.Plan!.Plan.Steps.Count} | {variables} | {nodes} |\n");
        }

        GeneratedPages.AssertCurrent("docs/diagrams.md", page.ToString());
    }

    private static VerdictDiagram Alone(Rule rule, ProfileView view) =>
        VerdictDiagram.Of([rule], view, new DiagramTable(20_000))[0].Diagram ?? throw new InvalidOperationException(rule.Id + " is outside the exact fragment");

    private static int Nodes(VerdictDiagram diagram)
    {
        var (seen, open) = (new HashSet<int>(), new Stack<int>([diagram.Verdict]));
        while (open.TryPop(out var node))
        {
            if (!DiagramTable.IsTerminal(node) && seen.Add(node))
            {
                diagram.Table.ChildrenOf(node).ToList().ForEach(open.Push);
            }
        }

        return seen.Count;
    }
}
