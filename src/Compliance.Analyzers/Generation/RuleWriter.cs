using System.Globalization;
using System.Linq;
using Compliance.Language.Facts;
using Compliance.Language.Planning;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Analyzers.Generation;

/// <summary>Writes the class that gives a rule's verdict.</summary>
internal static class RuleWriter
{
    public static void Write(RuleEntry entry, FactDictionary facts, PackNames names, Code code)
    {
        var rule = entry.Rule;
        WriteHead(rule, code);
        using (code.Block("internal static class " + entry.Class))
        {
            if (rule is { IsEvaluated: true, Plan: { } plan })
            {
                WriteCode(rule, plan, facts, names.FullDictionary, code);
            }

            code.Line("internal static readonly ModelRule<" + names.FullProfile + "> Rule = Model.Rule<" + names.FullProfile + ">(");
            using (code.Indented())
            {
                WriteDescriptor(rule, code);
                code.Line("profile => profile.BeginEvaluation(),");
                code.Line(rule is { IsEvaluated: true, Plan: not null } ? "Evaluate);" : "null);");
            }
        }
    }

    private static void WriteHead(Rule rule, Code code)
    {
        code.Line("// " + rule.Id + " (" + OneLine(rule.Paragraph) + ")" + (rule.AppliesWhen is { } applies ? "; applies when " + OneLine(applies) : ""));
        foreach (var part in rule.Parts)
        {
            code.Line("//   " + (part.Name.Length == 0 ? "" : part.Name + ": ") + OneLine(part.Condition));
        }
    }

    private static void WriteCode(Rule rule, RulePlan plan, FactDictionary facts, string dictionary, Code code)
    {
        var (body, sites) = (new Code(), new Sites());
        var registers = PlanWriter.Write(plan.Plan, sites, body);
        foreach (var site in sites.Lines)
        {
            code.Line(site);
        }

        WriteSite(rule, plan, facts, dictionary, code);
        code.Line();
        using (code.Block("internal static ModelVerdict Evaluate(Evaluation e)"))
        {
            if (PlanWriter.IsCharged(plan.Plan))
            {
                code.Line("e.Begin(" + Number(plan.Plan.Steps.Count) + ");");
            }

            foreach (var line in body.ToString().Split('\n').Where(l => l.Length > 0))
            {
                code.Line(line);
            }

            var satisfied = string.Join(" & ", plan.Parts.Select(p => registers[p].Kleene));
            code.Line("return Site.Decide(e, " + (plan.AppliesWhen is { } condition ? registers[condition].Kleene : "Kleene.True") + ", " + satisfied + ");");
        }

        code.Line();
    }

    private static void WriteDescriptor(Rule rule, Code code)
    {
        var source = rule.Source;
        code.Line("new RuleDescriptor(");
        using (code.Indented())
        {
            code.Line(Code.List([Code.Literal(rule.Id), Number(rule.Article), Number(rule.Chapter), Code.Literal(rule.Paragraph)]) + ",");
            code.Line(Code.Literal(rule.Title.English) + ",");
            code.Line(Code.Literal(rule.Summary.English) + ",");
            code.Line("Modality." + rule.Modality + ", Theme." + rule.Theme + ",");
            code.Line("new RuleSource(SourceBasis." + source.Basis + ", " + Code.Literal(source.WordingSeen) + ", Confidence." + source.EncodedConfidence + ", null),");
            code.Line("RuleStatus." + rule.Status + ",");
            code.Line(Code.LiteralOrNull(rule.Reading?.Name) + ",");
            code.Line(Code.LiteralOrNull(rule.Message?.English) + ",");
            code.Line(Code.LiteralOrNull(rule.Remedy?.English) + "),");
        }
    }

    private static void WriteSite(Rule rule, RulePlan plan, FactDictionary dictionary, string expression, Code code)
    {
        var nothing = new ProfileView(dictionary, dictionary.Facts.Select(_ => FactState.NotStated).ToArray(), null);
        var facts = RuleFacts.WithAncestors(plan.Plan).Select(f => f.Index).OrderBy(i => i).Select(Number).ToArray();
        if (DecisionWriter.DiagramOf(plan, nothing) is { } diagram)
        {
            DecisionWriter.Write(diagram, code);
            var flags = plan.IsUnate ? [] : new[] { Code.Literal(plan.AppliesWhen is { } applies && plan.Plan.IsFallible(applies)), Code.Literal(plan.Parts.Any(plan.Plan.IsFallible)) };
            code.Line("private static readonly RuleSite Site = RuleSite." + (plan.IsUnate ? "Unate" : "Decided") + "(" + Code.List(flags.Concat(facts).Prepend("Verdicts")) + ");");
            return;
        }

        code.Line("private static readonly RuleSite Site = RuleSite.Interpreted(");
        using (code.Indented())
        {
            foreach (var line in PlanSourceWriter.Lines(plan.Plan, expression))
            {
                code.Line(line);
            }

            code.Line(".Rule(" + Code.List(new[] { Code.Literal(rule.Id), Number(plan.AppliesWhen ?? -1) }.Concat(plan.Parts.Select(Number))) + "),");
            code.Line(Code.List(new[] { Code.Literal(plan.IsUnate) }.Concat(facts)) + ");");
        }
    }

    private static string OneLine(string text) => string.Join(" ", text.Split(['\r', '\n', '\t', '\u0085', '\u2028', '\u2029'], System.StringSplitOptions.RemoveEmptyEntries));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
