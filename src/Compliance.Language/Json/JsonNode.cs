using System.Collections.Generic;
using Compliance.Language.Text;

namespace Compliance.Language.Json;

/// <summary>A JSON value and where it stands.</summary>
internal abstract class JsonNode(TextSpan span)
{
    public TextSpan Span { get; } = span;

    /// <summary>What the value is, as a message says it.</summary>
    public abstract string Kind { get; }
}

internal sealed class JsonNull(TextSpan span) : JsonNode(span)
{
    public override string Kind => "null";
}

internal sealed class JsonBoolean(TextSpan span, bool value) : JsonNode(span)
{
    public bool Value { get; } = value;

    public override string Kind => "a boolean";
}

internal sealed class JsonArray(TextSpan span, IReadOnlyList<JsonNode> items) : JsonNode(span)
{
    public IReadOnlyList<JsonNode> Items { get; } = items;

    public override string Kind => "an array";
}
