using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Analysis;
using Compliance.Language.Facts;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Verdicts;

/// <summary>Gives the verdict of one rule on one profile, exactly where that can be decided, and says why.</summary>
internal sealed class RuleEvaluator
{
    private readonly RulePlan _plan;
    private readonly ProfileView _view;
    private readonly CelValue[] _values;
    private readonly CelValue _applies;
    private readonly CelValue _satisfied;
    private readonly Lazy<VerdictDiagram?> _diagram;

    private RuleEvaluator(Rule rule, ProfileView view)
    {
        _plan = rule.Plan ?? throw new ArgumentException("the rule is not evaluated", nameof(rule));
        _view = view;
        try
        {
            _values = Interpreter.Run(_plan.Plan, view);
            _applies = _plan.AppliesWhen is { } applies ? _values[applies] : CelValue.True;
            _satisfied = Logic.And(_plan.Parts.Select(p => _values[p]).ToArray(), default);
            _diagram = new Lazy<VerdictDiagram?>(() => VerdictDiagram.Of(_plan, view, _values));
            (Possible, IsExact) = Decide();
        }
        catch (LimitExceededException exceeded)
        {
            throw exceeded.In(rule.File, rule.IdSpan);
        }
    }

    private IReadOnlyList<VerdictStatus> Possible { get; }

    private bool IsExact { get; }

    /// <summary>Each fact is asked in one direction, so what Kleene's logic gives is exact, for the parts as for the verdict.</summary>
    private bool IsKleeneExact => _plan.IsUnate && !RuleFacts.WithAncestors(_plan.Plan).Any(f => _view[f].Disputed.Count > 0);

    public static RuleVerdict Evaluate(Rule rule, ProfileView view, Profile? profile)
    {
        var evaluator = new RuleEvaluator(rule, view);
        var isSettled = evaluator.Possible.Count == 1;
        var reasons = isSettled ? evaluator.Reasons(rule) : [];
        var missing = isSettled ? [] : evaluator.Missing();
        var status = isSettled ? evaluator.Possible[0] : VerdictStatus.Undetermined;
        return new RuleVerdict(rule)
        {
            Status = status,
            IsExact = evaluator.IsExact || isSettled,
            Applies = evaluator._plan.AppliesWhen is { } applies ? evaluator.Outcome(applies) : PartOutcome.True,
            Parts = rule.Parts.Zip(evaluator._plan.Parts, (part, step) => evaluator.Part(part.Name, step)).ToArray(),
            Possible = evaluator.Possible,
            Reasons = reasons,
            Missing = missing,
            CouldDecide = isSettled || evaluator._diagram.Value is not { } diagram ? [] : DecisionSets.Of(diagram.Conditions, diagram.Verdict, evaluator.Possible.Select(p => (int)p), missing),
            Error = status != VerdictStatus.Error ? null : (evaluator._applies.IsError ? evaluator._applies : evaluator._satisfied) is { IsError: true } error ? error.AsError() : null,
            Place = profile?.Source is { } source ? (source, VerdictLocation.Of(profile, reasons, missing)) : null,
        };
    }

    /// <summary>The verdict with its parts, without why.</summary>
    public static RuleVerdict Settle(Rule rule, ProfileView view)
    {
        var evaluator = new RuleEvaluator(rule, view);
        return new RuleVerdict(rule)
        {
            Status = evaluator.Possible.Count == 1 ? evaluator.Possible[0] : VerdictStatus.Undetermined,
            IsExact = evaluator.IsExact || evaluator.Possible.Count == 1,
            Parts = rule.Parts.Zip(evaluator._plan.Parts, (part, step) => new PartVerdict(part.Name, evaluator.Outcome(step), [])).ToArray(),
            Possible = evaluator.Possible,
        };
    }

    /// <summary>The verdicts that are possible, without why.</summary>
    public static IReadOnlyList<VerdictStatus> PossibleVerdicts(Rule rule, ProfileView view) => new RuleEvaluator(rule, view).Possible;

    private static bool IsFalse(CelValue value) => value.Kind == CelKind.Bool && !value.AsBool();

    private static int Answer(CelValue value) =>
        value.Kind == CelKind.Bool ? (value.AsBool() ? PlanDiagrams.True : PlanDiagrams.False) : PlanDiagrams.Error;

    private (IReadOnlyList<VerdictStatus> Possible, bool IsExact) Decide()
    {
        if (!_applies.IsUnknown && (!_satisfied.IsUnknown || IsFalse(_applies) || _applies.IsError))
        {
            return ([VerdictTable.Of(Answer(_applies), Answer(_satisfied))], true);
        }

        if (IsKleeneExact)
        {
            return ([VerdictStatus.Satisfied, VerdictStatus.NotSatisfied], true);
        }

        return _diagram.Value is { } diagram ? (diagram.Possible(), true) : (OuterPossible(), false);
    }

    /// <summary>What Kleene's logic allows: never too few.</summary>
    private VerdictStatus[] OuterPossible()
    {
        var applies = OuterAnswers(_applies, _plan.AppliesWhen is { } step ? [step] : []);
        var satisfied = OuterAnswers(_satisfied, _plan.Parts);
        var met = applies.SelectMany(a => satisfied.Select(s => VerdictTable.Of(a, s))).ToArray();
        return VerdictTable.Settled.Where(met.Contains).ToArray();
    }

    private int[] OuterAnswers(CelValue value, IReadOnlyList<int> steps) =>
        !value.IsUnknown ? [Answer(value)]
        : steps.Any(_plan.Plan.IsFallible) ? [PlanDiagrams.False, PlanDiagrams.True, PlanDiagrams.Error]
        : [PlanDiagrams.False, PlanDiagrams.True];

    private PartOutcome Outcome(int step)
    {
        if (!_values[step].IsUnknown)
        {
            return OutcomeOf(Answer(_values[step]));
        }

        if (IsKleeneExact)
        {
            return PartOutcome.Unknown;
        }

        var answers = _diagram.Value is { } diagram
            ? diagram.Table.AnswersWithin(diagram.Conditions.Of(step)!.Value, diagram.Conditions.Constraint)
            : new HashSet<int>();
        return answers.Count == 1 ? OutcomeOf(answers.Single()) : PartOutcome.Unknown;
    }

    private static PartOutcome OutcomeOf(int answer) => answer switch
    {
        PlanDiagrams.True => PartOutcome.True,
        PlanDiagrams.False => PartOutcome.False,
        _ => PartOutcome.Error,
    };

    private PartVerdict Part(string name, int step)
    {
        var outcome = Outcome(step);
        return new PartVerdict(name, outcome, outcome == PartOutcome.Unknown ? FactsOf(_values[step], _diagram.Value?.Conditions.Of(step)) : []);
    }

    private Fact[] Missing()
    {
        if (_diagram.Value is { } diagram)
        {
            return FactsOf(default, diagram.Verdict);
        }

        var causes = Lifting.Absorbed(new[] { _applies, _satisfied }.Where(v => v.IsUnknown).ToArray())!.Value;
        return FactsOf(causes, null);
    }

    private Fact[] FactsOf(CelValue causes, int? diagram) =>
        diagram is { } asked && _diagram.Value is { } exact
            ? exact.Conditions.FactsAsked(asked).OrderBy(f => f.Index).ToArray()
            : RuleFacts.Of(_plan.Plan).Where(f => causes.AsUnknown().Contains(f.Path)).OrderBy(f => f.Index).ToArray();

    /// <summary>Facts are taken away one by one as long as the verdict stays what it is; what is left is needed.</summary>
    private Reason[] Reasons(Rule rule)
    {
        var candidates = _view.SaidAmong(RuleFacts.WithAncestors(_plan.Plan)).ToList();
        var forgotten = new HashSet<Fact>();
        foreach (var fact in candidates)
        {
            forgotten.Add(fact);
            var without = PossibleVerdicts(rule, _view.Without(forgotten));
            if (without.Count != 1 || without[0] != Possible[0])
            {
                forgotten.Remove(fact);
            }
        }

        return candidates.Where(f => !forgotten.Contains(f)).OrderBy(f => f.Index)
            .Select(f => new Reason(f, FactText.Of(f, _view[f]) ?? "") { State = _view[f] }).ToArray();
    }
}
