using Compliance.Engine.Scoring;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Evaluation;

/// <summary>What a pack says of one profile.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed class ProfileReport
{
    internal ProfileReport(Profile profile, IReadOnlyList<RuleVerdict> verdicts, IReadOnlyList<Score> scores, bool? isBound)
    {
        Profile = profile;
        Verdicts = verdicts;
        Scores = scores;
        IsBound = isBound;
    }

    /// <summary>The profile.</summary>
    public Profile Profile { get; }

    /// <summary>A verdict for every rule that is checkable and in use, in the order of articles.</summary>
    public IReadOnlyList<RuleVerdict> Verdicts { get; }

    /// <summary>Scores by article, by chapter, by theme and for the whole treaty, in that order.</summary>
    public IReadOnlyList<Score> Scores { get; }

    /// <summary>Whether the treaty binds the State at the profile's date; null where that is not known.</summary>
    public bool? IsBound { get; }

    /// <summary>The verdict on a rule.</summary>
    /// <param name="ruleId">The id of a rule that is checkable and in use.</param>
    /// <exception cref="KeyNotFoundException">There is no verdict on such a rule.</exception>
    public RuleVerdict this[string ruleId] =>
        Verdicts.FirstOrDefault(v => v.Rule.Id == ruleId) ?? throw new KeyNotFoundException("there is no verdict on `" + ruleId + "`");
}
