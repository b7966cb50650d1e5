using Compliance.Language.Diagnostics;
using Compliance.Language.Formatting;
using Compliance.Language.Text;

namespace Compliance.Language.Tests.Formatting;

public class FileLayoutTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("{ \"b\" : 1.50,\r\n\t\"a\":[ ], \"c\": { } }", "{\n  \"b\": 1.50,\n  \"a\": [],\n  \"c\": {}\n}")]
    [InlineData("[1,[2,{\"x\":null}],true]", "[\n  1,\n  [\n    2,\n    {\n      \"x\": null\n    }\n  ],\n  true\n]")]
    [InlineData("{\"a\\u0062\":\"\\u00e9 \\/ \\ud83d\\ude00 é\"}", "{\n  \"a\\u0062\": \"\\u00e9 \\/ \\ud83d\\ude00 é\"\n}")]
    public void Json_has_one_layout_and_the_spelling_of_its_author(string text, string expected) => AssertLaidOut(text, expected + "\n");

    [Theory]
    [InlineData("a&&b", "a && b")]
    [InlineData("( a )", "a")]
    [InlineData("a ||\\n  b", "a || b")]
    [InlineData("x in ['a',\\\"b\\\" , '\\u00e9' ]", "x in ['a', \\\"b\\\", 'é']")]
    [InlineData("matches( r'\\\\d//' )", "matches(r'\\\\d//')")]
    [InlineData("a&&b // why", "a&&b // why")]
    [InlineData("// why\\na&&b", "// why\\na&&b")]
    [InlineData("a&&", "a&&")]
    public void A_condition_is_laid_out_where_it_stands(string condition, string expected)
    {
        AssertLaidOut("{\"rules\":[{\"appliesWhen\":\"" + condition + "\"}]}", "{\n  \"rules\": [\n    {\n      \"appliesWhen\": \"" + expected + "\"\n    }\n  ]\n}\n");
        AssertLaidOut("{\"rules\":[{\"satisfiedWhen\":\"" + condition + "\"}]}", "{\n  \"rules\": [\n    {\n      \"satisfiedWhen\": \"" + expected + "\"\n    }\n  ]\n}\n");
        AssertLaidOut("{\"rules\":[{\"satisfiedWhen\":{\"p\":\"" + condition + "\"}}]}", "{\n  \"rules\": [\n    {\n      \"satisfiedWhen\": {\n        \"p\": \"" + expected + "\"\n      }\n    }\n  ]\n}\n");
        AssertLaidOut("{\"definitions\":{\"d\":{\"expression\":\"" + condition + "\"}}}", "{\n  \"definitions\": {\n    \"d\": {\n      \"expression\": \"" + expected + "\"\n    }\n  }\n}\n");
    }

    [Fact]
    public void Any_other_text_is_no_condition() => AssertLaidOut("{\"rules\":[{\"title\":\"a&&b\"}],\"appliesWhen\":\"a&&b\"}", "{\n  \"rules\": [\n    {\n      \"title\": \"a&&b\"\n    }\n  ],\n  \"appliesWhen\": \"a&&b\"\n}\n");

    [Theory]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("")]
    public void What_is_no_JSON_is_reported(string text)
    {
        var bag = new DiagnosticBag();
        Assert.Null(FileLayout.Of(new SourceText("<file>", text), bag));
        Assert.True(bag.HasErrors);
    }

    private static void AssertLaidOut(string text, string expected)
    {
        var bag = new DiagnosticBag();
        var laidOut = FileLayout.Of(new SourceText("<file>", text), bag);
        Assert.Empty(bag.ToSorted());
        Assert.Equal(expected, laidOut);
        Assert.Equal(expected, FileLayout.Of(new SourceText("<file>", expected), bag));
    }
}
