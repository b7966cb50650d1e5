namespace Compliance.Engine.Columnar;

/// <summary>What is wanted of a batch. What is not asked for is neither computed nor kept.</summary>
[Flags]
public enum BatchOutputs
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>For each rule how many profiles have each verdict.</summary>
    RuleCounts = 1,

    /// <summary>For each profile how many rules have each verdict.</summary>
    ProfileCounts = 2,

    /// <summary>For each profile the score of the whole treaty.</summary>
    Scores = 4,

    /// <summary>For each profile the scores of the chapters.</summary>
    ChapterScores = 8,

    /// <summary>For each profile the verdict of each rule.</summary>
    Verdicts = 16,

    /// <summary>For each profile the scores of the articles.</summary>
    ArticleScores = 32,

    /// <summary>For each profile the scores of the themes.</summary>
    ThemeScores = 64,
}
