using Compliance.Benchmarks.Workload;

namespace Compliance.Benchmarks.Bulk;

/// <summary>SQL, whose null is unknown.</summary>
internal sealed class SqlNotation : Notation
{
    protected override string Value(WorkloadFact fact, int place) => "'" + fact.Values[place] + "'";

    protected override string Equal(WorkloadFact fact, int value) => $"{Name(fact)} = {Value(fact, value)}";

    protected override string NotEqual(WorkloadFact fact, int value) => $"{Name(fact)} <> {Value(fact, value)}";

    protected override string Compared(WorkloadFact fact, string compare, string value) => $"{Name(fact)} {(compare == "==" ? "=" : compare)} {value}";

    protected override string OneOf(WorkloadFact fact, IReadOnlyList<int> values) => $"{Name(fact)} IN ({List(fact, values, ",")})";

    protected override string Contains(WorkloadFact fact, int value) => $"list_contains({Name(fact)}, {Value(fact, value)})";

    protected override string Negated(string operand) => "NOT (" + operand + ")";

    protected override string Joined(bool isAll, IEnumerable<string> operands) => "(" + string.Join(isAll ? " AND " : " OR ", operands) + ")";
}
