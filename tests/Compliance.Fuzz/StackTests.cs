using System.Text;
using Compliance.Language.Diagnostics;
using Compliance.Language.Syntax;
using Compliance.Language.Text;

namespace Compliance.Fuzz;

/// <summary>The highest trees that the parser lets through, and one level more, fit into little stack at every stage.</summary>
public class StackTests
{
    private static readonly Dictionary<string, Func<int, string>> Shapes = new()
    {
        ["a chain of ||"] = n => Repeated("b1||", n, "b1"),
        ["a chain of facts"] = n => Repeated("access.established||", n, "access.established"),
        ["a chain of +"] = n => Repeated("i1+", n, "1"),
        ["a chain of in"] = n => "i1" + Repeated(" in li", n, ""),
        ["chains in brackets"] = n => Nested("(", "access.coversPart", "||access.established&&access.coversPart||b1)", n),
        ["chains in conditions"] = n => Nested("(", "b1", "?b1||b2||b1||b2:b1)", n),
        ["chains in quantifiers"] = n => Nested("li.all(v,b1||b2||b1||", "b1", ")", n),
        ["chains in lists"] = n => Nested("[[", "1", "]+[1]+[2]+[3]]", n),
        ["chains in maps"] = n => Nested("[1].map(v,1+1+1+1+", "1", ")[0]", n),
        ["chains in bindings"] = n => Nested("cel.bind(v,i1,1+1+1+1+", "1", ")", n),
        ["chains in optionals"] = n => Nested("o1.optMap(v,1+1+1+1+", "1", ").value()", n),
        ["negations"] = n => Repeated("!", n, "b1"),
        ["calls"] = n => Nested("size(", "s1", ")", n),
        ["selections"] = n => "a" + Repeated(".b", n, ""),
    };

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var shape in Shapes.Keys)
            {
                foreach (var target in FuzzTarget.All.Where(t => t.Name is not ("json" or "pattern")))
                {
                    cases.Add(shape, target.Name);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_highest_tree_needs_little_stack(string shape, string target)
    {
        var of = Shapes[shape];
        var highest = Highest(of);
        Assert.True(highest > 50, $"only {highest} levels are read");
        var run = FuzzTarget.Find(target).Run;
        Assert.Null(ScarceStack.Record(() => run(Encoding.UTF8.GetBytes(of(highest)))));
        Assert.Null(ScarceStack.Record(() => run(Encoding.UTF8.GetBytes(of(highest + 1)))));
    }

    [Fact]
    public void A_chain_that_is_one_operator_too_long_is_too_deep()
    {
        Assert.NotNull(Parse(Repeated("i1+", Parser.MaxHeight - 1, "1")));
        var bag = new DiagnosticBag();
        Assert.Null(Parse(Repeated("i1+", Parser.MaxHeight, "1"), bag));
        Assert.Equal("CPL6004", Assert.Single(bag.ToSorted()).Id);
    }

    private static int Highest(Func<int, string> of)
    {
        var (read, refused) = (1, 600);
        while (refused - read > 1)
        {
            var between = (read + refused) / 2;
            (read, refused) = Parse(of(between)) is null ? (read, between) : (between, refused);
        }

        return read;
    }

    private static Expr? Parse(string text, DiagnosticBag? bag = null) => Parser.Parse(ExpressionSource.Of(new SourceText("<tall>", text)), bag ?? new DiagnosticBag());

    private static string Repeated(string part, int count, string end) => string.Concat(Enumerable.Repeat(part, count)) + end;

    private static string Nested(string open, string inner, string close, int count) => Repeated(open, count, inner) + Repeated(close, count, "");
}
