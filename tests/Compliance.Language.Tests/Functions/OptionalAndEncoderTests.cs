using Compliance.Language.Kernels;
using Compliance.Language.Tests.Language;

namespace Compliance.Language.Tests.Functions;

public class OptionalAndEncoderTests
{
    [Theory]
    [InlineData("optional.none().value()", "error(badArgument)")]
    [InlineData("{'k': dyn(null)}.?k.z", "error(noSuchKey)")]
    [InlineData("{}.?k.z", "optional.none()")]
    [InlineData("{'k': {'y': 1}}.?k.z", "optional.none()")]
    [InlineData("{'k': dyn(1)}.?k[0]", "error(noSuchKey)")]
    [InlineData("{'k': null}.?k", "optional.of(null)")]
    [InlineData("dyn(1).?k", "error(noSuchOverload)")]
    [InlineData("[1][?-1]", "optional.none()")]
    [InlineData("[1][?dyn(0.5)]", "error(noSuchOverload)")]
    [InlineData("optional.of([1, 2])[1]", "optional.of(2)")]
    [InlineData("optional.of([1, 2])[5]", "optional.none()")]
    [InlineData("optional.of(dyn({1: 2}))[1]", "optional.of(2)")]
    [InlineData("has({'a': {'b': 1}}.?a.b)", "true")]
    [InlineData("has({'a': dyn(1)}.?a.b)", "error(noSuchKey)")]
    [InlineData("[0, 1].map(x, optional.ofNonZeroValue(x)).unwrapOpt()", "[1]")]
    [InlineData("optional.unwrap([])", "[]")]
    [InlineData("[optional.ofNonZeroValue(0.0), optional.ofNonZeroValue(-0.0)].all(o, !o.hasValue())", "true")]
    [InlineData("optional.ofNonZeroValue(timestamp(0)).hasValue()", "false")]
    [InlineData("optional.ofNonZeroValue(duration('0s')).hasValue()", "false")]
    [InlineData("optional.ofNonZeroValue(b'').hasValue()", "false")]
    [InlineData("optional.ofNonZeroValue([0]).hasValue()", "true")]
    [InlineData("optional.ofNonZeroValue(optional.none()).hasValue()", "true")]
    public void What_is_absent_is_none_and_what_cannot_be_is_an_error(string expression, string expected) => Assert.Equal(expected, Evaluation.Of(expression));

    [Theory]
    [InlineData("base64.decode('')", "b\"\"")]
    [InlineData("base64.decode('YQ==')", "b\"\\x61\"")]
    [InlineData("base64.decode('YQ')", "b\"\\x61\"")]
    [InlineData("base64.decode('YWI=')", "b\"\\x61\\x62\"")]
    [InlineData("base64.decode('YW\\r\\nI=')", "b\"\\x61\\x62\"")]
    [InlineData("base64.decode('+/+/')", "b\"\\xfb\\xff\\xbf\"")]
    [InlineData("base64.decode('Y')", "error(badConversion)")]
    [InlineData("base64.decode('YQ=')", "error(badConversion)")]
    [InlineData("base64.decode('YWI==')", "error(badConversion)")]
    [InlineData("base64.decode('YWJj=')", "error(badConversion)")]
    [InlineData("base64.decode('====')", "error(badConversion)")]
    [InlineData("base64.decode('YQ==YQ==')", "error(badConversion)")]
    [InlineData("base64.decode('Y Q=')", "error(badConversion)")]
    [InlineData("base64.decode('-_-_')", "error(badConversion)")]
    public void Base64_is_read_with_and_without_padding(string expression, string expected) => Assert.Equal(expected, Evaluation.Of(expression));

    [Fact]
    public void Bytes_come_back_from_base64()
    {
        var random = new Random(6);
        for (var length = 0; length < 200; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            var text = EncoderKernels.Base64EncodeBytes(bytes);
            Assert.Equal(bytes, EncoderKernels.Base64DecodeString(text).Value);
            Assert.Equal(bytes, EncoderKernels.Base64DecodeString(text.TrimEnd('=')).Value);
        }
    }
}
