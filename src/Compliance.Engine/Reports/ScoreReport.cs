using System.Globalization;
using System.Text;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Scoring;
using Compliance.Language.Profiles;
using Compliance.Language.Text;

namespace Compliance.Engine.Reports;

/// <summary>Scores as JSON or as tidy CSV: one State and scope a row.</summary>
internal static class ScoreReport
{
    private static readonly EvidenceGrade[] Grades = Enum.GetValues<EvidenceGrade>();

    public static string Json(Evaluator run, IReadOnlyList<ProfileReport> reports, ScoreSelection selection) => JsonReport.Write(json =>
    {
        RunHeader.Write(json, run);
        json.Objects("profiles", reports, (j, report) => ProfileJson.Write(
            j, new ProfileReport(report.Profile, [], selection.Of(report).ToArray(), report.IsBound), run.Options.Purpose, withVerdicts: false));
    });

    public static string Csv(Evaluator run, IReadOnlyList<ProfileReport> reports, ScoreSelection selection)
    {
        var csv = new StringBuilder("state,iso3,asOf,scope,lower,upper,bound,completeness,partsKnown,parts,established,establishedGrade");
        foreach (var grade in Grades)
        {
            csv.Append(',').Append(Words.Spell(grade));
        }

        csv.Append(",readings\n");
        var readings = RunHeader.Readings(run.Pack, " ");
        foreach (var report in reports)
        {
            foreach (var score in selection.Of(report))
            {
                csv.AppendJoin(',', Row(report.Profile, score)).Append(',').Append(readings).Append('\n');
            }
        }

        return csv.ToString();
    }

    /// <summary>A share to four decimals, empty where there is none.</summary>
    public static string Share(double? share) =>
        share is { } value ? Math.Round(value, 4, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture) : "";

    private static IEnumerable<string> Row(Profile profile, Score score) =>
    [
        CsvReport.Quoted(profile.StateName), profile.Iso3, profile.AsOf.ToString(), score.Scope,
        Share(score.Lower), Share(score.Upper), score.Bound, Share(score.Completeness),
        score.PartsKnown.ToString(CultureInfo.InvariantCulture), score.Parts.ToString(CultureInfo.InvariantCulture),
        score.IsEstablished is { } established ? (established ? "true" : "false") : "",
        score.EstablishedGrade is { } best ? Words.Spell(best) : "",
        .. Grades.Select(g => score.Evidence.TryGetValue(g, out var share) ? Share(share) : "0"),
    ];
}
