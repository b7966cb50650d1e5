using Compliance.Engine.Evaluation;
using Compliance.Engine.Reports;
using Compliance.Language.Rules;
using Profile = Compliance.Language.Profiles.Profile;

namespace Compliance.Engine.Tests;

/// <summary>Scores of real profiles.</summary>
public class RealPackScoreTests
{
    private static readonly RulePack Pack = RealPack.Pack;

    [Fact]
    public void Scores_without_explained_verdicts_are_those_with_them()
    {
        var run = new Evaluator(Pack);
        var (explained, scored) = (RealPack.Profiles.Select(run.Evaluate).ToArray(), RealPack.Profiles.Select(run.Score).ToArray());
        foreach (var by in new[] { "article", "chapter", "theme" })
        {
            Assert.Equal(ScoreReport.Json(run, explained, new ScoreSelection(by)), ScoreReport.Json(run, scored, new ScoreSelection(by)));
        }
    }

    [Fact]
    public void Only_what_establishes_an_article_is_said_to_be_established()
    {
        var principals = new Evaluator(Pack).Score(RealPack.Profiles[0]).Scores.Where(s => s.Principal is not null).ToDictionary(s => s.Scope, s => s.Principal!.Path);
        Assert.Equal([.. Enumerable.Range(7, 13).Append(25).Select(a => "article:" + a)], principals.Keys);
        Assert.Equal("criminalization.illegalAccess.established", principals["article:7"]);
        Assert.Equal("preservation.established", principals["article:25"]);
    }
}
