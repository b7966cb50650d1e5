using System;
using System.Collections.Generic;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;

namespace Compliance.Language.Json;

/// <summary>Reads a document as RFC 8259 defines it, and nothing more lenient, keeping the place of every value.</summary>
internal sealed class JsonReader
{
    /// <summary>How deep arrays and objects may nest.</summary>
    public const int MaxDepth = 64;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly JsonStringReader _strings;
    private int _position;

    private JsonReader(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _text = source.Content;
        _diagnostics = diagnostics;
        _strings = new JsonStringReader(source, diagnostics);
    }

    /// <summary>The document, or null after a mistake that leaves none.</summary>
    public static JsonNode? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var reader = new JsonReader(source, diagnostics);
        reader.SkipWhiteSpace();
        var document = reader.ReadValue(0);
        if (document is null)
        {
            return null;
        }

        reader.SkipWhiteSpace();
        if (reader._position < reader._text.Length)
        {
            reader.Report(JsonDiagnostics.TextAfterValue, reader.Here(1), reader.Found());
            return null;
        }

        return document;
    }

    private JsonNode? ReadValue(int depth)
    {
        if (_position >= _text.Length)
        {
            Report(JsonDiagnostics.Truncated, Here(0), depth == 0 ? "the document: a value was expected" : "an array or object");
            return null;
        }

        switch (_text[_position])
        {
            case '{':
                return Nested(depth, ReadObject);
            case '[':
                return Nested(depth, ReadArray);
            case '"':
                return ReadString();
            case 't':
                return ReadWord("true", span => new JsonBoolean(span, true));
            case 'f':
                return ReadWord("false", span => new JsonBoolean(span, false));
            case 'n':
                return ReadWord("null", span => new JsonNull(span));
            case '-' or >= '0' and <= '9':
                return ReadNumber();
            default:
                Report(JsonDiagnostics.UnexpectedCharacter, Here(1), Found(), "a value");
                return null;
        }
    }

    private JsonNode? Nested(int depth, Func<int, JsonNode?> read)
    {
        if (depth < MaxDepth)
        {
            return read(depth + 1);
        }

        Report(LimitDiagnostics.JsonTooDeep, Here(1), MaxDepth);
        return null;
    }

    private JsonObject? ReadObject(int depth)
    {
        var start = _position++;
        var members = new List<JsonMember>();
        var names = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        if (AtClose('}'))
        {
            return new JsonObject(Since(start), members);
        }

        while (true)
        {
            SkipWhiteSpace();
            if (!Expect('"', "a member name in double quotes", "an object") || ReadString() is not { } name)
            {
                return null;
            }

            if (names.TryGetValue(name.Value, out var first))
            {
                _diagnostics.Add(JsonDiagnostics.DuplicateMember.At(_source, name.Span, name.Value).Labelled(first, "stated here first"));
            }
            else
            {
                names.Add(name.Value, name.Span);
            }

            SkipWhiteSpace();
            if (!Expect(':', "`:`", "an object"))
            {
                return null;
            }

            _position++;
            SkipWhiteSpace();
            if (ReadValue(depth) is not { } value)
            {
                return null;
            }

            members.Add(new JsonMember(name, value));
            if (AtClose('}'))
            {
                return new JsonObject(Since(start), members);
            }

            if (!Expect(',', "`,` or `}`", "an object"))
            {
                return null;
            }

            _position++;
        }
    }

    private JsonArray? ReadArray(int depth)
    {
        var start = _position++;
        var items = new List<JsonNode>();
        if (AtClose(']'))
        {
            return new JsonArray(Since(start), items);
        }

        while (true)
        {
            SkipWhiteSpace();
            if (ReadValue(depth) is not { } item)
            {
                return null;
            }

            items.Add(item);
            if (AtClose(']'))
            {
                return new JsonArray(Since(start), items);
            }

            if (!Expect(',', "`,` or `]`", "an array"))
            {
                return null;
            }

            _position++;
        }
    }

    private JsonString? ReadString()
    {
        var read = _strings.Read(_position, out var end);
        _position = end;
        return read;
    }

    private JsonNode? ReadWord(string word, Func<TextSpan, JsonNode> make)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) == 0)
        {
            _position += word.Length;
            return make(new TextSpan(_position - word.Length, word.Length));
        }

        Report(JsonDiagnostics.UnexpectedCharacter, Here(1), Found(), "a value");
        return null;
    }

    private JsonNumber? ReadNumber()
    {
        var start = _position;
        while (_position < _text.Length && _text[_position] is (>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E')
        {
            _position++;
        }

        var written = _text.Substring(start, _position - start);
        if (JsonGrammar.IsNumber(written))
        {
            return new JsonNumber(Since(start), written);
        }

        Report(JsonDiagnostics.BadNumber, Since(start), written);
        return null;
    }

    private bool AtClose(char close)
    {
        SkipWhiteSpace();
        if (_position < _text.Length && _text[_position] == close)
        {
            _position++;
            return true;
        }

        return false;
    }

    private bool Expect(char wanted, string expected, string inside)
    {
        if (_position >= _text.Length)
        {
            Report(JsonDiagnostics.Truncated, Here(0), inside);
            return false;
        }

        if (_text[_position] != wanted)
        {
            Report(JsonDiagnostics.UnexpectedCharacter, Here(1), Found(), expected);
            return false;
        }

        return true;
    }

    private void SkipWhiteSpace()
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\t' or '\n' or '\r')
        {
            _position++;
        }
    }

    private string Found() =>
        _text.Substring(_position, CodePointPositions.WidthAt(_text, _position));

    private TextSpan Here(int length) => new(_position, length);

    private TextSpan Since(int start) => TextSpan.FromBounds(start, _position);

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object[] arguments) =>
        _diagnostics.Add(descriptor.At(_source, span, arguments));
}
