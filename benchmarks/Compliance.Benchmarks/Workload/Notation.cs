using System.Globalization;

namespace Compliance.Benchmarks.Workload;

/// <summary>Writes a condition in the notation of one engine. What is not overridden is written as CEL and C# have it in common.</summary>
internal abstract class Notation
{
    public string Write(Condition condition) => condition switch
    {
        Stated leaf => Stated(leaf.Fact),
        Equal leaf => Equal(leaf.Fact, leaf.Value),
        NotEqual leaf => NotEqual(leaf.Fact, leaf.Value),
        OneOf leaf => OneOf(leaf.Fact, leaf.Values),
        Contains leaf => Contains(leaf.Fact, leaf.Value),
        Compared leaf => Compared(leaf.Fact, leaf.Operator, leaf.Value.ToString(CultureInfo.InvariantCulture)),
        Not not => Negated(Write(not.Operand)),
        Junction joined => Joined(joined.IsAll, joined.Operands.Select(Write)),
        _ => throw new InvalidOperationException("a condition of no known kind"),
    };

    protected virtual string Name(WorkloadFact fact) => fact.Name;

    protected virtual string Value(WorkloadFact fact, int place) => "\"" + fact.Values[place] + "\"";

    protected virtual string Stated(WorkloadFact fact) => Name(fact);

    protected virtual string Equal(WorkloadFact fact, int value) => $"{Name(fact)} == {Value(fact, value)}";

    protected virtual string NotEqual(WorkloadFact fact, int value) => $"{Name(fact)} != {Value(fact, value)}";

    protected virtual string Compared(WorkloadFact fact, string compare, string value) => $"{Name(fact)} {compare} {value}";

    protected abstract string OneOf(WorkloadFact fact, IReadOnlyList<int> values);

    protected abstract string Contains(WorkloadFact fact, int value);

    protected virtual string Negated(string operand) => "!(" + operand + ")";

    protected virtual string Joined(bool isAll, IEnumerable<string> operands) => "(" + string.Join(isAll ? " && " : " || ", operands) + ")";

    protected string List(WorkloadFact fact, IReadOnlyList<int> values, string between) => string.Join(between, values.Select(v => Value(fact, v)));
}

internal sealed class CelNotation : Notation
{
    protected override string OneOf(WorkloadFact fact, IReadOnlyList<int> values) => $"{Name(fact)} in [{List(fact, values, ",")}]";

    protected override string Contains(WorkloadFact fact, int value) => $"{Value(fact, value)} in {Name(fact)}";
}

/// <summary>C# over properties; a list of values is spelt out, which is faster than a search in an array.</summary>
internal sealed class CSharpNotation(string before) : Notation
{
    protected override string Name(WorkloadFact fact) => before + fact.Name;

    protected override string OneOf(WorkloadFact fact, IReadOnlyList<int> values) => "(" + string.Join(" || ", values.Select(v => Equal(fact, v))) + ")";

    protected override string Contains(WorkloadFact fact, int value) => $"{Name(fact)}.Contains({Value(fact, value)})";
}

internal sealed class NCalcNotation : Notation
{
    public const string HasFunction = "listhas";

    protected override string Value(WorkloadFact fact, int place) => "'" + fact.Values[place] + "'";

    protected override string OneOf(WorkloadFact fact, IReadOnlyList<int> values) => $"in({Name(fact)}, {List(fact, values, ",")})";

    protected override string Contains(WorkloadFact fact, int value) => $"{HasFunction}({Name(fact)}, {Value(fact, value)})";
}
