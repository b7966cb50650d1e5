using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Compiled;

/// <summary>The rules of a pack as machine code, for verdicts on many profiles, one at a time. Verdicts are those of the evaluator; why they are so, it tells.</summary>
/// <remarks>Thread safety: immutable; each thread has a row of its own. Where code cannot be made at run time (Native AOT) the interpreter serves.</remarks>
public sealed class CompiledPack
{
    private readonly RowLayout _layout;
    private readonly Rule[] _rules;
    private readonly RowCode[] _methods;
    private readonly ExactDiagram?[] _diagrams;
    private readonly int[] _all;
    private readonly int[] _inexact;

    private CompiledPack(RowLayout layout, Rule[] rules)
    {
        var plans = Array.ConvertAll(rules, r => r.Plan!);
        _layout = layout;
        _rules = rules;
        _methods = RuntimeFeature.IsDynamicCodeSupported ? PackCode.Of(plans, layout) : [];
        _diagrams = Array.ConvertAll(plans, p => ExactDiagram.Of(p, layout));
        _all = [.. Enumerable.Range(0, rules.Length)];
        _inexact = Array.FindAll(_all, i => !IsKleeneExact(plans[i]));
    }

    /// <summary>The rules that give verdicts, in the order of the pack.</summary>
    public IReadOnlyList<Rule> Rules => _rules;

    /// <summary>Whether it runs as machine code; else the interpreter serves.</summary>
    public bool IsCompiled => _methods.Length > 0;

    /// <summary>Compiles a pack.</summary>
    /// <param name="pack">The pack.</param>
    public static CompiledPack Compile(RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return Compile(pack.Facts, [.. pack.Rules.Where(r => r.IsEvaluated)]);
    }

    internal static CompiledPack Compile(FactDictionary facts, Rule[] rules) =>
        new(new RowLayout(facts, rules.SelectMany(r => RuleFacts.WithAncestors(r.Plan!.Plan)).Distinct()), rules);

    /// <summary>A row for profiles of this pack.</summary>
    public FactRow CreateRow() => new(_layout, _diagrams.Max(d => d?.Count) ?? 0);

    /// <summary>
    /// The verdict of each rule. Takes no memory, unless a rule that is open is outside the exact fragment, or coders differ on a date that one of them knows to the month
    /// or year only: then the interpreter is asked.
    /// </summary>
    /// <param name="row">A row that was loaded with a profile.</param>
    /// <param name="verdicts">As long as <see cref="Rules"/>.</param>
    /// <param name="diagnostic">Set, and the verdicts of no meaning, where a rule took or made more than it may.</param>
    /// <returns>Whether there are verdicts.</returns>
    /// <exception cref="ArgumentException">The verdicts are too short, or the row is of another pack or not loaded.</exception>
    public bool Evaluate(FactRow row, Span<VerdictStatus> verdicts, out Diagnostic? diagnostic)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (verdicts.Length < _rules.Length || row.Layout != _layout || row.View is null)
        {
            throw new ArgumentException("the verdicts are too short, or the row is of another pack or not loaded", nameof(row));
        }

        diagnostic = null;
        return TryRun(row, verdicts[.._rules.Length]) || TryInterpret(row, verdicts, out diagnostic);
    }

    // What is open needs no more than Kleene's logic where the condition for applying is exact and what it asks is exact: if it may or may not apply there are two verdicts.
    private static bool IsKleeneExact(RulePlan plan) =>
        Polarity.IsUnate(plan.Plan, plan.Parts) && (plan.AppliesWhen is not { } applies || Polarity.IsUnate(plan.Plan, [applies]));

    private bool TryRun(FactRow row, Span<VerdictStatus> verdicts)
    {
        if (!IsCompiled)
        {
            return false;
        }

        try
        {
            ref var codes = ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(verdicts));
            foreach (var method in _methods)
            {
                method(ref MemoryMarshal.GetArrayDataReference(row.Cells), ref codes, row);
            }

            VerdictCodes.Translate(verdicts);
            Settle(row, verdicts);
            return true;
        }
        catch (LimitExceededException)
        {
            // Rules that share a method share its budget; the interpreter gives each its own, and knows which one met the limit.
            return false;
        }
    }

    /// <summary>The exact verdicts of what Kleene's logic leaves open and may be settled. Findings that differ may settle any rule.</summary>
    private void Settle(FactRow row, Span<VerdictStatus> verdicts)
    {
        foreach (var i in row.HasDisputes ? _all : _inexact)
        {
            if (verdicts[i] == VerdictStatus.Undetermined)
            {
                verdicts[i] = _diagrams[i] is { } diagram && !row.HasVagueFindings ? diagram.On(row) : Exact(_rules[i], row);
            }
        }
    }

    private bool TryInterpret(FactRow row, Span<VerdictStatus> verdicts, out Diagnostic? diagnostic)
    {
        try
        {
            for (var i = 0; i < _rules.Length; i++)
            {
                verdicts[i] = Exact(_rules[i], row);
            }

            diagnostic = null;
            return true;
        }
        catch (LimitExceededException exceeded)
        {
            diagnostic = exceeded.Diagnostic;
            return false;
        }
    }

    private static VerdictStatus Exact(Rule rule, FactRow row) =>
        RuleEvaluator.PossibleVerdicts(rule, row.View) is [var only] ? only : VerdictStatus.Undetermined;
}
