namespace Compliance.Oracles.Tests.Json;

/// <summary>What Newtonsoft.Json takes and RFC 8259 does not. Each is why it is not the reader of rule files.</summary>
public sealed class LeniencyTests
{
    [Theory]
    [InlineData("a leading zero, read as octal", "[010]")]
    [InlineData("leading zeros", "[007]")]
    [InlineData("a hexadecimal number", "[0x1F]")]
    [InlineData("no digit after the point", "[1.]")]
    [InlineData("no digit before the point", "[.5]")]
    [InlineData("not a number", "[NaN]")]
    [InlineData("infinity", "[Infinity]")]
    [InlineData("negative infinity", "[-Infinity]")]
    [InlineData("undefined", "[undefined]")]
    [InlineData("a constructor", "[new Date(0)]")]
    [InlineData("single quotes", "['a']")]
    [InlineData("a name in single quotes", "{'a':1}")]
    [InlineData("a name without quotes", "{a:1}")]
    [InlineData("a number as a name", "{1:2}")]
    [InlineData("a trailing comma in an array", "[1,]")]
    [InlineData("a trailing comma in an object", "{\"a\":1,}")]
    [InlineData("a missing item", "[1,,2]")]
    [InlineData("a comma alone", "[,]")]
    [InlineData("a missing value", "{\"a\":,\"b\":1}")]
    [InlineData("a duplicate member", "{\"a\":1,\"a\":2}")]
    [InlineData("a duplicate member, once escaped", "{\"a\":1,\"\\u0061\":2}")]
    [InlineData("a comment", "[1/* one */]")]
    [InlineData("a line comment", "[1] // one")]
    [InlineData("an escaped single quote", "[\"\\'\"]")]
    [InlineData("a line end in a string", "[\"a\nb\"]")]
    [InlineData("a tab in a string", "[\"a\tb\"]")]
    [InlineData("a zero character in a string", "[\"a\0b\"]")]
    [InlineData("an escaped lone high surrogate", "[\"\\ud83d\"]")]
    [InlineData("an escaped lone low surrogate", "[\"\\ude00\"]")]
    [InlineData("surrogates in the wrong order", "[\"\\ude00\\ud83d\"]")]
    [InlineData("white space of Unicode", "[\u00a01]")]
    public void Newtonsoft_takes_it_and_we_do_not(string what, string text)
    {
        Assert.False(string.IsNullOrEmpty(what));
        Assert.NotNull(NewtonsoftJson.ValueOf(text));
        Assert.Null(OurJson.ValueOf(text));
        Assert.Null(SystemTextJson.ValueOf(text));
    }

    [Theory]
    [InlineData(0xd83d, "")]
    [InlineData(0xde00, "")]
    [InlineData(0xd83d, "\\ude00")]
    public void Newtonsoft_takes_half_a_character_that_is_not_escaped(int half, string after)
    {
        // Built here, because such a text does not survive in the metadata of an attribute.
        var text = "[\"" + (char)half + after + "\"]";

        Assert.NotNull(NewtonsoftJson.ValueOf(text));
        Assert.Null(OurJson.ValueOf(text));
        Assert.Null(SystemTextJson.ValueOf(text));
    }

    [Fact]
    public void Newtonsoft_does_not_join_an_escaped_half_with_one_that_is_not_and_no_more_do_we()
    {
        var text = "[\"\\ud83d" + (char)0xde00 + "\"]";

        Assert.Equal("[\"\\ufffd\\ude00\"]", NewtonsoftJson.ValueOf(text));
        Assert.Null(OurJson.ValueOf(text));
        Assert.Null(SystemTextJson.ValueOf(text));
    }

    [Fact]
    public void Newtonsoft_turns_half_a_character_into_another_one() =>
        Assert.Equal("\"\\ufffd\"", NewtonsoftJson.ValueOf("\"\\ud83d\""));

    [Fact]
    public void Newtonsoft_is_stricter_with_integers_of_more_than_380_digits_alone()
    {
        var text = new string('9', 400);

        Assert.Null(NewtonsoftJson.ValueOf(text));
        Assert.NotNull(OurJson.ValueOf(text));
        Assert.NotNull(SystemTextJson.ValueOf(text));
    }
}
