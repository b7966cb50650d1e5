using System.Runtime.CompilerServices;
using Compliance.Language.Rules;
using Compliance.Language.Verdicts;

namespace Compliance.Engine.Compiled;

/// <summary>The rules of a pack as machine code, for verdicts on many profiles, one at a time. Verdicts are those of the evaluator; why they are so, it tells.</summary>
/// <remarks>Thread safety: immutable; each thread has a row of its own. Where code cannot be made at run time (Native AOT) the interpreter serves.</remarks>
public sealed class CompiledPack
{
    private const byte IsTrue = 1;
    private const byte IsFalse = 2;
    private const byte IsError = 4;

    private readonly RowLayout _layout;
    private readonly Action<FactRow, byte[]>[] _chunks;
    private readonly RuleOutcomes[] _outcomes;

    private CompiledPack(RowLayout layout, Rule[] rules, Action<FactRow, byte[]>[] chunks, RuleOutcomes[] outcomes, int count)
    {
        _layout = layout;
        Rules = rules;
        _chunks = chunks;
        _outcomes = outcomes;
        OutcomeCount = count;
    }

    /// <summary>The rules that give verdicts, in the order of the pack.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Whether it runs as machine code; else the interpreter serves.</summary>
    public bool IsCompiled => _chunks.Length > 0;

    /// <summary>How many outcomes <see cref="Run"/> writes: for each rule, when it applies (if it asks that) and each part.</summary>
    internal int OutcomeCount { get; }

    /// <summary>Compiles a pack.</summary>
    /// <param name="pack">The pack.</param>
    public static CompiledPack Compile(RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var rules = pack.Rules.Where(r => r.IsEvaluated).ToArray();
        var (outcomes, next) = (new RuleOutcomes[rules.Length], 0);
        for (var i = 0; i < rules.Length; i++)
        {
            var plan = rules[i].Plan!;
            outcomes[i] = new RuleOutcomes(next, plan.AppliesWhen is not null, plan.Parts.Count, plan.IsUnate);
            next += plan.Outcomes.Count;
        }

        var layout = new RowLayout(pack.Facts);
        var chunks = RuntimeFeature.IsDynamicCodeSupported ? PackCode.Of(rules.Select(r => r.Plan!).ToArray(), layout) : [];
        return new CompiledPack(layout, rules, chunks, outcomes, next);
    }

    /// <summary>A row for profiles of this pack.</summary>
    public FactRow CreateRow() => new(_layout);

    /// <summary>A place for what <see cref="Evaluate"/> works with; one for each thread.</summary>
    public byte[] CreateScratch() => new byte[OutcomeCount];

    /// <summary>The verdict of each rule. Takes no memory, unless a rule that Kleene's logic does not settle needs its diagram.</summary>
    /// <param name="row">A row that was loaded with a profile.</param>
    /// <param name="scratch">From <see cref="CreateScratch"/>.</param>
    /// <param name="verdicts">As long as <see cref="Rules"/>.</param>
    /// <exception cref="ArgumentException">The scratch or the verdicts are too short.</exception>
    public void Evaluate(FactRow row, byte[] scratch, Span<VerdictStatus> verdicts)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(scratch);
        if (scratch.Length < OutcomeCount || verdicts.Length < _outcomes.Length)
        {
            throw new ArgumentException("the scratch or the verdicts are too short", nameof(scratch));
        }

        if (IsCompiled)
        {
            Run(row, scratch);
        }

        for (var i = 0; i < _outcomes.Length; i++)
        {
            verdicts[i] = (IsCompiled ? Settled(_outcomes[i], scratch, row.HasDisputes) : null) ?? Exact(Rules[i], row);
        }
    }

    /// <summary>The outcomes by Kleene's logic: bit 0 for true, bit 1 for false, bit 2 for an error.</summary>
    internal void Run(FactRow row, byte[] outcomes)
    {
        foreach (var chunk in _chunks)
        {
            chunk(row, outcomes);
        }
    }

    /// <summary>The verdict where the outcomes settle it, or null where only a diagram can.</summary>
    private static VerdictStatus? Settled(in RuleOutcomes rule, byte[] outcomes, bool hasDisputes)
    {
        var next = rule.First;
        var applies = rule.HasCondition ? outcomes[next++] : IsTrue;
        if (applies is IsFalse)
        {
            return VerdictStatus.NotApplicable;
        }

        if (applies is IsError)
        {
            return VerdictStatus.Error;
        }

        var (isOpen, isError) = (applies == 0, false);
        for (var i = 0; i < rule.Parts; i++)
        {
            var part = outcomes[next + i];
            if (part == IsFalse && applies == IsTrue)
            {
                return VerdictStatus.NotSatisfied;
            }

            isOpen |= part == 0;
            isError |= part == IsError;
        }

        return isOpen ? rule.IsUnate && !hasDisputes ? VerdictStatus.Undetermined : null
            : isError ? VerdictStatus.Error : VerdictStatus.Satisfied;
    }

    private static VerdictStatus Exact(Rule rule, FactRow row) =>
        RuleEvaluator.PossibleVerdicts(rule, row.View) is [var only] ? only : VerdictStatus.Undetermined;

    /// <summary>Where the outcomes of a rule stand.</summary>
    private readonly record struct RuleOutcomes(int First, bool HasCondition, int Parts, bool IsUnate);
}
