using System.Numerics;
using Compliance.Language.Kernels;
using Compliance.Language.Tests.Language;

namespace Compliance.Language.Tests.Functions;

public class NumberFunctionTests
{
    private static readonly long[] Ints =
    [
        0, 1, -1, 2, -2, 3, 7, -7, int.MaxValue, int.MinValue, uint.MaxValue, 1L << 32, -(1L << 32), 3037000499, 3037000500, -3037000500,
        long.MaxValue, long.MinValue, long.MaxValue - 1, long.MinValue + 1, long.MaxValue / 2, long.MinValue / 2, 4611686018427387904,
    ];

    [Fact]
    public void Integer_arithmetic_is_that_of_big_integers_within_the_type()
    {
        foreach (var x in Ints)
        {
            AssertSame(-(BigInteger)x, ArithmeticKernels.NegateInt64(x));
            foreach (var y in Ints)
            {
                AssertSame((BigInteger)x + y, ArithmeticKernels.AddInt64(x, y));
                AssertSame((BigInteger)x - y, ArithmeticKernels.SubtractInt64(x, y));
                AssertSame((BigInteger)x * y, ArithmeticKernels.MultiplyInt64(x, y));
                var (a, b) = (unchecked((ulong)x), unchecked((ulong)y));
                AssertSame((BigInteger)a + b, ArithmeticKernels.AddUint64(a, b));
                AssertSame((BigInteger)a - b, ArithmeticKernels.SubtractUint64(a, b));
                AssertSame((BigInteger)a * b, ArithmeticKernels.MultiplyUint64(a, b));
                if (y != 0)
                {
                    AssertSame(BigInteger.Divide(x, y), ArithmeticKernels.DivideInt64(x, y));
                    AssertSame((BigInteger)a / b, ArithmeticKernels.DivideUint64(a, b));
                }
            }
        }
    }

    [Theory]
    [InlineData("-9223372036854775808 % -1", "error(overflow)")]
    [InlineData("1 / 0", "error(divisionByZero)")]
    [InlineData("1u % 0u", "error(divisionByZero)")]
    [InlineData("math.abs(-9223372036854775808)", "error(overflow)")]
    [InlineData("math.round(0.49999999999999994)", "0.0")]
    [InlineData("math.round(2.5)", "3.0")]
    [InlineData("math.round(-2.5)", "-3.0")]
    [InlineData("math.sign(0.0 / 0.0)", "double(\"NaN\")")]
    [InlineData("math.sign(-9223372036854775808)", "-1")]
    [InlineData("math.sqrt(-1)", "double(\"NaN\")")]
    [InlineData("math.bitShiftLeft(1, 63)", "-9223372036854775808")]
    [InlineData("math.bitShiftLeft(1, 64)", "0")]
    [InlineData("math.bitShiftRight(-1, 63)", "1")]
    [InlineData("math.bitShiftRight(-1, 0)", "-1")]
    [InlineData("math.bitShiftRight(1, 9223372036854775807)", "0")]
    [InlineData("math.bitShiftLeft(1, -9223372036854775808)", "error(badArgument)")]
    [InlineData("math.greatest(1, 2u)", "2u")]
    [InlineData("math.least(18446744073709551615u, -1)", "-1")]
    [InlineData("math.greatest(0.0 / 0.0, 1.0)", "error(badArgument)")]
    [InlineData("math.greatest(1, 0.0 / 0.0)", "error(badArgument)")]
    [InlineData("math.least(0.0 / 0.0)", "double(\"NaN\")")]
    [InlineData("math.greatest(1, dyn('a'))", "error(noSuchOverload)")]
    [InlineData("math.greatest(dyn([]))", "error(badArgument)")]
    [InlineData("math.greatest([1, dyn('a')])", "error(noSuchOverload)")]
    [InlineData("math.greatest(dyn(['a']))", "error(noSuchOverload)")]
    [InlineData("math.greatest(1, 2, 3.5)", "3.5")]
    [InlineData("math.least(1, 1.0, 1u)", "1")]
    public void Edges_of_the_number_types_are_kept(string expression, string expected) => Assert.Equal(expected, Evaluation.Of(expression));

    [Theory]
    [InlineData("int('+5')", "5")]
    [InlineData("int('')", "error(badConversion)")]
    [InlineData("int('-')", "error(badConversion)")]
    [InlineData("int(' 5')", "error(badConversion)")]
    [InlineData("int('5\\000')", "error(badConversion)")]
    [InlineData("int('9223372036854775808')", "error(badConversion)")]
    [InlineData("int('٣')", "error(badConversion)")]
    [InlineData("uint('+5')", "error(badConversion)")]
    [InlineData("uint('5\\000')", "error(badConversion)")]
    [InlineData("uint(-0.5)", "error(overflow)")]
    [InlineData("uint(-0.0)", "0u")]
    [InlineData("double('inf')", "double(\"Infinity\")")]
    [InlineData("double('-Infinity')", "double(\"-Infinity\")")]
    [InlineData("double('nan')", "double(\"NaN\")")]
    [InlineData("double('1e400')", "error(badConversion)")]
    [InlineData("double('1,5')", "error(badConversion)")]
    [InlineData("double('')", "error(badConversion)")]
    [InlineData("double('1.5\\000')", "error(badConversion)")]
    [InlineData("double('+.5')", "0.5")]
    [InlineData("string(b'\\xef\\xbf\\xbd')", "\"\uFFFD\"")]
    [InlineData("string(b'a\\xff')", "error(badConversion)")]
    [InlineData("type(type(1))", "type")]
    [InlineData("type(optional.none()) == optional_type", "true")]
    [InlineData("type({}) == map && type([]) == list && type(null) == null_type", "true")]
    [InlineData("type(ip('::1')) == net.IP", "true")]
    public void Conversions_read_what_they_say_and_nothing_else(string expression, string expected) => Assert.Equal(expected, Evaluation.Of(expression));

    private static void AssertSame(BigInteger expected, Fallible<long> actual) => AssertSame(expected, actual.Error is null ? actual.Value : null, long.MinValue, long.MaxValue);

    private static void AssertSame(BigInteger expected, Fallible<ulong> actual) => AssertSame(expected, actual.Error is null ? actual.Value : null, 0, ulong.MaxValue);

    private static void AssertSame(BigInteger expected, BigInteger? actual, BigInteger least, BigInteger greatest) =>
        Assert.Equal(expected < least || expected > greatest ? null : expected, actual);
}
