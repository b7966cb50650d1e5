using System.Globalization;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Values;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Scoring;

/// <summary>Sums verdicts up by article, chapter, theme and treaty.</summary>
internal sealed class Scorer
{
    private readonly Func<Rule, long> _weightOf;
    private readonly bool _isJoint;
    private readonly IReadOnlyList<ScoredScope> _scopes;

    public Scorer(RulePack pack, Func<Rule, long> weightOf, bool isJoint)
    {
        _weightOf = weightOf;
        _isJoint = isJoint;
        var counted = pack.Rules.Where(r => r.IsEvaluated && r.IsCounted).ToArray();
        var evaluated = pack.Rules.Where(r => r.IsEvaluated).ToArray();
        _scopes =
        [
            .. evaluated.GroupBy(r => r.Article).Select(g => ScoredScope.Of("article:" + Number(g.Key), counted.Where(r => r.Article == g.Key), pack.Facts, hasPrincipal: true)),
            .. evaluated.GroupBy(r => r.Chapter).OrderBy(g => g.Key).Select(g => ScoredScope.Of("chapter:" + Number(g.Key), counted.Where(r => r.Chapter == g.Key), pack.Facts, hasPrincipal: false)),
            .. evaluated.GroupBy(r => r.Theme).OrderBy(g => g.Key).Select(g => ScoredScope.Of("theme:" + Words.Spell(g.Key), counted.Where(r => r.Theme == g.Key), pack.Facts, hasPrincipal: false)),
            ScoredScope.Of("convention", counted, pack.Facts, hasPrincipal: false),
        ];
    }

    public IReadOnlyList<ScoredScope> Scopes => _scopes;

    public IReadOnlyList<Score> Score(Profile profile, ProfileView view, IReadOnlyList<RuleVerdict> verdicts)
    {
        var byRule = verdicts.ToDictionary(v => v.Rule);
        return _scopes.Select(s => Score(s, profile, view, s.Rules.Select(r => byRule[r]).ToArray())).ToArray();
    }

    private Score Score(ScoredScope scope, Profile profile, ProfileView view, IReadOnlyList<RuleVerdict> verdicts)
    {
        var principal = scope.Principal is { } fact ? view.Read(fact) : default;
        var joint = _isJoint ? JointInterval.Of(scope.Rules, view, _weightOf) : null;
        var interval = joint ?? OuterInterval.Of(verdicts.Select(v => (_weightOf(v.Rule), v.Possible)).ToArray());
        return new Score
        {
            Scope = scope.Name,
            Lower = interval.Lower,
            Upper = interval.Upper,
            Bound = joint is null ? "outer" : "exact",
            Completeness = OuterInterval.Ratio(verdicts.Where(IsDecided).Sum(v => _weightOf(v.Rule)), verdicts.Sum(v => _weightOf(v.Rule))),
            PartsKnown = verdicts.Sum(v => v.Parts.Count(p => p.Outcome is PartOutcome.True or PartOutcome.False)),
            Parts = verdicts.Sum(v => v.Parts.Count),
            Evidence = EvidenceShares(scope, profile, view),
            Principal = scope.Principal,
            IsEstablished = principal.Kind == CelKind.Bool ? principal.AsBool() : null,
            EstablishedGrade = scope.Principal is { } established && view[established].Evidence.Count > 0 ? view[established].Evidence.Min(e => e.Grade) : null,
        };
    }

    private static bool IsDecided(RuleVerdict verdict) => verdict.Status is not (VerdictStatus.Undetermined or VerdictStatus.Error);

    private static Dictionary<EvidenceGrade, double> EvidenceShares(ScoredScope scope, Profile profile, ProfileView view)
    {
        var grades = view.SaidAmong(scope.Facts).Select(profile.GradeOf).OfType<EvidenceGrade>().ToArray();
        return grades.GroupBy(g => g).OrderBy(g => g.Key).ToDictionary(g => g.Key, g => OuterInterval.Ratio(g.Count(), grades.Length)!.Value);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
