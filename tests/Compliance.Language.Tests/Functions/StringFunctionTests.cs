using Compliance.Language.Tests.Language;

namespace Compliance.Language.Tests.Functions;

public class StringFunctionTests
{
    [Theory]
    [InlineData("'a😀b'.charAt(1)", "\"😀\"")]
    [InlineData("'a😀b'.charAt(2)", "\"b\"")]
    [InlineData("'a😀b'.charAt(3)", "\"\"")]
    [InlineData("'a😀b'.charAt(4)", "error(indexOutOfRange)")]
    [InlineData("'a😀b'.charAt(-1)", "error(indexOutOfRange)")]
    [InlineData("''.charAt(0)", "\"\"")]
    [InlineData("'a'.charAt(9223372036854775807)", "error(indexOutOfRange)")]
    [InlineData("'a'.charAt(-9223372036854775808)", "error(indexOutOfRange)")]
    [InlineData("''.indexOf('a')", "-1")]
    [InlineData("''.indexOf('')", "0")]
    [InlineData("'😀😀x'.indexOf('x')", "2")]
    [InlineData("'😀😀x'.indexOf('x', 3)", "-1")]
    [InlineData("'😀😀x'.indexOf('', 3)", "3")]
    [InlineData("'😀😀x'.indexOf('x', 4)", "error(indexOutOfRange)")]
    [InlineData("'abc'.indexOf('a', -1)", "error(indexOutOfRange)")]
    [InlineData("''.lastIndexOf('')", "0")]
    [InlineData("'abc'.lastIndexOf('')", "3")]
    [InlineData("''.lastIndexOf('a')", "-1")]
    [InlineData("'😀x😀x'.lastIndexOf('x')", "3")]
    [InlineData("'😀x😀x'.lastIndexOf('x', 2)", "1")]
    [InlineData("'😀x😀x'.lastIndexOf('x', 0)", "-1")]
    [InlineData("'abc'.lastIndexOf('', 1)", "1")]
    [InlineData("'abc'.lastIndexOf('a', -1)", "error(indexOutOfRange)")]
    [InlineData("'abc'.lastIndexOf('a', 4)", "error(indexOutOfRange)")]
    [InlineData("'a😀b'.substring(1, 2)", "\"😀\"")]
    [InlineData("'a😀b'.substring(3)", "\"\"")]
    [InlineData("'a😀b'.substring(4)", "error(indexOutOfRange)")]
    [InlineData("'abc'.substring(2, 1)", "error(indexOutOfRange)")]
    [InlineData("'abc'.substring(0, -1)", "error(indexOutOfRange)")]
    [InlineData("''.substring(0, 0)", "\"\"")]
    [InlineData("'a😀ñ'.reverse()", "\"ñ😀a\"")]
    [InlineData("'😀😁'.reverse()", "\"😁😀\"")]
    [InlineData("'ÀZ[az{'.lowerAscii()", "\"Àz[az{\"")]
    [InlineData("'àZ@az`'.upperAscii()", "\"àZ@AZ`\"")]
    [InlineData("''.trim()", "\"\"")]
    [InlineData("' \\t\\u2003 '.trim()", "\"\"")]
    [InlineData("'\\u200bx\\u200b'.trim().size()", "3")]
    public void Positions_count_code_points(string expression, string expected) => Assert.Equal(expected, Evaluation.Of(expression));

    [Theory]
    [InlineData("'a😀'.replace('', '-')", "\"-a-😀-\"")]
    [InlineData("''.replace('', '-')", "\"-\"")]
    [InlineData("'abc'.replace('', '-', 2)", "\"-a-bc\"")]
    [InlineData("'abc'.replace('', '-', 100)", "\"-a-b-c-\"")]
    [InlineData("'aaa'.replace('aa', 'b')", "\"ba\"")]
    [InlineData("'aaa'.replace('a', 'aa')", "\"aaaaaa\"")]
    [InlineData("'aaa'.replace('a', '', 2)", "\"a\"")]
    [InlineData("'aaa'.replace('a', 'b', 0)", "\"aaa\"")]
    [InlineData("'aaa'.replace('a', 'b', -7)", "\"bbb\"")]
    [InlineData("'aaa'.replace('a', 'b', -9223372036854775808)", "\"bbb\"")]
    [InlineData("'aaa'.replace('x', 'b')", "\"aaa\"")]
    [InlineData("'a😀b'.split('')", "[\"a\", \"😀\", \"b\"]")]
    [InlineData("'a😀b'.split('', 2)", "[\"a\", \"😀b\"]")]
    [InlineData("'ab'.split('', 5)", "[\"a\", \"b\"]")]
    [InlineData("''.split('')", "[]")]
    [InlineData("''.split(',')", "[\"\"]")]
    [InlineData("','.split(',')", "[\"\", \"\"]")]
    [InlineData("'a,b,'.split(',')", "[\"a\", \"b\", \"\"]")]
    [InlineData("'a,b,c'.split(',', 0)", "[]")]
    [InlineData("'a,b,c'.split(',', 1)", "[\"a,b,c\"]")]
    [InlineData("'a,b,c'.split(',', 3)", "[\"a\", \"b\", \"c\"]")]
    [InlineData("'a,b,c'.split(',', -9223372036854775808)", "[\"a\", \"b\", \"c\"]")]
    [InlineData("'aaa'.split('aa')", "[\"\", \"a\"]")]
    [InlineData("[].join('x')", "\"\"")]
    [InlineData("['', ''].join('x')", "\"x\"")]
    [InlineData("['a', dyn(1)].join()", "error(noSuchOverload)")]
    [InlineData("'x,y'.split(',').join(', ')", "\"x, y\"")]
    public void Parts_are_those_between_occurrences(string expression, string expected) => Assert.Equal(expected, Evaluation.Of(expression));

    [Fact]
    public void Half_a_surrogate_pair_is_quoted_as_the_replacement_character()
    {
        Assert.Equal("\"\uFFFD\"", Kernels.StringKernels.StringsQuote("\uD83D"));
        Assert.Equal("\"😀\uFFFD\"", Kernels.StringKernels.StringsQuote("😀\uDE00"));
    }
}
