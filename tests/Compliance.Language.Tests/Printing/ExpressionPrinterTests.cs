using Compliance.Language.Diagnostics;
using Compliance.Language.Printing;
using Compliance.Language.Syntax;
using Compliance.Language.Tests.Exactness;
using Compliance.Language.Text;

namespace Compliance.Language.Tests.Printing;

/// <summary>What is printed reads back as the same tree, and printing that again changes nothing.</summary>
public class ExpressionPrinterTests
{
    private const int Trees = 20_000;

    [Fact]
    public void A_random_tree_reads_back_as_itself()
    {
        for (var seed = 0; seed < Trees; seed++)
        {
            var random = new RandomSource((ulong)seed);
            AssertRoundTrip(new RandomTree(random).Next(1 + random.Below(5)), seed.ToString(null, null));
        }
    }

    [VectorFact]
    public void Every_expression_of_the_vectors_that_parses_reads_back_as_itself()
    {
        var read = 0;
        foreach (var (expression, withMacros) in Expressions.OfVectors())
        {
            if (Parse(expression, withMacros) is not { } tree)
            {
                continue;
            }

            read++;
            AssertRoundTrip(tree, expression, expression, withMacros);
            if (!expression.Contains("//", StringComparison.Ordinal))
            {
                var faithful = ExpressionPrinter.Faithful(tree, expression);
                Assert.Equal((expression, TreeText.Of(tree)), (expression, TreeText.Of(Parse(faithful, withMacros))));
                Assert.Equal(faithful, ExpressionPrinter.Faithful(Parse(faithful, withMacros)!, faithful));
            }
        }

        Assert.True(read > 1_000, $"{read} expressions were read");
    }

    [Fact]
    public void Every_expression_of_the_rules_is_printed_faithfully_as_it_is()
    {
        var all = Expressions.OfRules().ToArray();
        Assert.True(all.Length > 100);
        Assert.All(all, e => Assert.Equal(e, ExpressionPrinter.Faithful(Parse(e)!, e)));
        Assert.All(all, e => AssertRoundTrip(Parse(e)!, e));
    }

    [Theory]
    [InlineData("-(1)", "-(1)")]
    [InlineData("-1", "-1")]
    [InlineData("- 1", "-1")]
    [InlineData("-(-1)", "-(-1)")]
    [InlineData("--x", "--x")]
    [InlineData("-(!x)", "-(!x)")]
    [InlineData("!!(x && y)", "!!(x && y)")]
    [InlineData("-(1.f)", "-(1.f)")]
    [InlineData("-1.f", "-1.f")]
    [InlineData("-(1u)", "-1u")]
    [InlineData("(a ? b : c) ? (d ? e : f) : (g ? h : i)", "(a ? b : c) ? (d ? e : f) : g ? h : i")]
    [InlineData("(a || b) || (c || d)", "a || b || (c || d)")]
    [InlineData("(a - b) - (c - d) * e", "a - b - (c - d) * e")]
    [InlineData("((a.b)[(c)]).d((e), (f ? g : h))", "a.b[c].d(e, f ? g : h)")]
    [InlineData("0x1F + 1e3 + .5", "31 + 1000.0 + 0.5")]
    [InlineData("'a' + r\"\\d\" + '''it's''' + b'\\xff\\\"a'", "\"a\" + \"\\\\d\" + \"it's\" + b\"\\xff\\\"a\"")]
    [InlineData("a.`b` + a.`b-c` + a.break + a.?in_x", "a.b + a.`b-c` + a.break + a.?in_x")]
    [InlineData("[?a, b,]", "[?a, b]")]
    [InlineData("{?'k': v, 1: (a ? b : c)}", """{?"k": v, 1: a ? b : c}""")]
    [InlineData("l.existsOne(x, x > 1) && m.exists_one(k, v, v)", "l.exists_one(x, x > 1) && m.existsOne(k, v, v)")]
    [InlineData("cel.bind(x, a, cel.block([b, cel.index(0)], cel.index(1) + x))", "cel.bind(x, a, cel.block([b, cel.index(0)], cel.index(1) + x))")]
    [InlineData("math.greatest(a, 2, c).f()", "math.greatest(a, 2, c).f()")]
    [InlineData(".has(a.b) || has(a.b)", ".has(a.b) || has(a.b)")]
    [InlineData("o.optMap(x, x + 1).sortBy(y, y)", "o.optMap(x, x + 1).sortBy(y, y)")]
    [InlineData("(-9223372036854775808).f", "-9223372036854775808.f")]
    public void Printed_canonically(string expression, string expected) =>
        Assert.Equal(expected, ExpressionPrinter.Canonical(Parse(expression)!, expression));

    [Theory]
    [InlineData("0x1F+1E3 +.5", "0x1F + 1E3 + .5")]
    [InlineData("'a'+r\"\\d\"", "'a' + r\"\\d\"")]
    [InlineData("(a && b) || c", "(a && b) || c")]
    [InlineData("a||( b&&c )", "a || (b && c)")]
    [InlineData("(a || b) || c", "a || b || c")]
    [InlineData("((a)) && (b == c)", "a && (b == c)")]
    [InlineData("f(a && b || c)", "f(a && b || c)")]
    [InlineData("( l ).existsOne( x , x>-  1 )", "l.existsOne(x, x > -1)")]
    [InlineData(".f(x) + .y", ".f(x) + .y")]
    [InlineData("Msg { a : 1 } . b", "Msg { a : 1 }.b")]
    public void Printed_faithfully(string expression, string expected) =>
        Assert.Equal(expected, ExpressionPrinter.Faithful(Parse(expression)!, expression));

    private static void AssertRoundTrip(Expr tree, string what, string source = "", bool withMacros = true)
    {
        var text = ExpressionPrinter.Canonical(tree, source);
        var again = Parse(text, withMacros);
        Assert.Equal((what, text, TreeText.Of(tree)), (what, text, TreeText.Of(again)));
        Assert.Equal(text, ExpressionPrinter.Canonical(again!, text));
    }

    private static Expr? Parse(string expression, bool withMacros = true) =>
        Parser.Parse(ExpressionSource.Of(new SourceText("<expression>", expression)), new DiagnosticBag(), withMacros: withMacros);
}
