using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Compliance.Language.Json;

/// <summary>Writes JSON, one member or item a line.</summary>
internal sealed class JsonText
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isFirst = true;

    public void Object(string? name, Action members) => Nested(name, '{', '}', members);

    public void Array(string? name, Action items) => Nested(name, '[', ']', items);

    public void Strings(string? name, IEnumerable<string> items) => Array(name, () =>
    {
        foreach (var item in items)
        {
            Text(null, item);
        }
    });

    /// <summary>A text; a member without one is left out.</summary>
    public void Text(string? name, string? text)
    {
        if (text is not null)
        {
            Begin(name);
            Quote(_text, text);
        }
    }

    /// <summary>A number, or true or false, as JSON spells it.</summary>
    public void Spelled(string? name, string value)
    {
        Begin(name);
        _text.Append(value);
    }

    public override string ToString() => _text.ToString();

    public static void Quote(StringBuilder to, string text)
    {
        to.Append('"');
        foreach (var c in text)
        {
            to.Append(c switch
            {
                '"' or '\\' => "\\" + c,
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        to.Append('"');
    }

    private void Nested(string? name, char open, char close, Action inner)
    {
        Begin(name);
        _text.Append(open);
        _depth++;
        _isFirst = true;
        inner();
        _depth--;
        if (!_isFirst)
        {
            Line();
        }

        _text.Append(close);
        _isFirst = false;
    }

    private void Begin(string? name)
    {
        if (_depth > 0)
        {
            _text.Append(_isFirst ? "" : ",");
            Line();
        }

        _isFirst = false;
        if (name is not null)
        {
            Quote(_text, name);
            _text.Append(": ");
        }
    }

    private void Line() => _text.Append('\n').Append(' ', 2 * _depth);
}
