using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Analysis;
using Compliance.Language.Facts;
using Compliance.Language.Values;

namespace Compliance.Language.Verdicts;

/// <summary>A readable profile that leads a diagram of answers 0 and 1 to 1.</summary>
internal static class Witness
{
    /// <summary>The facts on the way; what is not named does not matter.</summary>
    public static IReadOnlyList<WitnessFact> Of(DiagramTable table, int diagram, IReadOnlyDictionary<int, Variable> variables)
    {
        var path = new List<(Variable Variable, CelValue Cell)>();
        while (!DiagramTable.IsTerminal(diagram))
        {
            var (variable, children) = (variables[table.VariableOf(diagram)], table.ChildrenOf(diagram));
            var cell = Enumerable.Range(0, children.Count).First(i => children[i] != 0);
            path.Add((variable, variable.Cells[cell]));
            diagram = children[cell];
        }

        return path.GroupBy(p => p.Variable.Fact).Select(g => new WitnessFact(g.Key, Words(g.Key, g.ToArray()))).ToArray();
    }

    private static string Words(Fact fact, (Variable Variable, CelValue Cell)[] cells)
    {
        if (fact.Kind != FactKind.Set)
        {
            return cells[0].Cell.ToString();
        }

        string Named(bool isIn) => string.Join(", ", cells.Where(c => c.Cell.AsBool() == isIn).Select(c => CelFormat.Quote(fact.Values[c.Variable.Member!.Value])));
        var (included, excluded) = (Named(true), Named(false));
        return string.Join(", ", new[] { included.Length > 0 ? "includes " + included : "", excluded.Length > 0 ? "excludes " + excluded : "" }.Where(t => t.Length > 0));
    }
}
