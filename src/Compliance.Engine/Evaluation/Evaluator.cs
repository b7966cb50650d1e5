using Compliance.Engine.Scoring;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Interpretation;
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
    /// <exception cref="ArgumentException">The options name a reading that the pack has not.</exception>
    public Evaluator(RulePack pack, EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        Options = options ?? EvaluationOptions.Default;
        Pack = pack.With(Options.Readings);
        _scorer = new Scorer(Pack, Options.WeightOf, Options.JointIntervals);
    }

    /// <summary>The pack, its rules under the readings of the run.</summary>
    public RulePack Pack { get; }

    /// <summary>How the run is made.</summary>
    public EvaluationOptions Options { get; }

    /// <summary>The verdicts and scores of one profile.</summary>
    /// <param name="profile">A profile over the pack's dictionary.</param>
    /// <exception cref="ArgumentException">The profile is over another dictionary.</exception>
    /// <exception cref="InvalidOperationException">A rule took or made more than it may.</exception>
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
        return new ProfileReport(profile, [], _scorer.Score(profile, view, Settle(view, [])), IsBound(view));
    }

    /// <summary>The verdicts of one profile, not explained.</summary>
    /// <param name="profile">A profile over the pack's dictionary.</param>
    /// <param name="settled">Verdicts on the profile that are known; only rules that have none among them are evaluated.</param>
    internal IReadOnlyList<RuleVerdict> Settle(Profile profile, IReadOnlyList<RuleVerdict> settled) => Settle(ViewOf(profile), settled);

    /// <summary>The scores of one profile whose verdicts are known.</summary>
    internal IReadOnlyList<Score> ScoresOf(Profile profile, IReadOnlyList<RuleVerdict> verdicts) => _scorer.Score(profile, ViewOf(profile), verdicts);

    /// <summary>The verdict of one rule on one profile, under the reading of the run.</summary>
    /// <param name="rule">A rule of the pack that is checkable and in use.</param>
    /// <param name="profile">A profile over the pack's dictionary.</param>
    /// <exception cref="ArgumentException">The profile is over another dictionary, or the rule gives no verdict.</exception>
    /// <exception cref="InvalidOperationException">The rule took or made more than it may.</exception>
    public RuleVerdict Evaluate(Rule rule, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return RuleEvaluator.Evaluate(Pack.Find(rule.Id) ?? rule, ViewOf(profile), profile);
    }

    /// <summary>The verdicts and scores of one profile.</summary>
    /// <param name="profile">A profile over the pack's dictionary.</param>
    /// <param name="diagnostic">Set, and the report null, where a rule took or made more than it may.</param>
    /// <exception cref="ArgumentException">The profile is over another dictionary.</exception>
    public ProfileReport? Evaluate(Profile profile, out Diagnostic? diagnostic) => WithinLimits(() => Evaluate(profile), out diagnostic);

    /// <summary>The verdict of one rule on one profile.</summary>
    /// <param name="rule">A rule of the pack that is checkable and in use.</param>
    /// <param name="profile">A profile over the pack's dictionary.</param>
    /// <param name="diagnostic">Set, and the verdict null, where the rule took or made more than it may.</param>
    /// <exception cref="ArgumentException">The profile is over another dictionary, or the rule gives no verdict.</exception>
    public RuleVerdict? Evaluate(Rule rule, Profile profile, out Diagnostic? diagnostic) => WithinLimits(() => Evaluate(rule, profile), out diagnostic);

    /// <summary>What to research first: the missing facts, ranked by how much of the interval of the whole treaty's score each can close.</summary>
    /// <param name="profile">A profile over the pack's dictionary.</param>
    /// <exception cref="ArgumentException">The profile is over another dictionary.</exception>
    /// <exception cref="InvalidOperationException">A rule took or made more than it may.</exception>
    public IReadOnlyList<NextFact> Next(Profile profile) =>
        NextFacts.Of(Pack.Rules.Where(r => r.IsEvaluated && r.IsCounted), ViewOf(profile), Options.WeightOf);

    /// <summary>The fact that says whether the treaty is in force for the State; null where the pack has none. Over another treaty's dictionary it is about that treaty.</summary>
    internal static Fact? PartyOf(RulePack pack) => pack.Manifest.FactsFile is null ? pack.Facts.Find(PartyFact) : null;

    private T? WithinLimits<T>(Func<T> evaluate, out Diagnostic? diagnostic)
        where T : class
    {
        try
        {
            diagnostic = null;
            return evaluate();
        }
        catch (LimitExceededException exceeded)
        {
            diagnostic = exceeded.Diagnostic ?? exceeded.At(Pack.Manifest.File, default);
            return null;
        }
    }

    private RuleVerdict[] Settle(ProfileView view, IReadOnlyList<RuleVerdict> settled)
    {
        var known = settled.ToDictionary(v => v.Rule);
        return Pack.Rules.Where(r => r.IsEvaluated).Select(r => known.TryGetValue(r, out var verdict) ? verdict : RuleEvaluator.Settle(r, view)).ToArray();
    }

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

        return PartyOf(Pack) is { } fact && view.Read(fact) is { Kind: CelKind.Bool } party ? party.AsBool() : null;
    }
}
