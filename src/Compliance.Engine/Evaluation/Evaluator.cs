using Compliance.Engine.Scoring;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Values;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Evaluation;

/// <summary>Gives verdicts and scores of profiles against a pack.</summary>
/// <remarks>Thread safety: immutable; one evaluator serves any number of threads.</remarks>
public sealed class Evaluator
{
    // The fact by which a dictionary says that the treaty is in force for the State.
    private const string PartyFact = "treatyActions.isParty";

    private readonly Scorer _scorer;

    /// <summary>Prepares a run.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="options">How the run is to be made; null for <see cref="EvaluationOptions.Default"/>.</param>
    public Evaluator(RulePack pack, EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        Pack = pack;
        Options = options ?? EvaluationOptions.Default;
        _scorer = new Scorer(pack, Options.WeightOf, Options.JointIntervals);
    }

    /// <summary>The pack.</summary>
    public RulePack Pack { get; }

    /// <summary>How the run is made.</summary>
    public EvaluationOptions Options { get; }

    /// <summary>The verdicts and scores of one profile.</summary>
    /// <param name="profile">A profile over the pack's dictionary.</param>
    /// <exception cref="ArgumentException">The profile is over another dictionary.</exception>
    public ProfileReport Evaluate(Profile profile)
    {
        var view = ViewOf(profile);
        var verdicts = Pack.Rules.Where(r => r.IsEvaluated).Select(r => RuleEvaluator.Evaluate(r, view, profile)).ToArray();
        return new ProfileReport(profile, verdicts, _scorer.Score(profile, view, verdicts), IsBound(view));
    }

    /// <summary>The scores of one profile. Its verdicts are not explained, and not kept: a score needs neither reasons nor what could decide.</summary>
    internal ProfileReport Score(Profile profile)
    {
        var view = ViewOf(profile);
        var verdicts = Pack.Rules.Where(r => r.IsEvaluated).Select(r => RuleEvaluator.Settle(r, view)).ToArray();
        return new ProfileReport(profile, [], _scorer.Score(profile, view, verdicts), IsBound(view));
    }

    /// <summary>The verdict of one rule on one profile.</summary>
    /// <param name="rule">A rule of the pack that is checkable and in use.</param>
    /// <param name="profile">A profile over the pack's dictionary.</param>
    /// <exception cref="ArgumentException">The profile is over another dictionary, or the rule gives no verdict.</exception>
    public RuleVerdict Evaluate(Rule rule, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return RuleEvaluator.Evaluate(rule, ViewOf(profile), profile);
    }

    /// <summary>What to research first: the missing facts, ranked by how much of the interval of the whole treaty's score each can close.</summary>
    /// <param name="profile">A profile over the pack's dictionary.</param>
    /// <exception cref="ArgumentException">The profile is over another dictionary.</exception>
    public IReadOnlyList<NextFact> Next(Profile profile) =>
        NextFacts.Of(Pack.Rules.Where(r => r.IsEvaluated && r.IsCounted), ViewOf(profile), Options.WeightOf);

    private ProfileView ViewOf(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return ReferenceEquals(profile.Facts, Pack.Facts)
            ? new ProfileView(profile, Options.LowestGrade)
            : throw new ArgumentException("the profile is over another dictionary than the pack", nameof(profile));
    }

    private bool? IsBound(ProfileView view)
    {
        if (!Pack.Status.InForce)
        {
            return false;
        }

        // Over another treaty's dictionary the fact is about that treaty.
        return Pack.Manifest.FactsFile is null && Pack.Facts.Find(PartyFact) is { } fact && view.Read(fact) is { Kind: CelKind.Bool } party ? party.AsBool() : null;
    }
}
