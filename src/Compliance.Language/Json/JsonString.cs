using Compliance.Language.Text;

namespace Compliance.Language.Json;

/// <summary>A string: its value, and for each of its characters the place in the file, through escapes.</summary>
internal sealed class JsonString(TextSpan span, string value, int[]? offsets) : JsonNode(span)
{
    public string Value { get; } = value;

    public override string Kind => "a string";

    /// <summary>Where a part of the value stands in the file.</summary>
    public TextSpan SpanOf(TextSpan part) => TextSpan.FromBounds(OffsetOf(part.Start), OffsetOf(part.End));

    // INVARIANT: offsets has one entry a character and one for the closing quote; null means that nothing is escaped.
    private int OffsetOf(int index) => offsets is null ? Span.Start + 1 + index : offsets[index];
}
