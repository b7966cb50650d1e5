using System.Collections.Generic;
using System.Text;
using Compliance.Language.Json;
using Compliance.Language.Text;

namespace Compliance.Language.Formatting;

/// <summary>Writes JSON again: one member or item a line, numbers and texts spelled as they were, unless a text is to become another.</summary>
internal sealed class JsonLayout
{
    private readonly SourceText _source;
    private readonly IReadOnlyDictionary<JsonNode, string> _instead;
    private readonly StringBuilder _text = new();

    private JsonLayout(SourceText source, IReadOnlyDictionary<JsonNode, string> instead)
    {
        _source = source;
        _instead = instead;
    }

    /// <param name="source">The text that the document was read from.</param>
    /// <param name="document">The document.</param>
    /// <param name="instead">What some of its texts and names become; one that the document was given since needs an entry.</param>
    public static string Write(SourceText source, JsonNode document, IReadOnlyDictionary<JsonNode, string> instead)
    {
        var layout = new JsonLayout(source, instead);
        layout.Node(document, 0);
        return layout._text.Append('\n').ToString();
    }

    private void Node(JsonNode node, int level)
    {
        switch (node)
        {
            case JsonObject { Members.Count: > 0 } json:
                Open('{', level);
                for (var i = 0; i < json.Members.Count; i++)
                {
                    Next(i, level);
                    Node(json.Members[i].Name, level);
                    _text.Append(": ");
                    Node(json.Members[i].Value, level + 1);
                }

                Close('}', level);
                break;
            case JsonArray { Items.Count: > 0 } array:
                Open('[', level);
                for (var i = 0; i < array.Items.Count; i++)
                {
                    Next(i, level);
                    Node(array.Items[i], level + 1);
                }

                Close(']', level);
                break;
            case JsonObject or JsonArray:
                _text.Append(node is JsonObject ? "{}" : "[]");
                break;
            case JsonString when _instead.TryGetValue(node, out var other):
                JsonText.Quote(_text, other);
                break;
            default:
                _text.Append(_source.Slice(node.Span));
                break;
        }
    }

    private void Open(char bracket, int level)
    {
        _text.Append(bracket);
        Line(level + 1);
    }

    private void Next(int index, int level)
    {
        if (index > 0)
        {
            _text.Append(',');
            Line(level + 1);
        }
    }

    private void Close(char bracket, int level)
    {
        Line(level);
        _text.Append(bracket);
    }

    private void Line(int level) => _text.Append('\n').Append(' ', 2 * level);
}
