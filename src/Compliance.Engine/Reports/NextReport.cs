using System.Text;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Scoring;
using Compliance.Language.Profiles;

namespace Compliance.Engine.Reports;

/// <summary>What to research first about one State.</summary>
internal static class NextReport
{
    public static string Json(Evaluator run, Profile profile, IReadOnlyList<NextFact> facts) => JsonReport.Write(json =>
    {
        RunHeader.Write(json, run);
        ProfileJson.WriteIdentity(json, profile);
        json.Objects("facts", facts, (j, next) =>
        {
            j.WriteString("fact", next.Fact.Path);
            j.WriteString("question", next.Fact.Question);
            j.WriteString("howToDecide", next.Fact.HowToDecide);
            j.Share("expectedShrinkage", next.ExpectedShrinkage);
            j.Share("bestShrinkage", next.BestShrinkage);
            j.Share("banzhaf", next.Banzhaf);
            j.Strings("rules", next.Rules.Select(r => r.Id));
        });
    });

    public static string Text(Evaluator run, Profile profile, IReadOnlyList<NextFact> facts)
    {
        var text = new StringBuilder();
        text.Add($"{profile.StateName} ({profile.Iso3}) as of {profile.AsOf}: what to research first\n\n");
        foreach (var (next, rank) in facts.Select((f, i) => (f, i + 1)))
        {
            text.Add($"{rank,3}. {next.Fact.Path}\n     {next.Fact.Question}\n     {next.Fact.HowToDecide}\n");
            text.Add($"     closes {next.ExpectedShrinkage:0.0000} of the interval on average, {next.BestShrinkage:0.0000} at best; Banzhaf value {next.Banzhaf:0.0000}; {string.Join(", ", next.Rules)}\n");
        }

        text.Append(facts.Count == 0 ? "nothing is missing for the counted rules\n" : "\nA ranking of what is worth knowing, not of what is likely.\n");
        return text.Append(RunHeader.ReadingsLine(run.Pack)).ToString();
    }
}
