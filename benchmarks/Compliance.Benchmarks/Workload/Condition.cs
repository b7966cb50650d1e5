using Compliance.Language.Verdicts;

namespace Compliance.Benchmarks.Workload;

/// <summary>A condition of the workload as a tree, before any engine's notation.</summary>
internal abstract record Condition
{
    /// <summary>Kleene's answer on one profile's values: 0 false, 1 true, 2 unknown. This evaluator is the reference that every engine is held against.</summary>
    public abstract byte On(ReadOnlySpan<int> values);
}

/// <summary>A condition that reads one fact.</summary>
internal abstract record Leaf(WorkloadFact Fact) : Condition
{
    public sealed override byte On(ReadOnlySpan<int> values)
    {
        var value = values[Fact.Id];
        return value == WorkloadFact.Unknown ? Outcome.Unknown : Holds(value) ? Outcome.True : Outcome.False;
    }

    protected abstract bool Holds(int value);
}

internal sealed record Stated(WorkloadFact Fact) : Leaf(Fact)
{
    protected override bool Holds(int value) => value == 1;
}

internal sealed record Equal(WorkloadFact Fact, int Value) : Leaf(Fact)
{
    protected override bool Holds(int value) => value == Value;
}

internal sealed record NotEqual(WorkloadFact Fact, int Value) : Leaf(Fact)
{
    protected override bool Holds(int value) => value != Value;
}

internal sealed record OneOf(WorkloadFact Fact, IReadOnlyList<int> Values) : Leaf(Fact)
{
    protected override bool Holds(int value) => Values.Contains(value);
}

internal sealed record Contains(WorkloadFact Fact, int Value) : Leaf(Fact)
{
    protected override bool Holds(int value) => ((value >> Value) & 1) != 0;
}

internal sealed record Compared(WorkloadFact Fact, string Operator, int Value) : Leaf(Fact)
{
    protected override bool Holds(int value) => Operator switch
    {
        ">=" => value >= Value,
        "<" => value < Value,
        ">" => value > Value,
        "<=" => value <= Value,
        _ => value == Value,
    };
}

internal sealed record Not(Condition Operand) : Condition
{
    public override byte On(ReadOnlySpan<int> values) => Operand.On(values) switch
    {
        Outcome.Unknown => Outcome.Unknown,
        var known => (byte)(1 - known),
    };
}

/// <summary>All of the operands, or any of them.</summary>
internal sealed record Junction(bool IsAll, IReadOnlyList<Condition> Operands) : Condition
{
    public override byte On(ReadOnlySpan<int> values)
    {
        var (decides, isOpen) = (IsAll ? Outcome.False : Outcome.True, false);
        foreach (var operand in Operands)
        {
            var outcome = operand.On(values);
            if (outcome == decides)
            {
                return decides;
            }

            isOpen |= outcome == Outcome.Unknown;
        }

        return isOpen ? Outcome.Unknown : IsAll ? Outcome.True : Outcome.False;
    }
}

internal static class Outcome
{
    public const byte False = 0;
    public const byte True = 1;
    public const byte Unknown = 2;

    public static byte Of(VerdictStatus verdict) => verdict switch
    {
        VerdictStatus.Satisfied => True,
        VerdictStatus.NotSatisfied => False,
        VerdictStatus.Undetermined => Unknown,
        _ => byte.MaxValue,
    };
}
