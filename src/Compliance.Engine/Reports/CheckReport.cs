using System.Text;
using Compliance.Engine.Evaluation;
using Compliance.Language.Text;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Reports;

/// <summary>The verdicts on profiles, as a compiler would print them or as JSON.</summary>
internal static class CheckReport
{
    public static string Json(Evaluator run, IReadOnlyList<ProfileReport> reports) => JsonReport.Write(json =>
    {
        RunHeader.Write(json, run);
        json.Objects("profiles", reports, (j, report) => ProfileJson.Write(j, report, run.Options.Purpose, withVerdicts: true));
    });

    public static string Text(Evaluator run, IReadOnlyList<ProfileReport> reports)
    {
        var text = new StringBuilder();
        foreach (var report in reports)
        {
            foreach (var verdict in report.Verdicts.Where(v => v.Status is not (VerdictStatus.Satisfied or VerdictStatus.NotApplicable)))
            {
                text.Append(Line(report, verdict)).Append('\n');
            }

            text.Append(Summary(run, report)).Append("\n\n");
        }

        return text.Append(RunHeader.ReadingsLine(run.Pack)).Append(RunHeader.StatusLine(run.Pack)).Append('\n').ToString();
    }

    private static string Line(ProfileReport report, RuleVerdict verdict)
    {
        var place = verdict.Location is { } at ? $"({at.Line},{at.Column})" : "";
        return $"{report.Profile.Source?.Path ?? report.Profile.StateName}{place}: {Words.Spell(VerdictWords.SeverityOf(verdict))} {verdict.Rule.Id}: {VerdictWords.Told(verdict)}";
    }

    private static string Summary(Evaluator run, ProfileReport report)
    {
        var counts = report.Verdicts.GroupBy(v => v.Status).ToDictionary(g => g.Key, g => g.Count());
        int Count(VerdictStatus status) => counts.TryGetValue(status, out var count) ? count : 0;
        var bound = run.Options.Purpose == Purpose.Readiness ? ""
            : report.IsBound switch { true => "; the State is bound", false => "; the State is not bound", null => "; whether the State is bound is not known" };
        return $"{report.Profile.StateName} ({report.Profile.Iso3}) as of {report.Profile.AsOf}, for {Words.Spell(run.Options.Purpose)}: "
            + $"{Count(VerdictStatus.Satisfied)} satisfied, {Count(VerdictStatus.NotSatisfied)} not satisfied, {Count(VerdictStatus.Undetermined)} undetermined, "
            + $"{Count(VerdictStatus.NotApplicable)} not applicable, {Count(VerdictStatus.Error)} errors{bound}";
    }
}
