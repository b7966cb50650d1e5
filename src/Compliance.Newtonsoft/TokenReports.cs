using Compliance.Engine.Evaluation;
using Compliance.Engine.Reports;
using global::Newtonsoft.Json;
using global::Newtonsoft.Json.Linq;

namespace Compliance.Newtonsoft;

/// <summary>Verdicts and scores as tokens of Newtonsoft.Json.</summary>
/// <remarks>Thread safety: has no state.</remarks>
public static class TokenReports
{
    /// <summary>The verdicts and scores of profiles, member by member what <c>compliance check --format json</c> writes (<c>docs/schemas/check.schema.json</c>).</summary>
    /// <param name="run">The evaluator that made the reports: results name its pack, purpose and parameters.</param>
    /// <param name="reports">The reports, in the order in which they are wanted.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static JObject ToJObject(Evaluator run, IReadOnlyList<ProfileReport> reports)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(reports);
        // Dates of results are text, to the precision that is known; a DateTime would claim a day and an hour.
        using var reader = new JsonTextReader(new StringReader(CheckReport.Json(run, reports))) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }
}
