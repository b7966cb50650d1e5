using System.Globalization;

namespace Json.Pointer;

/// <summary>A segment, to be compared with a text.</summary>
public readonly struct JsonPointerSegment : IEquatable<JsonPointerSegment>
{
    private readonly string _value;

    internal JsonPointerSegment(string value) => _value = value;

    public static bool operator ==(JsonPointerSegment segment, string text) => segment._value == text;

    public static bool operator !=(JsonPointerSegment segment, string text) => segment._value != text;

    public bool Equals(JsonPointerSegment other) => _value == other._value;

    public override bool Equals(object? obj) => obj is JsonPointerSegment other && Equals(other);

    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => _value;
}

/// <summary>What a segment can be made of: a name or an index.</summary>
public readonly struct SegmentValueStandIn
{
    private SegmentValueStandIn(string value) => Value = value;

    internal string Value { get; }

    public static implicit operator SegmentValueStandIn(string name) => new(name);

    public static implicit operator SegmentValueStandIn(int index) => new(index.ToString(CultureInfo.InvariantCulture));
}
