using Compliance.Language.Kernels;
using Compliance.Language.Tests.Language;
using Compliance.Language.Values;

namespace Compliance.Language.Tests.Functions;

public class ListFunctionTests
{
    [Theory]
    [InlineData("[].distinct()", "[]")]
    [InlineData("[1, dyn(1u), dyn(1.0), dyn('1')].distinct()", "[1, \"1\"]")]
    [InlineData("[0.0, -0.0].distinct().size()", "1")]
    [InlineData("[double('NaN'), double('NaN')].distinct().size()", "2")]
    [InlineData("[{'a': 1, 'b': 2}, {'b': 2, 'a': 1}].distinct().size()", "1")]
    [InlineData("[[1], [dyn(1.0)]].distinct().size()", "1")]
    [InlineData("[b'a', b'a', b'b'].distinct().size()", "2")]
    [InlineData("[optional.of(1), optional.of(1), optional.none()].distinct().size()", "2")]
    [InlineData("dyn([1, [2, [3, [4]]]]).flatten(2)", "[1, 2, 3, [4]]")]
    [InlineData("dyn([1, [2]]).flatten()", "[1, 2]")]
    [InlineData("[1, dyn([2])].flatten(0)", "[1, [2]]")]
    [InlineData("[1].flatten(-1)", "error(badArgument)")]
    [InlineData("[[]].flatten()", "[]")]
    [InlineData("lists.range(0)", "[]")]
    [InlineData("lists.range(-1)", "[]")]
    [InlineData("[1, 2].slice(0, 0)", "[]")]
    [InlineData("[1, 2].slice(2, 2)", "[]")]
    [InlineData("[1, 2].slice(0, 3)", "error(indexOutOfRange)")]
    [InlineData("[1, 2].slice(-1, 1)", "error(indexOutOfRange)")]
    [InlineData("[1, 2].slice(1, 0)", "error(indexOutOfRange)")]
    [InlineData("[1, 2].slice(0, 9223372036854775807)", "error(indexOutOfRange)")]
    [InlineData("[].reverse()", "[]")]
    [InlineData("[].sort()", "[]")]
    [InlineData("['b', '😀', '\\uffff', 'a'].sort()", "[\"a\", \"b\", \"\uffff\", \"😀\"]")]
    [InlineData("[true, false].sort()", "[false, true]")]
    [InlineData("[1, dyn(1u)].sort()", "error(noSuchOverload)")]
    [InlineData("[[1]].sort()", "error(noSuchOverload)")]
    [InlineData("[null].sort()", "error(noSuchOverload)")]
    [InlineData("[1.0, double('NaN')].sort()", "error(badArgument)")]
    [InlineData("['ab', 'c', 'de', 'f'].sortBy(s, size(s))", "[\"c\", \"f\", \"ab\", \"de\"]")]
    [InlineData("[].first()", "optional.none()")]
    [InlineData("[].last().orValue(3)", "3")]
    [InlineData("sets.contains([], [])", "true")]
    [InlineData("sets.contains([1], [])", "true")]
    [InlineData("sets.contains([], [1])", "false")]
    [InlineData("sets.contains([1], [dyn(1.0), dyn(1u)])", "true")]
    [InlineData("sets.equivalent([1, 2], [1])", "false")]
    [InlineData("sets.equivalent([], [])", "true")]
    [InlineData("sets.intersects([], [])", "false")]
    [InlineData("sets.intersects([[1]], [[2], [1]])", "true")]
    public void Lists_keep_to_equality_and_order(string expression, string expected) => Assert.Equal(expected, Evaluation.Of(expression));

    [Fact]
    public void Equal_values_have_equal_hash_codes()
    {
        CelValue[] values =
        [
            CelValue.Of(0), CelValue.Of(0UL), CelValue.Of(-0.0), CelValue.Of(0.0), CelValue.Of((1L << 53) + 1), CelValue.Of((double)(1L << 53)), CelValue.Of(ulong.MaxValue),
            CelValue.Of(18446744073709551616.0), CelValue.Of(-1), CelValue.Of(-1.0), CelValue.Of("a"), CelValue.Of("a"u8.ToArray()), CelValue.Null, CelValue.Of(true),
            CelValue.ListOf([CelValue.Of(1)]), CelValue.ListOf([CelValue.Of(1UL)]), CelValue.OptionalNone, CelValue.OptionalOf(CelValue.Of(1)),
        ];
        foreach (var x in values)
        {
            foreach (var y in values.Where(y => EqualityKernels.Equals(x, y)))
            {
                Assert.Equal(ValueComparer.Instance.GetHashCode(x), ValueComparer.Instance.GetHashCode(y));
            }
        }
    }

    [Fact]
    public void A_long_needle_is_found_where_a_slow_search_finds_it()
    {
        var random = new Random(5);
        for (var i = 0; i < 5_000; i++)
        {
            var text = Words(random, random.Next(80));
            var sought = Words(random, random.Next(1, 30));
            var start = random.Next(text.Length + 1);
            Assert.Equal(text.IndexOf(sought, start, StringComparison.Ordinal), TextSearch.IndexOf(text, sought, start));
            var last = Enumerable.Range(0, start + 1).LastOrDefault(p => p + sought.Length <= text.Length && text.AsSpan(p).StartsWith(sought), -1);
            Assert.Equal(last, TextSearch.LastIndexOf(text, sought, start));
        }

        static string Words(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => random.Next(8) == 0 ? 'b' : 'a'));
    }

    [Fact]
    public void A_search_that_repeats_itself_takes_linear_time()
    {
        var text = new string('a', 1_000_000) + "b";
        var sought = new string('a', 500_000) + "c";
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(-1, TextSearch.IndexOf(text, sought, 0));
        Assert.Equal(-1, TextSearch.LastIndexOf(text, sought, text.Length));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
    }
}
