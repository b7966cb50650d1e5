using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using Compliance.Language.Analysis;
using Compliance.Language.Models;
using Compliance.Language.Profiles;
using Compliance.Language.Verdicts;

namespace Compliance.CompilerServices;

/// <summary>How generated code comes from what a rule's conditions are to its verdict: by Kleene's logic where that is exact, else by the rule's diagram.</summary>
/// <remarks>Thread safety: immutable. For generated code; not meant to be used in any other.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RuleSite
{
    private readonly int[] _facts;
    private readonly bool _isUnate;
    private readonly bool _canApplyingFail;
    private readonly bool _canAskingFail;
    private readonly Decision? _decision;
    private readonly PlanSource? _plan;

    private RuleSite(int[] facts, bool isUnate, bool canApplyingFail, bool canAskingFail, Decision? decision, PlanSource? plan)
    {
        _facts = facts;
        _isUnate = isUnate;
        _canApplyingFail = canApplyingFail;
        _canAskingFail = canAskingFail;
        _decision = decision;
        _plan = plan;
    }

    /// <summary>A rule for which Kleene's logic is exact unless coders differ.</summary>
    /// <param name="decision">Its diagram.</param>
    /// <param name="facts">The places of the facts that it reads and of those that these require.</param>
    public static RuleSite Unate(Decision decision, params int[] facts) => new(facts, true, false, false, decision, null);

    /// <summary>A rule that its diagram settles.</summary>
    /// <param name="decision">Its diagram.</param>
    /// <param name="canApplyingFail">Whether the condition for applying may be an error.</param>
    /// <param name="canAskingFail">Whether what it asks may be an error.</param>
    /// <param name="facts">The places of the facts that it reads and of those that these require.</param>
    public static RuleSite Decided(Decision decision, bool canApplyingFail, bool canAskingFail, params int[] facts) => new(facts, false, canApplyingFail, canAskingFail, decision, null);

    /// <summary>A rule outside the exact fragment: where it is open, the interpreter is asked.</summary>
    /// <param name="plan">Its plan.</param>
    /// <param name="isUnate">Whether Kleene's logic is exact unless coders differ.</param>
    /// <param name="facts">The places of the facts that it reads and of those that these require.</param>
    public static RuleSite Interpreted(PlanSource plan, bool isUnate, params int[] facts) => new(facts, isUnate, true, true, null, plan);

    /// <summary>The verdict.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="applies">Whether the rule applies.</param>
    /// <param name="satisfied">Whether what it asks is the case.</param>
    public ModelVerdict Decide(Evaluation evaluation, Kleene applies, Kleene satisfied)
    {
        if (!applies.IsUnknown && (!satisfied.IsUnknown || applies.IsFalse || applies.IsError))
        {
            return ModelVerdict.Settled(VerdictTable.Of(AnswerOf(applies), AnswerOf(satisfied)));
        }

        var view = (evaluation ?? throw new ArgumentNullException(nameof(evaluation))).View!;
        if (_isUnate && !(evaluation.HasDisputes && Any(view, s => s.Disputed.Count > 0)))
        {
            return ModelVerdict.Of(BitOf(VerdictStatus.Satisfied) | BitOf(VerdictStatus.NotSatisfied), isExact: true);
        }

        // A coder who knows a date to the month only has found nothing that a diagram asks.
        return _plan is not null ? _plan.Decide(view)
            : evaluation.HasDisputes && Any(view, s => s.Disputed.Any(d => d.Value is { IsValue: false })) ? ModelVerdict.Of(Outer(applies, satisfied), isExact: false)
            : ModelVerdict.Of(_decision!.Possible(view), isExact: true);
    }

    private static int BitOf(VerdictStatus status) => 1 << (int)status;

    private static int AnswerOf(Kleene value) => value.IsTrue ? PlanDiagrams.True : value.IsFalse ? PlanDiagrams.False : PlanDiagrams.Error;

    private static int[] Answers(Kleene value, bool canFail) =>
        !value.IsUnknown ? [AnswerOf(value)]
        : canFail ? [PlanDiagrams.False, PlanDiagrams.True, PlanDiagrams.Error]
        : [PlanDiagrams.False, PlanDiagrams.True];

    private bool Any(ProfileView view, Func<FactState, bool> isSo) => Array.Exists(_facts, f => isSo(view[view.Dictionary.Facts[f]]));

    private int Outer(Kleene applies, Kleene satisfied) =>
        Answers(applies, _canApplyingFail).SelectMany(a => Answers(satisfied, _canAskingFail).Select(s => BitOf(VerdictTable.Of(a, s)))).Aggregate(0, (met, bit) => met | bit);
}
