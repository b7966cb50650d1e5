using Compliance.Language.Interpretation;

namespace Compliance.Language.Tests.Language;

public class TruthTests
{
    private static readonly Bit Set = new(true);

    private static readonly (string Name, Truth<Bit> Value)[] All =
    [
        ("T", new(Set, default, default)), ("F", new(default, Set, default)), ("U", new(default, default, Set)), ("E", default),
    ];

    /// <summary>Which operand wins, the strongest first.</summary>
    [Theory]
    [InlineData("and", "FUET")]
    [InlineData("or", "TUEF")]
    public void The_stronger_operand_wins_whatever_the_order(string operation, string strength)
    {
        foreach (var (a, x) in All)
        {
            foreach (var (b, y) in All)
            {
                var expected = strength.IndexOf(a, StringComparison.Ordinal) < strength.IndexOf(b, StringComparison.Ordinal) ? a : b;
                Assert.Equal(expected, Name(operation == "and" ? x.And(y) : x.Or(y)));
            }
        }
    }

    [Fact]
    public void Not_swaps_true_and_false_and_keeps_the_rest() =>
        Assert.Equal("FTUE", string.Concat(All.Select(v => Name(v.Value.Not()))));

    [Fact]
    public void If_is_strict_in_its_condition_and_takes_one_branch()
    {
        foreach (var (c, condition) in All)
        {
            foreach (var (t, whenTrue) in All)
            {
                foreach (var (f, whenFalse) in All)
                {
                    Assert.Equal(c switch { "T" => t, "F" => f, _ => c }, Name(condition.If(whenTrue, whenFalse)));
                }
            }
        }
    }

    private static string Name(Truth<Bit> value) => All.Single(v => v.Value == value).Name;
}
