using System.Globalization;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Scoring;

namespace Compliance.Engine.Reports;

/// <summary>Which scores a report is about.</summary>
/// <param name="By">What is summed up by: <c>article</c>, <c>chapter</c> or <c>theme</c>.</param>
/// <param name="Articles">Of the articles only these; null for all.</param>
internal sealed record ScoreSelection(string By, IReadOnlySet<int>? Articles = null)
{
    /// <summary>The selected scores, and last that of the treaty.</summary>
    public IEnumerable<Score> Of(ProfileReport report) => report.Scores.Where(s => s.Scope == "convention" || Has(s.Scope));

    /// <summary>Whether a scope other than the treaty is selected.</summary>
    public bool Has(string scope) =>
        scope.StartsWith(By + ":", StringComparison.Ordinal) && (Articles is null || ArticleOf(scope) is not { } article || Articles.Contains(article));

    /// <summary>The article of a scope, or null where it is none.</summary>
    public static int? ArticleOf(string scope) =>
        scope.StartsWith("article:", StringComparison.Ordinal) ? int.Parse(scope.AsSpan("article:".Length), CultureInfo.InvariantCulture) : null;
}
