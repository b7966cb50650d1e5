using System.Globalization;
using System.Text;
using Compliance.Engine.Evaluation;
using Compliance.Engine.Reports;
using Compliance.Language.Profiles;
using Compliance.Language.Verdicts;

namespace Compliance.Tests.House;

/// <summary>The index of the pages of States, with how much of the duties is known in each.</summary>
internal static class StateIndex
{
    public const string Path = "docs/states/README.md";

    public static string Of(Evaluator run, IEnumerable<Profile> profiles)
    {
        var page = new StringBuilder("# Ten States in depth\n\nMade from the profiles and the rules; do not edit it here. A page per State tells, article by article, what its law says, what it does not, what is open between readings and what was not found, with provision and grade.\n\n");
        page.Append("| State | law as of | facts stated | duties of the offences, articles 7 to 17 | articles 7 to 21 | articles 22 to 31 |\n|---|---|---|---|---|---|\n");
        foreach (var profile in profiles)
        {
            var verdicts = run.Evaluate(profile).Verdicts.Where(v => v.Rule.IsCounted && v.Status != VerdictStatus.NotApplicable).ToArray();
            page.Add($"| [{profile.StateName}]({profile.Iso3}.md) | {profile.AsOf} | {run.Pack.Facts.Facts.Count(profile.States)} | {Known(verdicts, 7, 17)} | {Known(verdicts, 7, 21)} | {Known(verdicts, 22, 31)} |\n");
        }

        return page.Append("\nA cell says how many parts of the duties that count in scores are known, of how many: those that are true or false whatever is still open. Duties that do not apply are left out. A part that is false is as known as one that is true: the figures tell how much was found out, not how good the law is. "
            + "Where the laws read date from different times, the page of the State says which. [agreement.md](../agreement.md) tells how far two coders of the same laws agree, [profile-sources.md](../profile-sources.md) where the facts come from.\n").ToString();
    }

    private static string Known(IEnumerable<RuleVerdict> verdicts, int first, int last)
    {
        var parts = verdicts.Where(v => v.Rule.Article >= first && v.Rule.Article <= last).SelectMany(v => v.Parts).ToArray();
        var known = parts.Count(p => p.Outcome is PartOutcome.True or PartOutcome.False);
        return string.Create(CultureInfo.InvariantCulture, $"{known} of {parts.Length} ({(double)known / parts.Length:0 %})");
    }
}
