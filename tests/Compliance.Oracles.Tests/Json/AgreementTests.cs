namespace Compliance.Oracles.Tests.Json;

/// <summary>Texts on which our reader and both oracles agree.</summary>
public sealed class AgreementTests
{
    [Theory]
    [InlineData("null")]
    [InlineData(" true ")]
    [InlineData("\t\r\nfalse\n")]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("-0.0")]
    [InlineData("10.50")]
    [InlineData("1e5")]
    [InlineData("1E+05")]
    [InlineData("-1.5e-300")]
    [InlineData("9223372036854775807")]
    [InlineData("-9223372036854775808")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("0.1234567890123456789012345")]
    [InlineData("\"\"")]
    [InlineData("\"a / b\"")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"")]
    [InlineData("\"\\u00e9\\u0000\\u001F\"")]
    [InlineData("\"\\ud83d\\ude00 \ud83d\ude00\"")]
    [InlineData("\"\u007f\u0085\u2028\ufeff\"")]
    [InlineData("\"2026-02-04\"")]
    [InlineData("\"2026-02-04T10:00:00Z\"")]
    [InlineData("\"\\/Date(0)\\/\"")]
    [InlineData("[]")]
    [InlineData("[ ]")]
    [InlineData("[1,[2,[]],{}]")]
    [InlineData("{}")]
    [InlineData("{\"\":{\" \":null}}")]
    [InlineData("{\"a\":1,\"A\":2}")]
    [InlineData("{\"$ref\":\"#\",\"$type\":\"x\"}")]
    public void All_readers_accept_it_and_read_the_same(string text)
    {
        var ours = OurJson.ValueOf(text);

        Assert.NotNull(ours);
        Assert.Equal(NewtonsoftJson.ValueOf(text), ours);
        Assert.Equal(SystemTextJson.ValueOf(text), ours);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("[1")]
    [InlineData("{\"a\"")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{\"a\":1 \"b\":2}")]
    [InlineData("{,}")]
    [InlineData("[1 2]")]
    [InlineData("[1}")]
    [InlineData("{\"a\":1]")]
    [InlineData("]")]
    [InlineData("1 2")]
    [InlineData("[] []")]
    [InlineData("\"a")]
    [InlineData("\"a\\")]
    [InlineData("\"\\x41\"")]
    [InlineData("\"\\u12\"")]
    [InlineData("\"\\u12g4\"")]
    [InlineData("\"\\u 041\"")]
    [InlineData("\"\\u041 \"")]
    [InlineData("\"\\u041\0\"")]
    [InlineData("tru")]
    [InlineData("True")]
    [InlineData("nulL")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1.2.3")]
    [InlineData("1-2")]
    [InlineData("--1")]
    [InlineData("\ufeff1")]
    [InlineData("#")]
    public void All_readers_reject_it(string text)
    {
        Assert.Null(OurJson.ValueOf(text));
        Assert.Null(NewtonsoftJson.ValueOf(text));
        Assert.Null(SystemTextJson.ValueOf(text));
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void All_readers_draw_the_line_of_depth_at_one_place(int depth, bool isAccepted)
    {
        var text = string.Concat(Enumerable.Repeat("{\"a\":[", depth / 2)) + (depth % 2 == 1 ? "[]" : "1") + string.Concat(Enumerable.Repeat("]}", depth / 2));

        Assert.Equal(isAccepted, OurJson.ValueOf(text) is not null);
        Assert.Equal(isAccepted, NewtonsoftJson.ValueOf(text) is not null);
        Assert.Equal(isAccepted, SystemTextJson.ValueOf(text) is not null);
    }
}
