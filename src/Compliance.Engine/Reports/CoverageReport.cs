using System.Text;
using System.Text.Json;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Engine.Reports;

/// <summary>Which rules carry which provision of a treaty.</summary>
internal static class CoverageReport
{
    public static string Text(RulePack pack, PackCoverage coverage)
    {
        var text = new StringBuilder();
        var (citation, id) = (coverage.Rows.Max(r => r.Provision.Citation.Length), pack.Rules.Max(r => r.Id.Length));
        foreach (var (provision, rules) in coverage.Rows)
        {
            foreach (var rule in rules)
            {
                text.Add($"{provision.Citation.PadRight(citation)}  {rule.Id.PadRight(id)}  {Words.Spell(rule.Modality),-29}  {(rule.IsCheckable ? "checkable" : "not checkable"),-13}  {Basis(rule)}\n");
            }
        }

        text.Append(coverage.Findings.Count == 0 ? "" : "\n" + DiagnosticReport.Text(coverage.Findings));
        return text.Add($"\n{coverage.Rows.Select(r => r.Provision.Article).Distinct().Count()} articles, {coverage.Rows.Count} provisions, {coverage.Rows.Count(r => r.Rules.Count == 0)} without a rule; {pack.Rules.Count} rules\n").ToString();
    }

    public static string Json(RulePack pack, ProvisionList list, PackCoverage coverage) => JsonReport.Write(json =>
    {
        RunHeader.WritePack(json, pack);
        json.WriteString("source", list.Source.English);
        json.Objects("provisions", coverage.Rows, (j, row) =>
        {
            j.WriteString("provision", row.Provision.Citation);
            j.WriteNumber("article", row.Provision.Article);
            j.WriteString("undivided", row.Provision.Undivided?.English);
            j.Objects("rules", row.Rules, WriteRule);
        });
        DiagnosticReport.Write(json, "findings", coverage.Findings);
    });

    private static string Basis(Rule rule) =>
        $"{Words.Spell(rule.Source.Confidence)} confidence, {Words.Spell(rule.Source.Basis)}";

    private static void WriteRule(Utf8JsonWriter json, Rule rule)
    {
        json.WriteString("rule", rule.Id);
        json.WriteString("modality", Words.Spell(rule.Modality));
        json.WriteBoolean("checkable", rule.IsCheckable);
        json.WriteString("reason", rule.NotCheckableReason?.English);
        json.WriteString("basis", Words.Spell(rule.Source.Basis));
        json.WriteBoolean("wordingSeen", rule.Source.WordingSeen);
        json.WriteString("confidence", Words.Spell(rule.Source.Confidence));
    }
}
