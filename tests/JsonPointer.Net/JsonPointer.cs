using System.Text.Json;
using System.Text.Json.Serialization;

namespace Json.Pointer;

/// <summary>A JSON Pointer (RFC 6901).</summary>
[JsonConverter(typeof(JsonPointerJsonConverter))]
public readonly struct JsonPointer : IEquatable<JsonPointer>
{
    private readonly string[]? _segments;

    private JsonPointer(string[] segments) => _segments = segments;

    public static readonly JsonPointer Empty = new([]);

    public int SegmentCount => Segments.Length;

    private string[] Segments => _segments ?? [];

    public JsonPointerSegment this[int index] => new(Segments[index]);

    public static bool operator ==(JsonPointer left, JsonPointer right) => left.Equals(right);

    public static bool operator !=(JsonPointer left, JsonPointer right) => !left.Equals(right);

    public static JsonPointer Create(params SegmentValueStandIn[] segments) => new([.. segments.Select(s => s.Value)]);

    /// <summary>Plain, or as the fragment of a URI: <c>#/$defs/a%20b</c>.</summary>
    public static bool TryParse(string source, out JsonPointer pointer)
    {
        pointer = Empty;
        var isFragment = source.StartsWith('#');
        var text = isFragment ? Uri.UnescapeDataString(source[1..]) : source;
        if (text.Length == 0)
        {
            return true;
        }

        if (text[0] != '/' || !Segment.AreEscapesSound(text))
        {
            return false;
        }

        pointer = new([.. text[1..].Split('/').Select(Segment.Unescape)]);
        return true;
    }

    public JsonPointer Combine(JsonPointer other) => new([.. Segments, .. other.Segments]);

    public JsonPointer Combine(params SegmentValueStandIn[] segments) => Combine(Create(segments));

    /// <summary>The last segments, as many as asked for.</summary>
    public JsonPointer GetLocal(int count) => new(Segments[^Math.Min(count, SegmentCount)..]);

    public bool StartsWith(JsonPointer other) => Segments.AsSpan().StartsWith(other.Segments);

    public JsonElement? Evaluate(JsonElement root)
    {
        JsonElement? here = root;
        foreach (var segment in Segments)
        {
            here = here is { } element ? Segment.Step(element, segment) : null;
        }

        return here;
    }

    public bool Equals(JsonPointer other) => Segments.AsSpan().SequenceEqual(other.Segments);

    public override bool Equals(object? obj) => obj is JsonPointer other && Equals(other);

    public override int GetHashCode() => Segments.Aggregate(17, (hash, segment) => HashCode.Combine(hash, segment));

    public override string ToString() => string.Concat(Segments.Select(s => "/" + Segment.Escape(s)));
}
