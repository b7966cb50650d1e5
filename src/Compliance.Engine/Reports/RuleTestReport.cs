using System.Text;
using Compliance.Language.RuleTests;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Engine.Reports;

/// <summary>The outcome of a pack's tests.</summary>
internal static class RuleTestReport
{
    public static string Text(RulePack pack, IReadOnlyList<(RuleTest Test, IReadOnlyList<string> Failures)> results)
    {
        var text = new StringBuilder(RunHeader.ReadingsLine(pack));
        foreach (var (test, failures) in results.Where(r => r.Failures.Count > 0))
        {
            var place = test.File.PositionOf(test.NameNode.Span.Start);
            text.Add($"{test.File.Path}({place.Line},{place.Column}): error {test.Rule.Id}{(test.Rule.IsDefaultReading ? "" : " read as " + test.Rule.Reading!.Name)}: {test.Name}: {string.Join("; ", failures)}\n");
        }

        var failed = results.Count(r => r.Failures.Count > 0);
        var covered = results.Select(r => r.Test.Rule.Id).Distinct().Count();
        return text.Add($"{results.Count - failed} passed, {failed} failed, over {Words.Count(covered, "rule")}\n").ToString();
    }

    public static string Json(RulePack pack, IReadOnlyList<(RuleTest Test, IReadOnlyList<string> Failures)> results) => JsonReport.Write(json =>
    {
        RunHeader.WritePack(json, pack);
        json.Object("readings", () => RunHeader.WriteReadings(json, pack.Readings));
        json.WriteNumber("passed", results.Count(r => r.Failures.Count == 0));
        json.WriteNumber("failed", results.Count(r => r.Failures.Count > 0));
        json.Objects("tests", results, (j, result) =>
        {
            j.WriteString("file", result.Test.File.Path);
            j.WriteString("rule", result.Test.Rule.Id);
            j.WriteString("reading", result.Test.Rule.Reading?.Name);
            j.WriteString("name", result.Test.Name);
            j.WriteBoolean("passed", result.Failures.Count == 0);
            j.Strings("failures", result.Failures);
        });
    });
}
