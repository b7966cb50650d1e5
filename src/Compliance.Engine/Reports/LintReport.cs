using System.Text;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Reports;

/// <summary>What is proved about the rules of a pack.</summary>
internal static class LintReport
{
    public static string Text(RulePack pack, IReadOnlyList<RuleFinding> findings)
    {
        var text = new StringBuilder(RunHeader.ReadingsLine(pack));
        foreach (var finding in findings)
        {
            text.Add($"{finding.Diagnostic}\n");
            if (finding.Witness.Count > 0)
            {
                text.Add($"  witness: {string.Join("; ", finding.Witness.Select(w => w.Fact.Path + ": " + w.Value))}\n");
            }

            text.Append(finding.Because is null ? "" : $"  argued: {finding.Because}\n");
        }

        return text.Add($"{findings.Count} findings, {findings.Count(f => f.Because is not null)} argued in the rule files\n").ToString();
    }

    public static string Json(RulePack pack, IReadOnlyList<RuleFinding> findings) => JsonReport.Write(json =>
    {
        RunHeader.WritePack(json, pack);
        json.Object("readings", () => RunHeader.WriteReadings(json, pack.Readings));
        json.Objects("findings", findings, (j, finding) =>
        {
            j.WriteString("id", finding.Diagnostic.Id);
            j.WriteString("rule", finding.Rule.Id);
            j.WriteString("with", finding.Other?.Id);
            j.WriteString("message", finding.Diagnostic.Message);
            j.WriteString("file", finding.Diagnostic.Source.Path);
            j.WriteNumber("line", finding.Diagnostic.Position.Line);
            j.WriteNumber("column", finding.Diagnostic.Position.Column);
            j.Objects("witness", finding.Witness, (w, fact) =>
            {
                w.WriteString("fact", fact.Fact.Path);
                w.WriteString("value", fact.Value);
            });
            j.WriteString("argued", finding.Because?.English);
        });
    });
}
