using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Tests.Residuals;

/// <summary>What is left, as it reads: with <c>i</c> 3, <c>b</c> true, <c>s</c> "it", <c>l</c> [1, 2], <c>m</c> {"a": 1}, <c>x</c> 1u without a type, and the rest unknown.</summary>
public class ResidualCaseTests
{
    private static readonly Dictionary<string, CelValue> Known = new()
    {
        ["i"] = CelValue.Of(3), ["b"] = CelValue.Of(true), ["s"] = CelValue.Of("it"), ["x"] = CelValue.Of(1UL), ["t"] = CelValue.Of(new CelTimestamp(0, 0)),
        ["l"] = CelValue.ListOf([CelValue.Of(1), CelValue.Of(2)]), ["m"] = CelValue.MapOf(new Dictionary<CelValue, CelValue> { [CelValue.Of("a")] = CelValue.Of(1) }),
        ["o"] = CelValue.Opaque(RandomExpression.Token, "o"), ["r"] = CelValue.Of(double.NaN), ["k"] = CelValue.TypeOf(CelType.Int),
        ["ld"] = CelValue.ListOf(Enumerable.Range(0, 20).Select(n => CelValue.Of(n))),
    };

    [Theory]
    [InlineData("b && c", "c")]
    [InlineData("c && b", "c")]
    [InlineData("!b || c", "c")]
    [InlineData("!b && c", "false")]
    [InlineData("c || b", "true")]
    [InlineData("b && y", "true && y")]
    [InlineData("i && y || c", null)]
    [InlineData("b ? j + i : y.f", "j + 3")]
    [InlineData("c ? i + 1 : j", "c ? 4 : j")]
    [InlineData("i / 0 == 1 && c", "3 / 0 == 1 && c")]
    [InlineData("i / 0 == 1 || c", "3 / 0 == 1 || c")]
    [InlineData("l.all(e, e < i) && c", "c")]
    [InlineData("l.all(e, e < j)", "[1, 2].all(e, e < j)")]
    [InlineData("[j].exists(e, e == i && b)", "[j].exists(e, e == 3)")]
    [InlineData("l.exists(e, e > 1) ? c : y", "c")]
    [InlineData("y == i", "y == 3")]
    [InlineData("y[x]", "y[dyn(1u)]")]
    [InlineData("t < timestamp(j)", "timestamp(\"1970-01-01T00:00:00Z\") < timestamp(j)")]
    [InlineData("r < double(j)", "double(\"NaN\") < double(j)")]
    [InlineData("y == k", "y == int")]
    [InlineData("[j].map(int, y == k)", "[j].map(int, y == .int)")]
    [InlineData("o == p", "o == p")]
    [InlineData("m.a + m.size() * j", "1 + 1 * j")]
    [InlineData("j in l", "j in [1, 2]")]
    [InlineData("cel.bind(z, i + 1, z * z + j)", "16 + j")]
    [InlineData("cel.bind(z, ld, z.size() + z.filter(e, e == j).size())", "cel.bind(z, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19], 20 + z.filter(e, e == j).size())")]
    [InlineData("cel.bind(z, j * i, z + z)", "cel.bind(z, j * 3, z + z)")]
    [InlineData("cel.block([i, j], cel.index(0) + cel.index(1))", "cel.block([3, j], 3 + cel.index(1))")]
    [InlineData("(b ? m : m).dotted + j", "{\"a\": 1}.dotted + j")]
    [InlineData("(b ? w : w) == w", "w == w")]
    [InlineData("i + 1", "4")]
    [InlineData("l.filter(e, e > i)", "[]")]
    [InlineData("l.filter(e, e > i) + [j]", "dyn([]) + [j]")]
    [InlineData("m.?b", "optional.none()")]
    [InlineData("m.?a.optMap(v, v + j)", "optional.of(1).optMap(v, 1 + j)")]
    [InlineData("math.greatest(i, j, i + 1)", "math.greatest(3, j, 4)")]
    [InlineData("type(j) == k", "type(j) == int")]
    public void What_is_left(string expression, string? expected)
    {
        var compiled = RandomExpression.Environment(isChecked: true).Compile(new SourceText("<case>", expression), out _);
        Assert.Equal(expected, compiled?.Residual(Known, out _)!.Text);
    }

    [Fact]
    public void What_is_left_tells_its_value_or_what_it_waits_for()
    {
        var environment = RandomExpression.Environment(isChecked: true);
        var open = environment.Compile(new SourceText("<case>", "j > i && c"), out _)!.Residual(Known, out _)!;
        Assert.Equal((null, "c,j"), (open.Value, string.Join(",", open.Unknown)));
        var known = environment.Compile(new SourceText("<case>", "i > 3 && c"), out _)!.Residual(Known, out _)!;
        Assert.Equal((CelValue.Of(false), ""), (known.Value, string.Join(",", known.Unknown)));
    }

    [Fact]
    public void A_selection_on_what_becomes_a_name_does_not_become_another_name()
    {
        // `m.dotted` is a variable of its own.
        var compiled = RandomExpression.Environment(isChecked: true).Compile(new SourceText("<case>", "(b ? m : {'dotted': 1}).dotted"), out _)!;
        Assert.Equal("(true ? m : {\"dotted\": 1}).dotted", compiled.Residual(new Dictionary<string, CelValue> { ["b"] = CelValue.Of(true) }, out _)!.Text);
    }

    [Theory]
    [InlineData(" && ")]
    [InlineData(" + ")]
    public void Long_chains_and_deep_brackets_are_done(string join)
    {
        var leaf = join == " + " ? "j" : "c";
        var chain = string.Join(join, Enumerable.Repeat(leaf, 380));
        var deep = Enumerable.Range(0, 200).Aggregate(chain, (inner, _) => "(" + leaf + join + "(" + inner + "))");
        Assert.Null(RandomExpression.Environment(isChecked: true).Compile(new SourceText("<case>", deep), out var found));
        Assert.StartsWith("CPL6", found[0].Id, StringComparison.Ordinal);
        deep = Enumerable.Range(0, 110).Aggregate(chain, (inner, _) => "(" + leaf + join + "(" + inner + "))");
        var residual = RandomExpression.Environment(isChecked: true).Compile(new SourceText("<case>", deep), out _)!.Residual(Known, out _)!;
        Assert.Equal(deep.Count(c => c == leaf[0]), residual.Text.Count(c => c == leaf[0]));
    }

    [Fact]
    public void A_limit_ends_it()
    {
        var small = RandomExpression.Environment(isChecked: true).WithLimits(new() { EvaluationSteps = 3 });
        Assert.Null(small.Compile(new SourceText("<case>", "l.map(e, e + 1).size() > j"), out _)!.Residual(Known, out var limit));
        Assert.Equal("CPL6006", limit!.Id);
    }
}
