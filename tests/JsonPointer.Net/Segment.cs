using System.Globalization;
using System.Text.Json;

namespace Json.Pointer;

/// <summary>One step of a pointer.</summary>
internal static class Segment
{
    public static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static string Unescape(string segment) => segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    public static bool AreEscapesSound(string pointer) => pointer.Split('~').Skip(1).All(rest => rest.Length > 0 && rest[0] is '0' or '1');

    public static JsonElement? Step(JsonElement element, string segment)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return element.TryGetProperty(segment, out var member) ? member : null;
            case JsonValueKind.Array when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < element.GetArrayLength() && (segment == "0" || segment[0] != '0'):
                return element[index];
            default:
                return null;
        }
    }
}
