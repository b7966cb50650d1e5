using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Language.Analysis;
using Compliance.Language.Facts;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Profiles;
using Compliance.Language.Values;
using Compliance.Language.Verdicts;

namespace Compliance.Analyzers.Generation;

/// <summary>Writes the diagram of a rule over all that it asks as a table.</summary>
internal static class DecisionWriter
{
    /// <summary>The diagram, or null where the rule is outside the exact fragment or its diagram has too many nodes.</summary>
    public static VerdictDiagram? DiagramOf(RulePlan plan, ProfileView nothing)
    {
        try
        {
            return VerdictDiagram.Of(plan, nothing);
        }
        catch (LimitExceededException)
        {
            // It may be met by no profile; one by which it is will say so.
            return null;
        }
    }

    public static void Write(VerdictDiagram diagram, Code code)
    {
        const int FirstNode = (int)VerdictStatus.Undetermined;
        var table = diagram.Table;
        var asked = table.Support(diagram.Verdict).OrderBy(v => v).ToArray();
        var (places, nodes) = (new Dictionary<int, int>(), new List<string>());
        int Place(int node)
        {
            if (DiagramTable.IsTerminal(node))
            {
                return node;
            }

            if (!places.TryGetValue(node, out var place))
            {
                var children = table.ChildrenOf(node).Select(Place).ToArray();
                place = FirstNode + nodes.Count;
                nodes.Add(Number(Array.IndexOf(asked, table.VariableOf(node))) + ", " + Code.List(children.Select(Number)));
                places.Add(node, place);
            }

            return place;
        }

        var root = Place(diagram.Verdict);
        code.Line("private static readonly Decision Verdicts = Decision.Of(");
        using (code.Indented())
        {
            code.Line(Number(root) + ",");
            code.Line(asked.Length == 0 ? "new DecisionVariable[0]" + (nodes.Count > 0 ? "," : ");") : "new DecisionVariable[]");
            if (asked.Length > 0)
            {
                using (code.Block(null, nodes.Count > 0 ? "}," : "});"))
                {
                    foreach (var variable in asked.Select(a => diagram.Conditions.Variables[a]))
                    {
                        code.Line(Of(variable) + ", // " + (variable.Member is { } member ? Code.Literal(variable.Fact.Values[member]) + " in " : "") + variable.Fact.Path);
                    }
                }
            }

            for (var i = 0; i < nodes.Count; i++)
            {
                code.Line(nodes[i] + (i + 1 < nodes.Count ? ", " : "); ") + "// " + Number(FirstNode + i));
            }
        }
    }

    private static string Of(Variable variable)
    {
        var fact = Number(variable.Fact.Index);
        return variable.Fact.Kind switch
        {
            FactKind.Boolean => "DecisionVariable.Truth(" + fact + ")",
            FactKind.Set => "DecisionVariable.Member(" + fact + ", " + Number(variable.Member!.Value) + ")",
            FactKind.Enumeration => "DecisionVariable.Word(" + fact + ", " + Number(variable.Cells.Count) + ")",
            FactKind.Date => "DecisionVariable.Cells(" + Code.List(new[] { fact }.Concat(variable.Cells.Select(c => c.AsTimestamp().Seconds.ToString(CultureInfo.InvariantCulture) + "L"))) + ")",
            _ => "DecisionVariable.Cells(" + Code.List(new[] { fact }.Concat(variable.Cells.Select(c => Starts(c.AsInt())))) + ")",
        };
    }

    private static string Starts(long start) => start == long.MinValue ? "long.MinValue" : start.ToString(CultureInfo.InvariantCulture) + "L";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
