using System.Globalization;
using Compliance.Language.Json;
using Compliance.Language.Text;
using CsCheck;

namespace Compliance.Oracles.Tests.Json;

/// <summary>Every value knows its place, every character of a string too: diagnostics inside a condition depend on it.</summary>
public sealed class SpanTests
{
    [Fact]
    public void The_text_at_the_span_of_a_value_reads_to_that_value() => RandomJson.Document.Sample(
        text =>
        {
            foreach (var node in All(OurJson.Read(text)!))
            {
                var written = text.Substring(node.Span.Start, node.Span.Length);
                Assert.Equal(OurJson.ValueOf(node), OurJson.ValueOf(written));
                Assert.Equal(OurJson.ValueOf(node), SystemTextJson.ValueOf(written));
                Assert.Equal(written.Trim(), written);
            }
        },
        iter: 1500);

    [Fact]
    public void Every_character_of_a_string_stands_where_its_span_says() => RandomJson.Document.Sample(
        text =>
        {
            foreach (var node in All(OurJson.Read(text)!).OfType<JsonString>())
            {
                var next = node.Span.Start + 1;
                for (var i = 0; i < node.Value.Length; i++)
                {
                    var span = node.SpanOf(new TextSpan(i, 1));
                    Assert.Equal(next, span.Start);
                    Assert.Equal(node.Value[i], Decode(text.Substring(span.Start, span.Length)));
                    next = span.End;
                }

                Assert.Equal(node.Span.End - 1, next);
                Assert.Equal(TextSpan.FromBounds(node.Span.Start + 1, node.Span.End - 1), node.SpanOf(new TextSpan(0, node.Value.Length)));
            }
        },
        iter: 1500);

    private static IEnumerable<JsonNode> All(JsonNode node)
    {
        var inner = node switch
        {
            JsonArray array => array.Items,
            JsonObject json => json.Members.SelectMany(m => new[] { m.Name, m.Value }),
            _ => [],
        };
        return inner.SelectMany(All).Prepend(node);
    }

    private static char Decode(string written) => written switch
    {
        [var plain] => plain,
        ['\\', 'u', .. var digits] => (char)int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        ['\\', var letter] => "\"\\/\b\f\n\r\t"["\"\\/bfnrt".IndexOf(letter, StringComparison.Ordinal)],
        _ => throw new FormatException(written),
    };
}
