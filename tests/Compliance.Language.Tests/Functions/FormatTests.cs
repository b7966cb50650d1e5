using System.Globalization;
using System.Numerics;
using Compliance.Language.Kernels;
using Compliance.Language.Tests.Language;

namespace Compliance.Language.Tests.Functions;

public class FormatTests
{
    [Theory]
    [InlineData("'%d'.format([-9223372036854775808])", "\"-9223372036854775808\"")]
    [InlineData("'%b'.format([-5])", "\"-101\"")]
    [InlineData("'%b'.format([-9223372036854775808]).size()", "65")]
    [InlineData("'%b %b'.format([true, false])", "\"1 0\"")]
    [InlineData("'%x %X'.format([-255, 255u])", "\"-ff FF\"")]
    [InlineData("'%x'.format([18446744073709551615u])", "\"ffffffffffffffff\"")]
    [InlineData("'%x %X'.format(['ÿ', b'\\xff'])", "\"c3bf FF\"")]
    [InlineData("'%o'.format([-8])", "\"-10\"")]
    [InlineData("'%d'.format([1.5])", "\"1.5\"")]
    [InlineData("'%.0f %.0f %.0f %.0f'.format([0.5, 1.5, 2.5, -0.5])", "\"0 2 2 -0\"")]
    [InlineData("'%.2f'.format([1e21])", "\"1000000000000000000000.00\"")]
    [InlineData("'%.2f'.format([0.005])", "\"0.01\"")]
    [InlineData("'%.2f'.format([0.125])", "\"0.12\"")]
    [InlineData("'%f'.format([9007199254740993])", "\"9007199254740992.000000\"")]
    [InlineData("'%.3e'.format([9.9996])", "\"1.000e+01\"")]
    [InlineData("'%.0e'.format([2.5])", "\"2e+00\"")]
    [InlineData("'%e'.format([0.0])", "\"0.000000e+00\"")]
    [InlineData("'%.2e'.format([-5e-324])", "\"-4.94e-324\"")]
    [InlineData("'%.20e'.format([1e23])", "\"9.99999999999999916114e+22\"")]
    [InlineData("'%s'.format([{'b': 1, 'a': [true, null]}])", "\"{a: [true, null], b: 1}\"")]
    [InlineData("'%s %s'.format([1e21, 1e-7])", "\"1000000000000000000000 0.0000001\"")]
    [InlineData("'%s'.format([-0.0])", "\"-0\"")]
    [InlineData("'%s'.format([[type(1), type(timestamp(0))]])", "\"[int, google.protobuf.Timestamp]\"")]
    [InlineData("'%s'.format([duration('-1.5s')])", "\"-1.5s\"")]
    [InlineData("'%s'.format([optional.of(1)])", "error(noSuchOverload)")]
    [InlineData("'%s'.format([[ip('::1')]])", "error(noSuchOverload)")]
    [InlineData("'%d'.format(['a'])", "error(noSuchOverload)")]
    [InlineData("'%x'.format([1.5])", "error(noSuchOverload)")]
    [InlineData("'%X'.format([true])", "error(noSuchOverload)")]
    [InlineData("'%s %s'.format(['a'])", "error(indexOutOfRange)")]
    [InlineData("'%s'.format(['a', 'b'])", "\"a\"")]
    [InlineData("'%'.format([1])", "error(badArgument)")]
    [InlineData("'%.'.format([1])", "error(badArgument)")]
    [InlineData("'%.2'.format([1])", "error(badArgument)")]
    [InlineData("'%.f'.format([1])", "error(badArgument)")]
    [InlineData("'%.101f'.format([1])", "error(badArgument)")]
    [InlineData("'%.99999999999999999999f'.format([1])", "error(badArgument)")]
    [InlineData("'%q'.format([1])", "error(badArgument)")]
    [InlineData("'%%%s'.format(['😀'])", "\"%😀\"")]
    public void A_clause_writes_its_value(string expression, string expected) => Assert.Equal(expected, Evaluation.Of(expression));

    [Theory]
    [InlineData(100000, "100000")]
    [InlineData(999999.5, "999999.5")]
    [InlineData(1000000, "1e+06")]
    [InlineData(1234567.25, "1.23456725e+06")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(-1.5e300, "-1.5e+300")]
    [InlineData(0, "0")]
    [InlineData(-0.0, "-0")]
    [InlineData(double.PositiveInfinity, "+Inf")]
    [InlineData(double.NegativeInfinity, "-Inf")]
    [InlineData(double.NaN, "NaN")]
    public void A_double_as_a_string_is_written_as_the_reference_implementation_does(double value, string expected) =>
        Assert.Equal(expected, ConversionKernels.DoubleToString(value));

    [Fact]
    public void Every_double_reads_back_from_its_shortest_texts()
    {
        var random = new Random(1);
        for (var i = 0; i < 10_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(value))
            {
                Assert.Equal(value, double.Parse(NumberText.General(value), CultureInfo.InvariantCulture));
                Assert.Equal(value, double.Parse(NumberText.Positional(value), CultureInfo.InvariantCulture));
                Assert.Equal(value, double.Parse(NumberText.Scientific(value, 16), CultureInfo.InvariantCulture));
            }
        }
    }

    [Fact]
    public void Fixed_digits_are_those_of_the_exact_number()
    {
        // A decimal holds these doubles exactly, and rounds halves to even.
        var random = new Random(2);
        for (var i = 0; i < 10_000; i++)
        {
            var value = random.Next(-1_000_000, 1_000_000) / 1024.0;
            var precision = random.Next(0, 8);
            var expected = Math.Round((decimal)value, precision).ToString("F" + precision, CultureInfo.InvariantCulture);
            Assert.Equal(expected.TrimStart('-'), NumberText.Fixed(value, precision).TrimStart('-'));
        }
    }

    [Fact]
    public void Bases_are_those_of_big_integers()
    {
        foreach (var value in new ulong[] { 0, 1, 7, 8, 255, ulong.MaxValue, 1UL << 63 })
        {
            Assert.Equal(value.ToString("x", CultureInfo.InvariantCulture), NumberText.InBase(value, false, 16));
            Assert.Equal(value.ToString("b", CultureInfo.InvariantCulture), NumberText.InBase(value, false, 2));
            Assert.Equal(BigInteger.Negate(value).ToString(CultureInfo.InvariantCulture), value == 0 ? "0" : NumberText.InBase(value, true, 10));
        }
    }
}
