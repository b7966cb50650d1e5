using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;

namespace Compliance.Language.Json;

/// <summary>Reads the members of one object by name and type; what is missing, wrong or unknown becomes a diagnostic.</summary>
internal sealed class MemberReader(SourceText source, JsonObject json, string what, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public SourceText Source { get; } = source;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    public JsonObject Json { get; } = json;

    /// <summary>The members that nothing asked for so far.</summary>
    public IEnumerable<JsonMember> Unasked => Json.Members.Where(m => !_known.Contains(m.Name.Value));

    public static MemberReader? Of(SourceText source, JsonNode? node, string what, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case null:
                return null;
            case JsonObject json:
                return new MemberReader(source, json, what, diagnostics);
            default:
                diagnostics.Add(JsonDiagnostics.WrongType.At(source, node.Span, node.Kind, "an object (" + what + ")"));
                return null;
        }
    }

    public JsonNode? Optional(string name)
    {
        _known.Add(name);
        return Json.TryGet(name, out var member) ? member.Value : null;
    }

    public JsonNode? Required(string name)
    {
        var node = Optional(name);
        if (node is null)
        {
            Report(JsonDiagnostics.MissingMember, new TextSpan(Json.Span.Start, 1), what, name);
        }

        return node;
    }

    public T? Required<T>(string name, string expected)
        where T : JsonNode => As<T>(Required(name), expected);

    public T? Optional<T>(string name, string expected)
        where T : JsonNode => As<T>(Optional(name), expected);

    public MemberReader? RequiredObject(string name, string whatOf) => Of(Source, Required(name), whatOf, Diagnostics);

    public MemberReader? OptionalObject(string name, string whatOf) => Of(Source, Optional(name), whatOf, Diagnostics);

    /// <summary>A string that is not empty.</summary>
    public JsonString? RequiredText(string name) => NotEmpty(Required<JsonString>(name, "a string"));

    public JsonString? OptionalText(string name) => NotEmpty(Optional<JsonString>(name, "a string"));

    /// <summary>One of the listed words, given by its index, or null.</summary>
    public int? RequiredWord(string name, IReadOnlyList<string> words) => WordIndex(Required<JsonString>(name, "a string"), words);

    public int? OptionalWord(string name, IReadOnlyList<string> words) => WordIndex(Optional<JsonString>(name, "a string"), words);

    public bool? RequiredBoolean(string name) => Required<JsonBoolean>(name, "true or false")?.Value;

    /// <summary>An integer of 32 bits.</summary>
    public int? RequiredCount(string name, int least) => (int?)RequiredInteger(name, least, int.MaxValue);

    public long? RequiredInteger(string name, long least, long most = long.MaxValue)
    {
        var number = Required<JsonNumber>(name, "an integer");
        if (number is null)
        {
            return null;
        }

        if (!number.TryGetInteger(out var value))
        {
            Report(JsonDiagnostics.WrongType, number.Span, "`" + number.Text + "`", "an integer");
            return null;
        }

        if (value < least)
        {
            Report(JsonDiagnostics.OutOfRange, number.Span, number.Text, "at least " + least);
            return null;
        }

        if (value > most)
        {
            Report(JsonDiagnostics.OutOfRange, number.Span, number.Text, "at most " + most);
            return null;
        }

        return value;
    }

    /// <summary>The strings of an array of distinct strings; items that are none are reported and left out.</summary>
    public IReadOnlyList<JsonString> Strings(JsonNode? node, string whatOf)
    {
        var items = new List<JsonString>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in As<JsonArray>(node, "an array")?.Items ?? [])
        {
            if (NotEmpty(As<JsonString>(item, "a string")) is not { } text)
            {
                continue;
            }

            if (seen.Add(text.Value))
            {
                items.Add(text);
            }
            else
            {
                Report(JsonDiagnostics.RepeatedItem, text.Span, text.Value, whatOf);
            }
        }

        return items;
    }

    public int? WordIndex(JsonString? text, IReadOnlyList<string> words)
    {
        if (text is null)
        {
            return null;
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == text.Value)
            {
                return i;
            }
        }

        Diagnostics.Add(JsonDiagnostics.ValueNotAllowed.At(Source, text.Span, text.Value, string.Join(", ", words.Select(w => "`" + w + "`")))
            .Suggesting(Spelling.Nearest(text.Value, words)));
        return null;
    }

    public T? As<T>(JsonNode? node, string expected)
        where T : JsonNode
    {
        if (node is null or T)
        {
            return (T?)node;
        }

        Report(JsonDiagnostics.WrongType, node.Span, node.Kind, expected);
        return null;
    }

    /// <summary>Reports every member that nothing asked for.</summary>
    public void ReportUnknown()
    {
        foreach (var member in Unasked)
        {
            Diagnostics.Add(JsonDiagnostics.UnknownMember.At(Source, member.Name.Span, member.Name.Value, what)
                .Suggesting(Spelling.Nearest(member.Name.Value, _known)));
        }
    }

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params object[] arguments) =>
        Diagnostics.Add(descriptor.At(Source, span, arguments));

    private JsonString? NotEmpty(JsonString? text)
    {
        if (text is { Value.Length: 0 })
        {
            Report(JsonDiagnostics.Malformed, text.Span, "", "a text of at least one character");
            return null;
        }

        return text;
    }
}
