using Compliance.Benchmarks.Workload;

namespace Compliance.Benchmarks.Rivals;

/// <summary>C# over a row of codes: <c>N</c>, <c>A</c> and <c>O</c> are not, and, or on two rails.</summary>
internal sealed class FloorNotation : Notation
{
    protected override string Name(WorkloadFact fact) => $"V(ref r, {fact.Id})";

    protected override string Equal(WorkloadFact fact, int value) => Rails(fact, $"{Name(fact)} == {value}");

    protected override string NotEqual(WorkloadFact fact, int value) => Rails(fact, $"{Name(fact)} != {value}");

    protected override string Compared(WorkloadFact fact, string compare, string value) => Rails(fact, $"{Name(fact)} {compare} {value}");

    protected override string OneOf(WorkloadFact fact, IReadOnlyList<int> values) => Rails(fact, $"((0x{values.Sum(v => 1 << v):X} >> {Name(fact)}) & 1) != 0");

    protected override string Contains(WorkloadFact fact, int value) => Rails(fact, $"(({Name(fact)} >> {value}) & 1) != 0");

    protected override string Negated(string operand) => $"N({operand})";

    protected override string Joined(bool isAll, IEnumerable<string> operands) => operands.Aggregate((left, right) => $"{(isAll ? 'A' : 'O')}({left}, {right})");

    private string Rails(WorkloadFact fact, string holds) => $"L({Name(fact)}, {holds})";
}
